// Answers as states, and states as answers.
import type { Answers } from "../knowledge/answer.ts";
import type { Model, ModelQuestion, States } from "./model.ts";

/** Some answers, and what they leave open. */
export interface Situation {
  readonly states: States;
  /** The questions not answered. A `many` question with nothing ticked may count as answered. */
  readonly open: readonly ModelQuestion[];
}

/**
 * The situation after the answers. Ignores answers to questions that the model does not know, as none of its
 * rules asks for them. Throws a RangeError for an answer that its question cannot have.
 */
export function situationOf(model: Model, answers: Answers): Situation {
  return {
    states: statesOf(model, answers),
    open: model.questions.filter(({ id }) => !answers.has(id)),
  };
}

/** Only the states. */
export function statesOf(model: Model, answers: Answers): States {
  const states = new Int32Array(model.variables.length);
  for (const question of model.questions) {
    const answer = answers.get(question.id);
    if (answer !== undefined) writeAnswer(question, answer, states);
  }
  return states;
}

/** Overwrites the answer to the question in `states`. */
export function writeAnswer(
  question: ModelQuestion,
  answer: readonly string[],
  states: States,
): void {
  let found = 0;
  for (const { index, choices } of question.variables) {
    const place = choices.findIndex((choice) => answer.includes(choice));
    states[index] = place + 1;
    if (place >= 0) found += 1;
  }
  const count = new Set(answer).size;
  if (found !== count || (question.kind === "one" && count !== 1))
    throw new RangeError(`\`${question.id}\` cannot be answered ${answer.join(", ")}`);
}

/** The choices in the states of the question; empty if it is open or nothing is ticked. */
export function answerIn({ variables }: ModelQuestion, states: States): readonly string[] {
  return variables.flatMap(({ index, choices }) => choices[(states[index] ?? 0) - 1] ?? []);
}

/** The fewest answers that give the states; a question with nothing ticked is left out. */
export function answersOf(model: Model, states: States): Answers {
  return new Map(
    model.questions.flatMap((question): (readonly [string, readonly string[]])[] => {
      const answer = answerIn(question, states);
      return answer.length === 0 ? [] : [[question.id, answer]];
    }),
  );
}
