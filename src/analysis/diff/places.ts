// How often the two sides of a pair have other winners, and who is first how often: counted or sampled.
import { chanceFrom, SEED } from "../chance.ts";
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
  /** One with other winners, if there was any. */
  readonly example: Case | undefined;
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
  const example = counted ? count(pieces, tally) : draw(pair, samples, tally);
  const drawn = counted ? undefined : samples;
  return {
    sets,
    samples: drawn,
    changed: changedShare(tally, drawn),
    first: firstPlaces(tally, drawn),
    example,
  };
}

/** Adds every complete set of answers, and hands back a case with other winners. */
function count(pieces: Pieces, tally: Tally): Case | undefined {
  let example: Case | undefined;
  eachCombination(pieces, (winners, sets, rows) => {
    if (addWinners(tally, winners, sets)) example ??= caseOf(pieces, rows);
  });
  return example;
}

/** Adds sets of answers drawn with equal chances, and hands back one with other winners. */
function draw(pair: Pair, samples: number, tally: Tally): Case | undefined {
  const chance = chanceFrom(SEED);
  const decision = newDecision(pair);
  const states = new Int32Array(pair.questions.length);
  let example: Case | undefined;
  for (let sample = 0; sample < samples; sample += 1) {
    for (const { index, answers } of pair.questions) {
      states[index] = 1 + Math.floor(chance() * answers.length);
    }
    decide(pair, states, decision);
    if (addWinners(tally, decision.winners, 1)) example ??= { states: states.slice(), marked: [] };
  }
  return example;
}
