// Tests the shares of random weightings against the definition.
import { describe, expect, test } from "vitest";
import { acceptability } from "../../../src/analysis/confidence/acceptability.ts";
import { seededRandom } from "../../../src/analysis/search/draw.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import type { RankingRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { scoreOf, situationOf } from "../../../src/tables/states.ts";
import { randomFrom } from "../../support/random.ts";
import { randomKnowledge, randomRequest } from "../../support/random-knowledge.ts";

function shares(knowledge: Knowledge, request: RankingRequest): Record<string, number> {
  const model = compile(knowledge, request);
  const situation = situationOf(model, request.answers);
  const { out } = scoreOf(model, situation.states);
  const found = acceptability(model, situation, out, seededRandom(1));
  return Object.fromEntries(model.frameworks.map((id, index) => [id, found[index] ?? 0]));
}

describe("in random knowledge", () => {
  const random = randomFrom(44);
  const tried = Array.from({ length: 150 }, () => {
    const knowledge = randomKnowledge(random);
    const request = randomRequest(knowledge, random);
    return { found: shares(knowledge, request), ranking: rank(knowledge, request) };
  });

  test("the shares sum to 1, unless no framework is left", () => {
    for (const { found, ranking } of tried) {
      const sum = Object.values(found).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(ranking.rows.length === 0 ? 0 : 1);
    }
  });

  test("a framework that is ruled out has no share", () => {
    for (const { found, ranking } of tried) {
      for (const { framework } of ranking.ruledOut) expect(found[framework.id]).toBe(0);
    }
  });

  test("with a single topic, the winners share everything", () => {
    const single = tried.filter(({ ranking }) => ranking.topics === 1 && ranking.rows.length > 0);
    expect(single.length).toBeGreaterThan(10);
    for (const { found, ranking } of single) {
      for (const { id } of ranking.winners) {
        expect(found[id]).toBeCloseTo(1 / ranking.winners.length);
      }
    }
  });
});

/** The literal definition: weights of questions, means of topics, reasons of the readable scorer. */
function byDefinition(
  knowledge: Knowledge,
  request: RankingRequest,
  seed: number,
): Record<string, number> {
  const random = seededRandom(seed);
  const { rows } = rank(knowledge, request);
  const wins = new Map(rows.map(({ framework }) => [framework.id, 0]));
  for (let drawn = 0; drawn < 2_000; drawn += 1) {
    const raw = [...request.answers.keys()].map((id) => [id, -Math.log(1 - random())] as const);
    const all = raw.reduce((sum, [, weight]) => sum + weight, 0);
    const weights = new Map(raw.map(([id, weight]) => [id, weight / all]));
    const points = rows.map(({ framework, reasons }) => ({
      id: framework.id,
      points: reasons.reduce((sum, { rule: { when }, points }) => {
        const named = Object.keys(when ?? {}).map((id) => weights.get(id) ?? 0);
        const mean =
          named.length === 0 ? 1 / raw.length : named.reduce((a, b) => a + b) / named.length;
        return sum + points * mean;
      }, 0),
    }));
    const best = Math.max(...points.map((one) => one.points));
    const first = points.filter((one) => one.points > best - 1e-9);
    for (const { id } of first) wins.set(id, (wins.get(id) ?? 0) + 1 / first.length);
  }
  return Object.fromEntries([...wins].map(([id, count]) => [id, count / 2_000]));
}

test("the shares match those of the definition under other draws, within 0.08", () => {
  const random = randomFrom(45);
  let compared = 0;
  for (let world = 0; world < 200; world += 1) {
    const knowledge = randomKnowledge(random);
    const request = randomRequest(knowledge, random);
    if (request.answers.size === 0) continue;
    const found = shares(knowledge, request);
    for (const [id, share] of Object.entries(byDefinition(knowledge, request, world))) {
      expect(Math.abs((found[id] ?? 0) - share)).toBeLessThan(0.08);
      if (share > 0 && share < 1) compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});
