// A request in the JSON shape in which it can be given again.
import type { Knowledge } from "../knowledge/schema.ts";
import type { RankingRequest } from "../ranking/request.ts";
import { answersObject } from "./answers-object.ts";

export interface RequestJson {
  /** Question ids, in the order of the knowledge, with one choice or, for `many`, a list. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly important: readonly string[];
  readonly require: Readonly<Record<string, readonly string[]>>;
}

/** Answers to questions that the knowledge does not have are left out. */
export function requestJson(
  knowledge: Knowledge,
  { answers, important, require }: RankingRequest,
): RequestJson {
  return {
    answers: answersObject(knowledge.questions, answers),
    important: knowledge.questions.map(({ id }) => id).filter((id) => important.has(id)),
    require: Object.fromEntries([...require].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
