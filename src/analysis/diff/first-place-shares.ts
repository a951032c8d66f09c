// How often the two sides of a pair have different winners, and how often each framework is first.
import type { States } from "../../tables/model.ts";
import { evaluate, newScore } from "../../tables/states.ts";
import { addRow, emptyTable } from "../../tables/table.ts";
import { completionCount, drawStates, SEED, seededRandom } from "../search/draw.ts";
import {
  areSame,
  type Both,
  type ModelPair,
  type PairGroup,
  type PairGroups,
  statesOfRows,
  winnersIn,
} from "./pair.ts";

/** A share and its standard error, which is 0 if nothing was sampled. */
interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** Up to this many combinations, all are counted. */
const COUNTABLE = 500_000;

/** Number of sets of answers drawn otherwise, from a fixed seed. */
const SAMPLES = 100_000;

const EXAMPLES = 20;

/** Receives sets of answers with the same winners: the winners, the total weight, and states of one set. */
type Visit = (winners: Both<readonly number[]>, weight: number, example: () => States) => void;

/**
 * The shares of all complete sets of answers, each weighted by how often people give it. Counts all if
 * possible, else draws `samples` of them; `groups` as in `groupsOf`.
 */
export function firstPlaceSharesOf(
  pair: ModelPair,
  groups: PairGroups | undefined,
  samples = SAMPLES,
) {
  const { frameworks, model } = pair;
  const counted = groups !== undefined && combinationsOf(groups) <= COUNTABLE;
  const sums = frameworks.map((framework) => ({ framework, before: 0, after: 0, squares: 0 }));
  const examples: States[] = [];
  let [total, changed] = [0, 0];
  const add: Visit = (winners, weight, example) => {
    const [a, b] = winners;
    total += weight;
    sums.forEach((sum, framework) => {
      const before = a.includes(framework) ? 1 / a.length : 0;
      const after = b.includes(framework) ? 1 / b.length : 0;
      sum.before += before * weight;
      sum.after += after * weight;
      const change = after - before;
      sum.squares += change * change * weight;
    });
    if (areSame(winners)) return;
    changed += weight;
    if (examples.length < EXAMPLES) examples.push(example());
  };
  if (counted) eachCombination(groups, add);
  else eachDrawn(pair, samples, add);
  const estimate = (sum: number, squares: number): Estimate => {
    const value = sum / total;
    const variance = Math.max(0, squares / total - value * value);
    return { value, standardError: counted ? 0 : Math.sqrt(variance / samples) };
  };
  return {
    /** Not exact above 2^53. */
    sets: completionCount(model.variables),
    /** How many of the sets were drawn; `undefined`: every one was counted. */
    samples: counted ? undefined : samples,
    changed: estimate(changed, changed),
    /** Of each framework; a tie for the first place is split. */
    first: sums.map(({ framework, before, after, squares }) => ({
      framework,
      before: before / total,
      after: after / total,
      change: estimate(after - before, squares),
    })),
    /** The first ones found with different winners. */
    examples,
  };
}

function eachDrawn(pair: ModelPair, samples: number, visit: Visit): void {
  const random = seededRandom(SEED);
  const { model } = pair;
  const score = newScore(model);
  const states = new Int32Array(model.variables.length);
  for (let sample = 0; sample < samples; sample += 1) {
    drawStates(model.variables, random, states);
    evaluate(model, states, score);
    visit(winnersIn(pair, score), 1, () => states.slice());
  }
}

function completeOptions({ options }: PairGroup) {
  return options.filter(({ weight }) => weight > 0);
}

/** Number of combinations of options; each covers one or more complete sets of answers. */
function combinationsOf({ groups }: PairGroups): number {
  return groups.reduce((product, group) => product * completeOptions(group).length, 1);
}

function eachCombination(all: PairGroups, visit: Visit): void {
  const { pair, groups } = all;
  const steps = groups.map((group) => ({ group, options: completeOptions(group) }));
  const chosen = steps.map(() => 0);
  const { constant } = pair.model;
  const sums = [constant, ...steps.map(() => emptyTable(1, constant))];

  function goOn(depth: number, weight: number): void {
    const step = steps[depth];
    const [before, after] = [sums[depth], sums[depth + 1]];
    if (before === undefined) return;
    if (step === undefined || after === undefined) {
      visit(winnersIn(pair, before), weight, () => statesOfRows(all, chosen));
      return;
    }
    const { group, options } = step;
    for (const { row, weight: own } of options) {
      after.points.set(before.points);
      after.out.set(before.out);
      addRow(after, group.table, row);
      chosen[depth] = row;
      goOn(depth + 1, weight * own);
    }
  }

  goOn(0, 1);
}
