// The ways to answer the questions that are still open.
import type { ModelQuestion, States } from "../../tables/model.ts";
import type { Random } from "./random.ts";

/** Those of the questions that are open under the states, in their order. */
export function openAmong(
  questions: readonly ModelQuestion[],
  states: States,
): readonly ModelQuestion[] {
  return questions.filter(({ index }) => states[index] === 0);
}

/**
 * Every way to answer the open ones of the questions; the others keep their states. One array is
 * written over and over: a caller who keeps it copies it.
 */
export function* everyCompletion(
  questions: readonly ModelQuestion[],
  states: States,
): Generator<States> {
  yield* everyWay(openAmong(questions, states), states, 1);
}

/**
 * Every way to let the open questions have a state, from `first` on: with 1 every answer, with 0 also to
 * leave them open. One array is written over and over.
 */
export function* everyWay(
  open: readonly ModelQuestion[],
  states: States,
  first: 0 | 1,
): Generator<States> {
  const current = states.slice();
  for (const { index } of open) current[index] = first;
  for (;;) {
    yield current;
    const next = open.find(({ index, answers }) => (current[index] ?? 0) < answers.length);
    for (const { index } of open) {
      if (index === next?.index) break;
      current[index] = first;
    }
    if (next === undefined) return;
    current[next.index] = (current[next.index] ?? 0) + 1;
  }
}

/**
 * Writes into `states` one answer for each of the open questions, every answer equally likely and
 * independent of the others. With all of a model's open questions that is one completion, every
 * completion equally likely.
 */
export function drawCompletion(
  open: readonly ModelQuestion[],
  random: Random,
  states: States,
): void {
  for (const { index, answers } of open) states[index] = 1 + Math.floor(random() * answers.length);
}
