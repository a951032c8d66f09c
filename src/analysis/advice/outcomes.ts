// How it may turn out: the winners of every way to go on, or of a sample of them.
import { evaluate, newScore } from "../../tables/evaluate.ts";
import type { BitSet, Model, ModelQuestion, States } from "../../tables/model.ts";
import { everyWay, openAmong } from "../search/completions.ts";
import type { Random } from "../search/random.ts";

/** So many ways are looked at; where there are no more, it is all of them. */
export const LOOKED_AT = 2_000;

/** Winners that some ways end with. */
export interface WinnersShare {
  readonly winners: BitSet;
  /** The share of the ways that end so, 0 to 1. */
  readonly share: number;
}

/** Ways to go on side by side: what each of them answers, and who is first then. */
export interface OutcomeDistribution {
  /** Whether these are all ways. */
  readonly exact: boolean;
  readonly open: readonly ModelQuestion[];
  /** For each open question its state in each way; 0 where the way leaves it open. */
  readonly states: readonly Int32Array[];
  /** How likely each way is; 1 in all. */
  readonly weights: Float64Array;
  /** For each way the place of its winners in `outcomes`. */
  readonly ends: Int32Array;
  /** The different sets of winners, in the order in which they were met. */
  readonly outcomes: readonly WinnersShare[];
}

/**
 * The outlook from these states, when each open question stays open with the likelihood `skipping` (from
 * 0 to below 1) and otherwise gets any answer, all equally likely, whatever becomes of the other
 * questions. The same chance gives the same outlook.
 */
export function outcomesFrom(
  model: Model,
  states: States,
  skipping: number,
  random: Random,
): OutcomeDistribution {
  const open = openAmong(model.questions, states);
  const first = skipping === 0 ? 1 : 0;
  const count = open.reduce((product, question) => product * (question.states - first), 1);
  const exact = count <= LOOKED_AT;
  const size = exact ? count : LOOKED_AT;
  const columns = open.map(() => new Int32Array(size));
  const weights = new Float64Array(size);
  const ends = new Int32Array(size);
  const met = new Map<string, { readonly place: number; readonly winners: BitSet }>();
  const score = newScore(model);
  const ways = exact ? everyWay(open, states, first) : sample(open, states, skipping, size, random);
  let at = 0;
  for (const way of ways) {
    evaluate(model, way, score);
    weights[at] = exact ? likelihood(open, way, skipping) : 1 / size;
    columns.forEach((column, nth) => {
      column[at] = way[open[nth]?.index ?? 0] ?? 0;
    });
    const key = score.winners.join();
    const outcome = met.get(key) ?? { place: met.size, winners: score.winners.slice() };
    met.set(key, outcome);
    ends[at] = outcome.place;
    at += 1;
  }
  const outcomes = shared([...met.values()], ends, weights);
  return { exact, open, states: columns, weights, ends, outcomes };
}

/** So many ways by chance; one array is written over and over. */
function* sample(
  open: readonly ModelQuestion[],
  states: States,
  skipping: number,
  size: number,
  random: Random,
): Generator<States> {
  const current = states.slice();
  for (let drawn = 0; drawn < size; drawn += 1) {
    for (const { index, answers } of open) {
      current[index] = random() < skipping ? 0 : 1 + Math.floor(random() * answers.length);
    }
    yield current;
  }
}

function likelihood(open: readonly ModelQuestion[], way: States, skipping: number): number {
  return open.reduce(
    (product, { index, answers }) =>
      product * (way[index] === 0 ? skipping : (1 - skipping) / answers.length),
    1,
  );
}

function shared(
  outcomes: readonly Pick<WinnersShare, "winners">[],
  ends: Int32Array,
  weights: Float64Array,
): readonly WinnersShare[] {
  const shares = new Float64Array(outcomes.length);
  ends.forEach((end, at) => {
    shares[end] = (shares[end] ?? 0) + (weights[at] ?? 0);
  });
  return outcomes.map(({ winners }, place) => ({ winners, share: shares[place] ?? 0 }));
}
