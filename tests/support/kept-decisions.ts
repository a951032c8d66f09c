// What knowledge decides for many sets of answers, in a form that can be kept and compared.
import { answersObject } from "../../src/answers/input.ts";
import { isInForce } from "../../src/knowledge/rule.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import { randomAnswer, randomFrom } from "./random.ts";
import { asking, type ShortAnswers } from "./request.ts";

/** One set of answers, the winners, and the points of all frameworks that are not ruled out. */
export interface Decision {
  readonly answers: ShortAnswers;
  readonly winners: readonly string[];
  readonly points: Readonly<Record<string, number>>;
}

/** What the knowledge decides under these answers. */
export function decide(knowledge: Knowledge, answers: ShortAnswers): Decision {
  const { rows, winners } = rank(knowledge, asking(answers));
  const points = rows.map(({ framework, points }) => [framework.id, points] as const);
  return {
    answers,
    winners: winners.map(({ id }) => id).sort(),
    points: Object.fromEntries(points.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** How often every rule must be in force, at least, in the chosen answers. */
const TIMES = 3;

/** Answers from a seed, few and many at a time, until every rule has been in force several times. */
export function tellingAnswers(knowledge: Knowledge): readonly ShortAnswers[] {
  const random = randomFrom(7);
  const chosen: ShortAnswers[] = [];
  const times = new Map(knowledge.rules.map(({ id }) => [id, 0]));
  for (let tries = 0; tries < 20_000; tries += 1) {
    const count = 2 + random.below(knowledge.questions.length - 1);
    const asked = random.shuffled(knowledge.questions).slice(0, count);
    const answers = new Map(asked.map((one) => [one.id, randomAnswer(one, random)]));
    const wanting = knowledge.rules.filter(
      (rule) => (times.get(rule.id) ?? 0) < TIMES && isInForce(rule, answers),
    );
    if (wanting.length === 0) continue;
    for (const { id } of wanting) times.set(id, (times.get(id) ?? 0) + 1);
    chosen.push(answersObject(knowledge.questions, answers));
  }
  return chosen;
}
