// Teams of people with their requests, written by hand or random.
import type { Person } from "../../src/analysis/team/deciding-questions.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { type Random, randomAnswers } from "./random.ts";
import { asking, type ShortAnswers } from "./request.ts";

/** `person("ann", { speed: "high" })` */
export function person(
  name: string,
  answers: ShortAnswers,
  more: Partial<RankingRequest> = {},
): Person {
  return { name, request: asking(answers, more) };
}

/**
 * Two to four people with the same flags. Each has their own marks, and sometimes a requirement. In half
 * of the teams each person differs in at most one answer, so that the team nearly agrees.
 */
export function randomTeam(knowledge: Knowledge, random: Random): readonly Person[] {
  const some = (items: readonly { id: string }[], times: number) =>
    items.map(({ id }) => id).filter(() => random.once(times));
  const without = random.once(4) ? some(knowledge.frameworks, 4) : [];
  const common = random.once(2) ? randomAnswers(knowledge, random) : new Map();
  const own = () => {
    const all = [...randomAnswers(knowledge, random)];
    return common.size === 0 ? all : random.shuffled(all).slice(0, 1);
  };
  return ["ann", "ben", "cem", "dan"].slice(0, 2 + random.below(3)).map((name) => ({
    name,
    request: {
      ...{ only: undefined, without, answers: new Map([...common, ...own()]) },
      important: new Set(some(knowledge.questions, 5)),
      require: new Map(random.once(8) ? [["t1", ["a", "b"]]] : []),
    },
  }));
}
