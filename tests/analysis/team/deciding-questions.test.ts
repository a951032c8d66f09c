// Tests which question would settle a disagreement, against trying every answer.
import { expect, test } from "vitest";
import { agreementOf } from "../../../src/analysis/team/agreement.ts";
import type { Person } from "../../../src/analysis/team/deciding-questions.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { randomFrom } from "../../support/random.ts";
import { randomKnowledge } from "../../support/random-knowledge.ts";
import { randomTeam } from "../../support/teams.ts";

/** Every member's answer that would give the team a common winner if all gave it, by ranking again. */
function tried(knowledge: Knowledge, persons: readonly Person[]): readonly string[] {
  return knowledge.questions.flatMap(({ id }) => {
    const given = persons.flatMap(({ request }) => {
      const answer = request.answers.get(id);
      return answer === undefined ? [] : [[...answer].sort().join()];
    });
    const alike = given.length === persons.length && new Set(given).size === 1;
    if (alike) return [];
    return [...new Set(given)].flatMap((joined) => {
      const answer = joined === "" ? [] : joined.split(",");
      const winners = persons.map(({ request }) => {
        const answers = new Map([...request.answers, [id, answer]]);
        return rank(knowledge, { ...request, answers }).winners.map((one) => one.id);
      });
      const first = winners[0]?.filter((one) => winners.every((all) => all.includes(one))) ?? [];
      return first.length === 0 ? [] : [`${id}=${joined}: ${first}`];
    });
  });
}

test("all deciding questions are found, and each settles it when everybody gives that answer", () => {
  const random = randomFrom(5_2026);
  const count = { settled: 0, unsettled: 0 };
  for (let nth = 0; nth < 300; nth += 1) {
    const knowledge = randomKnowledge(random);
    const persons = randomTeam(knowledge, random);
    const { agreed, decidingQuestions } = agreementOf(knowledge, persons);
    if (agreed) continue;
    count[decidingQuestions.length === 0 ? "unsettled" : "settled"] += 1;
    const found = decidingQuestions.map(
      ({ question, answer, first }) =>
        `${question.id}=${[...answer].sort()}: ${first.map(({ id }) => id)}`,
    );
    expect([...found].sort()).toEqual([...tried(knowledge, persons)].sort());
    for (const { question, answer, first, changing } of decidingQuestions) {
      const again = persons.map(({ name, request }) => ({
        name,
        request: { ...request, answers: new Map([...request.answers, [question.id, answer]]) },
      }));
      expect(agreementOf(knowledge, again)).toMatchObject({ agreed: true, common: first });
      const wanted = [...answer].sort().join();
      const others = persons.filter(
        ({ request }) => request.answers.get(question.id)?.toSorted().join() !== wanted,
      );
      expect(changing).toEqual(others.map(({ name }) => name));
    }
    const costs = decidingQuestions.map(
      ({ changing, first }) => changing.length * 100 + first.length,
    );
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  }
  expect(Math.min(count.settled, count.unsettled)).toBeGreaterThan(20);
});
