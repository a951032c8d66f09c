// How often the two sides of a pair have different winners, and how often each framework is first.
import type { Model, States } from "../../tables/model.ts";
import { setRows } from "../../tables/rows.ts";
import { evaluate, newScore } from "../../tables/states.ts";
import {
  completionCount,
  drawStates,
  everyCombination,
  SEED,
  seededRandom,
} from "../search/draw.ts";
import { areSame, type ModelPair, type PairGroup, type PairGroups, winnersIn } from "./pair.ts";

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
  const states = new Int32Array(model.variables.length);
  const score = newScore(model);
  const sets = counted ? everySet(groups, states) : drawnSets(model, samples, states);
  for (const weight of sets) {
    evaluate(model, states, score);
    const winners = winnersIn(pair, score);
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
    if (areSame(winners)) continue;
    changed += weight;
    if (examples.length < EXAMPLES) examples.push(states.slice());
  }
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

/** Writes one set after the other into `states`, and yields its weight. */
function* drawnSets({ variables }: Model, samples: number, states: States): Generator<number> {
  const random = seededRandom(SEED);
  for (let sample = 0; sample < samples; sample += 1) {
    drawStates(variables, random, states);
    yield 1;
  }
}

/** The same, one set for each combination of options, with the weight of all that it covers. */
function everySet({ groups }: PairGroups, states: States): Generator<number> {
  return everyCombination(groups, completeOptions, (group, { row }) => {
    setRows([group], [row], states);
  });
}

function completeOptions({ options }: PairGroup) {
  return options.filter(({ weight }) => weight > 0);
}

/** Number of combinations of options; each covers one or more complete sets of answers. */
function combinationsOf({ groups }: PairGroups): number {
  return groups.reduce((product, group) => product * completeOptions(group).length, 1);
}
