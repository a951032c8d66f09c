// Requests in the short form of answers files.
import type { Answers } from "../../src/knowledge/answer.ts";
import { emptyRequest, type RankingRequest } from "../../src/ranking/request.ts";

export type ShortAnswers = Readonly<Record<string, string | readonly string[]>>;

/** `{ speed: "high", wishes: ["wheels"] }` as answers. */
export function answersOf(given: ShortAnswers): Answers {
  return new Map(Object.entries(given).map(([question, answer]) => [question, [answer].flat()]));
}

export function asking(given: ShortAnswers, more: Partial<RankingRequest> = {}): RankingRequest {
  return { ...emptyRequest, answers: answersOf(given), ...more };
}
