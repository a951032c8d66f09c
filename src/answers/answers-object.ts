// Answers as they are written in answers files.
import type { Answers } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";

/** By question, in the order of the questions: a choice for a question of kind `one`, else a list of choices. */
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

/** The same as JSON in one line, with room to break it. */
export function answersLine(questions: readonly Question[], answers: Answers): string {
  const entries = Object.entries(answersObject(questions, answers));
  const parts = entries.map(([id, answer]) => `${JSON.stringify(id)}: ${JSON.stringify(answer)}`);
  return `{${parts.join(", ")}}`;
}
