// How often the two sides of a pair have other winners, and who is first how often: counted or sampled.

import { drawCompletion } from "../search/completions.ts";
import { chanceFrom, SEED } from "../search/random.ts";
import { combinationsOf, eachCombination } from "./count.ts";
import { decide, newDecision, type Pair } from "./pair.ts";
import { type Case, caseOf, type Pieces } from "./pieces.ts";
import {
  addWinners,
  changedShare,
  type Estimate,
  type FirstPlaces,
  firstPlaces,
  newTally,
  type Tally,
} from "./tally.ts";

/** Shares of all sets of answers to all questions, each counting the same. */
export interface Places {
  /** How many such sets there are; beyond 2^53 no longer exact. */
  readonly sets: number;
  /** How many of them were drawn; `undefined`: every one was counted. */
  readonly samples: number | undefined;
  /** The share with other winners. */
  readonly changed: Estimate;
  /** For each framework of the pair. */
  readonly first: readonly FirstPlaces[];
  /** Some with other winners. */
  readonly examples: readonly Case[];
}

/** With no more combinations than this all are counted. */
export const COUNTABLE = 500_000;

/** Otherwise so many sets of answers are drawn, from a fixed seed. */
export const SAMPLES = 100_000;

/** Counts where it can be done, and draws `samples` sets of answers where not; `pieces` as in `piecesOf`. */
export function placesOf(pair: Pair, pieces: Pieces | undefined, samples = SAMPLES): Places {
  const sets = pair.questions.reduce((product, { answers }) => product * answers.length, 1);
  const counted = pieces !== undefined && combinationsOf(pieces) <= COUNTABLE;
  const tally = newTally(pair.frameworks.length);
  const examples = counted ? count(pieces, tally) : draw(pair, samples, tally);
  const drawn = counted ? undefined : samples;
  return {
    sets,
    samples: drawn,
    changed: changedShare(tally, drawn),
    first: firstPlaces(tally, drawn),
    examples,
  };
}

/** So many examples are kept: the first that are found. */
const EXAMPLES = 20;

/** Adds every complete set of answers, and hands back cases with other winners. */
function count(pieces: Pieces, tally: Tally): readonly Case[] {
  const examples: Case[] = [];
  eachCombination(pieces, (winners, sets, rows) => {
    const differ = addWinners(tally, winners, sets);
    if (differ && examples.length < EXAMPLES) examples.push(caseOf(pieces, rows));
  });
  return examples;
}

/** Adds sets of answers drawn with equal chances, and hands back some with other winners. */
function draw(pair: Pair, samples: number, tally: Tally): readonly Case[] {
  const chance = chanceFrom(SEED);
  const decision = newDecision(pair);
  const states = new Int32Array(pair.questions.length);
  const examples: Case[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    drawCompletion(pair.questions, chance, states);
    decide(pair, states, decision);
    const differ = addWinners(tally, decision.winners, 1);
    if (differ && examples.length < EXAMPLES) {
      examples.push({ states: states.slice(), marked: [] });
    }
  }
  return examples;
}
