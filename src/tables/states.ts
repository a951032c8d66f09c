// Answers as states, and states as answers.
import { type Answers, answerKey } from "../knowledge/answer.ts";
import type { Model, ModelQuestion, States } from "./model.ts";

/**
 * The state of every question under the answers. Answers to questions that the model does not know are
 * passed over, as no rule of it speaks of them. Throws a RangeError for an answer that its question
 * cannot have; whoever reads answers lets none through.
 */
export function statesOf(model: Model, answers: Answers): States {
  return Int32Array.from(model.questions, (question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? 0 : stateOf(question, answer);
  });
}

/** The state, 1 or more, of a question that is answered so; the order of the choices does not matter. */
export function stateOf(question: ModelQuestion, answer: readonly string[]): number {
  const key = answerKey(answer);
  const place = question.answers.findIndex((one) => answerKey(one) === key);
  if (place < 0) throw new RangeError(`\`${question.id}\` cannot be answered ${answer.join(", ")}`);
  return place + 1;
}

/** The answers that these states stand for; open questions are no keys. */
export function answersOf(model: Model, states: States): Answers {
  return new Map(
    model.questions.flatMap((question): (readonly [string, readonly string[]])[] => {
      const answer = question.answers[(states[question.index] ?? 0) - 1];
      return answer === undefined ? [] : [[question.id, answer]];
    }),
  );
}
