// The ways to change some answers: another answer in place of one, or an answer to an open question.
import type { ModelQuestion, States } from "../../tables/model.ts";

/** Into how many other states a question can be changed: an answered one does not become open again. */
function otherStates({ index, answers }: ModelQuestion, states: States): number {
  return states[index] === 0 ? answers.length : answers.length - 1;
}

/** In how many ways exactly `changes` of the questions can be changed; beyond 2^53 no longer exact. */
export function variantCount(
  questions: readonly ModelQuestion[],
  states: States,
  changes: number,
): number {
  const counts = [1];
  for (const question of questions) {
    for (let count = changes; count > 0; count -= 1) {
      counts[count] =
        (counts[count] ?? 0) + (counts[count - 1] ?? 0) * otherStates(question, states);
    }
  }
  return counts[changes] ?? 0;
}

/**
 * Every way to change exactly `changes` of the questions; all other states stay. In the order of the
 * questions and of their answers. One array is written over and over: a caller who keeps it copies it.
 */
export function* everyVariant(
  questions: readonly ModelQuestion[],
  states: States,
  changes: number,
): Generator<States> {
  yield* changed(questions, 0, states, changes, states.slice());
}

function* changed(
  questions: readonly ModelQuestion[],
  from: number,
  states: States,
  changes: number,
  into: States,
): Generator<States> {
  if (changes === 0) {
    yield into;
    return;
  }
  for (let place = from; place + changes <= questions.length; place += 1) {
    const question = questions[place];
    if (question === undefined) return;
    const { index, answers } = question;
    const now = states[index] ?? 0;
    for (let state = 1; state <= answers.length; state += 1) {
      if (state === now) continue;
      into[index] = state;
      yield* changed(questions, place + 1, states, changes - 1, into);
    }
    into[index] = now;
  }
}
