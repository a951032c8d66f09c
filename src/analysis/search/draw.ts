// Random numbers from a seed, and random answers, each as often as people give it.
import type { States, Variable } from "../../tables/model.ts";

/** Independently, by their frequencies; with the variables of all open questions, one completion. */
export function drawStates(variables: readonly Variable[], random: Random, states: States): void {
  for (let nth = 0; nth < variables.length; nth += 1) {
    const { index, frequencies } = variables[nth] as Variable;
    states[index] = drawState(frequencies, random());
  }
}

function drawState(frequencies: Float64Array, number: number): number {
  const last = frequencies.length - 1;
  let left = number;
  for (let state = 0; state < last; state += 1) {
    left -= frequencies[state] as number;
    if (left < 0) return state;
  }
  return last;
}

/** Writes one way after the other into `states`, and yields its probability times `weight`. */
function* everyCompletion(
  [variable, ...others]: readonly Variable[],
  states: States,
  weight = 1,
): Generator<number> {
  if (variable === undefined) {
    yield weight;
    return;
  }
  for (const [state, share] of variable.frequencies.entries()) {
    if (share === 0) continue;
    states[variable.index] = state;
    yield* everyCompletion(others, states, weight * share);
  }
}

/** Writes each way into `states`, or `most` random ones if there are more, and yields its share. */
export function* someCompletions(
  variables: readonly Variable[],
  states: States,
  most: number,
  random: Random,
): Generator<number> {
  if (completionCount(variables) <= most) yield* everyCompletion(variables, states);
  else {
    for (let count = 0; count < most; count += 1) {
      drawStates(variables, random, states);
      yield 1 / most;
    }
  }
}

/** Number of ways to answer the variables; not exact above 2^53. */
export function completionCount(variables: readonly Variable[]): number {
  return variables.reduce(
    (count, { frequencies }) => count * frequencies.filter((share) => share > 0).length,
    1,
  );
}

/** Returns a number from 0 to below 1 at each call. */
export type Random = () => number;

/** The seed of all that pyfw samples, so that the same input gives the same report. */
export const SEED = 2001;

/** The generator mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) | 0;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
