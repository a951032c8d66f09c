// Random numbers from a seed, and random answers, each as often as people give it.
import type { Model, States, Variable } from "../../tables/model.ts";
import type { Situation } from "../../tables/states.ts";

/** Independently, by their frequencies; with the variables of all open questions, one completion. */
export function drawStates(variables: readonly Variable[], random: Random, states: States): void {
  for (let nth = 0; nth < variables.length; nth += 1) {
    const { index, limits } = variables[nth] as Variable;
    states[index] = drawState(limits, random());
  }
}

/** The place of the first limit that the number is below. */
export function drawState(limits: readonly number[], number: number): number {
  let state = 0;
  while (state < limits.length && number >= (limits[state] as number)) state += 1;
  return state;
}

/** The product of the weights of every combination of one way of each part, after `write` has written it. */
export function* everyCombination<Part, Way extends { readonly weight: number }>(
  [part, ...others]: readonly Part[],
  waysOf: (part: Part) => readonly Way[],
  write: (part: Part, way: Way) => void,
  weight = 1,
): Generator<number> {
  if (part === undefined) {
    yield weight;
    return;
  }
  for (const way of waysOf(part)) {
    write(part, way);
    yield* everyCombination(others, waysOf, write, weight * way.weight);
  }
}

/** The states that people give, each with how often they do. */
function givenStates({ frequencies }: Variable) {
  return [...frequencies].flatMap((weight, state) => (weight > 0 ? { state, weight } : []));
}

/** Writes each way into `states`, or `most` random ones if there are more, and yields its share. */
export function* someCompletions(
  variables: readonly Variable[],
  states: States,
  most: number,
  random: Random,
): Generator<number> {
  if (completionCount(variables) <= most) {
    yield* everyCombination(variables, givenStates, ({ index }, { state }) => {
      states[index] = state;
    });
  } else {
    for (let count = 0; count < most; count += 1) {
      drawStates(variables, random, states);
      yield 1 / most;
    }
  }
}

/** The variables of the open questions that some rule asks. */
export function openVariables(model: Model, { open }: Situation): readonly Variable[] {
  const asked = new Set(model.groups.flatMap(({ variables }) => variables));
  return open.flatMap(({ variables }) => variables).filter((variable) => asked.has(variable));
}

/** Number of ways to answer the variables; not exact above 2^53. */
export function completionCount(variables: readonly Variable[]): number {
  return variables.reduce((count, variable) => count * givenStates(variable).length, 1);
}

/** Returns an integer of 32 bits at each call: a fraction would take memory. */
export type Random = () => number;

/** A number from 0 to below 1. */
export function fraction(random: Random): number {
  return (random() + 2 ** 31) / 2 ** 32;
}

/** The seed of all that pyfw samples, so that the same input gives the same report. */
export const SEED = 2001;

/** The generator mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) | 0;
    return mixed ^ (mixed >>> 14) ^ (1 << 31);
  };
}
