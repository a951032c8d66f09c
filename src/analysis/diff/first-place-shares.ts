// How often the two sides of a pair have different winners, and how often each framework is first.
import type { States } from "../../tables/model.ts";
import { completionCount, drawStates } from "../search/draw.ts";
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

/** Shares of all sets of answers to all questions, each as often as people give it. */
export interface FirstPlaceShares {
  /** How many such sets there are; beyond 2^53 no longer exact. */
  readonly sets: number;
  /** How many of them were drawn; `undefined`: every one was counted. */
  readonly samples: number | undefined;
  /** The share with different winners. */
  readonly changed: Estimate;
  /** For each framework of the pair. */
  readonly first: readonly FirstPlaceShare[];
  /** Some with different winners. */
  readonly examples: readonly States[];
}

/** With no more combinations than this all are counted. */
export const COUNTABLE = 500_000;

/** Number of sets of answers that are drawn otherwise, from a fixed seed. */
export const SAMPLES = 100_000;

/** Counts where it can be done, and draws `samples` sets of answers where not; `groups` as in `groupsOf`. */
export function firstPlaceSharesOf(
  pair: ModelPair,
  groups: PairGroups | undefined,
  samples = SAMPLES,
): FirstPlaceShares {
  const sets = completionCount(pair.variables);
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

/** Number of examples that are kept: the first that are found. */
const EXAMPLES = 20;

/** Adds every complete set of answers, and returns some with different winners. */
function count(groups: PairGroups, sums: ShareSums): readonly States[] {
  const examples: States[] = [];
  eachCombination(groups, (winners, weight, options) => {
    const differ = addWinners(sums, winners, weight);
    if (differ && examples.length < EXAMPLES) examples.push(statesOfOptions(groups, options));
  });
  return examples;
}

/** Adds sets of answers drawn by their frequencies, and returns some with different winners. */
function draw(pair: ModelPair, samples: number, sums: ShareSums): readonly States[] {
  const random = seededRandom(SEED);
  const score = newPairScore(pair);
  const states = new Int32Array(pair.variables.length);
  const examples: States[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    drawStates(pair.variables, random, states);
    scorePair(pair, states, score);
    const differ = addWinners(sums, score.winners, 1);
    if (differ && examples.length < EXAMPLES) examples.push(states.slice());
  }
  return examples;
}
