// Answers, marks and requirements: from a file, a pipe or flags, and as objects like answers files.
import type { Answers } from "../knowledge/answer.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";
import type { RankingRequest } from "../ranking/request.ts";

export interface Input extends Omit<RankingRequest, "only" | "without"> {
  /** A sentence for each older id that it uses. */
  readonly notes?: readonly string[];
  /** A sentence on the flags of a report that an answers file does not repeat. */
  readonly madeWith?: string | undefined;
}

export const noInput: Input = { answers: new Map(), important: new Set(), require: new Map() };

/** If both answer a question or require a trait, the second wins. Marks of importance add up. */
export function merge(first: Input, second: Input): Input {
  return {
    answers: new Map([...first.answers, ...second.answers]),
    important: new Set([...first.important, ...second.important]),
    require: new Map([...first.require, ...second.require]),
    madeWith: first.madeWith ?? second.madeWith,
    notes: [...new Set([...(first.notes ?? []), ...(second.notes ?? [])])],
  };
}

/** In the order of the questions: a choice for a question of kind `one`, a list of choices for `many`. */
export function answersObject(questions: readonly Question[], answers: Answers) {
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

/** In the order of the knowledge; answers to unknown questions are omitted. */
export function requestJson(
  { questions }: Knowledge,
  { answers, important, require }: RankingRequest,
) {
  return {
    answers: answersObject(questions, answers),
    important: questions.map(({ id }) => id).filter((id) => important.has(id)),
    require: Object.fromEntries([...require].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
