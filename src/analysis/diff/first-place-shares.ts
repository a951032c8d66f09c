// How often the two sides of a pair have other winners, and who is first how often: counted or sampled.

import type { States } from "../../tables/model.ts";
import { drawCompletion } from "../search/completions.ts";
import { SEED, seededRandom } from "../search/random.ts";
import { combinationsOf, eachCombination } from "./enumerate.ts";
import { type PairGroups, statesOfOptions } from "./groups.ts";
import { type ModelPair, newPairScore, scorePair } from "./pair.ts";
import {
  addWinners,
  changedShare,
  type Estimate,
  type FirstPlaceShare,
  firstPlaces,
  newShareSums,
  type ShareSums,
} from "./shares.ts";

/** Shares of all sets of answers to all questions, each counting the same. */
export interface FirstPlaceShares {
  /** How many such sets there are; beyond 2^53 no longer exact. */
  readonly sets: number;
  /** How many of them were drawn; `undefined`: every one was counted. */
  readonly samples: number | undefined;
  /** The share with other winners. */
  readonly changed: Estimate;
  /** For each framework of the pair. */
  readonly first: readonly FirstPlaceShare[];
  /** Some with other winners. */
  readonly examples: readonly States[];
}

/** With no more combinations than this all are counted. */
export const COUNTABLE = 500_000;

/** Otherwise so many sets of answers are drawn, from a fixed seed. */
export const SAMPLES = 100_000;

/** Counts where it can be done, and draws `samples` sets of answers where not; `groups` as in `groupsOf`. */
export function firstPlaceSharesOf(
  pair: ModelPair,
  groups: PairGroups | undefined,
  samples = SAMPLES,
): FirstPlaceShares {
  const sets = pair.questions.reduce((product, { answers }) => product * answers.length, 1);
  const counted = groups !== undefined && combinationsOf(groups) <= COUNTABLE;
  const sums = newShareSums(pair.frameworks.length);
  const examples = counted ? count(groups, sums) : draw(pair, samples, sums);
  const drawn = counted ? undefined : samples;
  return {
    sets,
    samples: drawn,
    changed: changedShare(sums, drawn),
    first: firstPlaces(sums, drawn),
    examples,
  };
}

/** So many examples are kept: the first that are found. */
const EXAMPLES = 20;

/** Adds every complete set of answers, and hands back cases with other winners. */
function count(groups: PairGroups, sums: ShareSums): readonly States[] {
  const examples: States[] = [];
  eachCombination(groups, (winners, sets, rows) => {
    const differ = addWinners(sums, winners, sets);
    if (differ && examples.length < EXAMPLES) examples.push(statesOfOptions(groups, rows));
  });
  return examples;
}

/** Adds sets of answers drawn with equal chances, and hands back some with other winners. */
function draw(pair: ModelPair, samples: number, sums: ShareSums): readonly States[] {
  const random = seededRandom(SEED);
  const score = newPairScore(pair);
  const states = new Int32Array(pair.questions.length);
  const examples: States[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    drawCompletion(pair.questions, random, states);
    scorePair(pair, states, score);
    const differ = addWinners(sums, score.winners, 1);
    if (differ && examples.length < EXAMPLES) {
      examples.push(states.slice());
    }
  }
  return examples;
}
