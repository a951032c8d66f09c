// Draws random answers, each as often as people give it.
import type { States, Variable } from "../../tables/model.ts";
import type { Random } from "./random.ts";

/**
 * Writes a state for each variable into `states`, drawn independently by its frequencies. With all variables
 * of all open questions, that is one completion.
 */
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

/**
 * Writes every way to answer the variables into `states`, one after the other, and yields its probability
 * times `weight`.
 */
export function* everyCompletion(
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

/**
 * Writes every way to answer the variables into `states` in turn, or `most` random ones if there are more.
 * Yields the share of each.
 */
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
