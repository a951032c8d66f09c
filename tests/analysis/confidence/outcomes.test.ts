// Tests the possible outcomes: every completion if they are few, a sample if they are many.
import { expect, test } from "vitest";
import { outcomesFrom } from "../../../src/analysis/confidence/stability.ts";
import { seededRandom } from "../../../src/analysis/search/draw.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { idsOf } from "../../../src/tables/cells.ts";
import { compile } from "../../../src/tables/compile.ts";
import { situationOf } from "../../../src/tables/states.ts";
import { everyCompletion } from "../../support/completions.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { randomKnowledge } from "../../support/random-knowledge.ts";
import { answersOf } from "../../support/request.ts";
import { shipped } from "../../support/samples.ts";

function outcomes(knowledge: Knowledge, answers = answersOf({}), seed = 1) {
  const model = compile(knowledge, emptyRequest);
  const found = outcomesFrom(model, situationOf(model, answers), seededRandom(seed));
  const shares = found.map(({ winners, share }) => [idsOf(model, winners).join("+"), share]);
  return Object.fromEntries(shares) as Record<string, number>;
}

test("with few completions, they are what the readable scorer finds in random knowledge", () => {
  const random = randomFrom(13);
  for (let time = 0; time < 100; time += 1) {
    const knowledge = randomKnowledge(random);
    const answers = randomAnswers(knowledge, random);
    const completions = everyCompletion(knowledge, answers);
    if (completions.length > 300) continue;
    const shares: Record<string, number> = {};
    for (const one of completions) {
      const { winners } = rank(knowledge, { ...emptyRequest, answers: one.answers });
      const key = winners.map(({ id }) => id).join("+");
      shares[key] = (shares[key] ?? 0) + one.weight;
    }
    const found = outcomes(knowledge, answers);
    expect(Object.keys(found).sort()).toEqual(Object.keys(shares).sort());
    for (const [key, share] of Object.entries(shares)) expect(found[key]).toBeCloseTo(share, 9);
  }
});

test("with many completions, they are a sample, the same for the same seed", () => {
  const found = outcomes(shipped);
  expect(Object.values(found).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(outcomes(shipped)).toEqual(found);
  expect(outcomes(shipped, answersOf({}), 2)).not.toEqual(found);
});
