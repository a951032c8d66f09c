// Converts a request to the JSON form in which it can be given again.
import type { Knowledge } from "../knowledge/schema.ts";
import type { RankingRequest } from "../ranking/request.ts";
import { answersObject } from "./answers-object.ts";

export type RequestJson = ReturnType<typeof requestJson>;

/** In the order of the knowledge; answers to questions that it does not have are left out. */
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
