// Answers as an object, in the shape of answers files.
import type { Answers } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";

/** In the order of the questions: a choice for a question of kind `one`, a list of choices for `many`. */
export function answersObject(
  questions: readonly Question[],
  answers: Answers,
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    questions.flatMap(({ id, kind }) => {
      const answer = kind === "one" ? answers.get(id)?.[0] : answers.get(id);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

/** The object as JSON in one line, with spaces where it can be wrapped. */
export function answersLine(questions: readonly Question[], answers: Answers): string {
  const entries = Object.entries(answersObject(questions, answers));
  const parts = entries.map(([id, answer]) => `${JSON.stringify(id)}: ${JSON.stringify(answer)}`);
  return `{${parts.join(", ")}}`;
}
