// Teams: some persons with what they ask, by hand or at random.
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
 * Two to four persons; the flags are the same for all. Each has marks of its own, and now and then a
 * requirement. In half of the teams all but one question is answered alike, so that agreeing is near.
 */
export function randomTeam(knowledge: Knowledge, random: Random): readonly Person[] {
  const shared = { only: undefined, without: random.once(4) ? idsOf(knowledge, random) : [] };
  const common = random.once(2) ? randomAnswers(knowledge, random) : new Map();
  return ["ann", "ben", "cem", "dan"].slice(0, 2 + random.below(3)).map((name) => ({
    name,
    request: {
      ...shared,
      answers: new Map([...common, ...few(randomAnswers(knowledge, random), common.size, random)]),
      important: new Set(knowledge.questions.map(({ id }) => id).filter(() => random.once(5))),
      require: new Map(random.once(8) ? [["t1", ["a", "b"]]] : []),
    },
  }));
}

function idsOf({ frameworks }: Knowledge, random: Random): readonly string[] {
  return frameworks.map(({ id }) => id).filter(() => random.once(4));
}

/** All answers where nothing is common yet, else one of them. */
function few(
  answers: ReadonlyMap<string, readonly string[]>,
  common: number,
  random: Random,
): readonly (readonly [string, readonly string[]])[] {
  const all = [...answers];
  return common === 0 ? all : random.shuffled(all).slice(0, 1);
}
