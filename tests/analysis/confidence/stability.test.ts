// Tests how firmly winners hold, possible outcomes and shares of weightings, against their definitions.

import { expect, test } from "vitest";
import { acceptability } from "../../../src/analysis/confidence/acceptability.ts";
import {
  isDecided,
  outcomesFrom,
  SAMPLES,
  type Stability,
  stability,
} from "../../../src/analysis/confidence/stability.ts";
import { fraction, seededRandom } from "../../../src/analysis/search/draw.ts";
import type { Answers } from "../../../src/knowledge/answer.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../../src/ranking/request.ts";
import { idsOf } from "../../../src/tables/cells.ts";
import { compile } from "../../../src/tables/compile.ts";
import { scoreOf, situationOf } from "../../../src/tables/states.ts";
import { everyCompletion } from "../../support/completions.ts";
import { everyReply, replyCount } from "../../support/every-answer.ts";
import { randomAnswers, randomFrom, shuffledKnowledge } from "../../support/random.ts";
import { randomKnowledge, randomRequest } from "../../support/random-knowledge.ts";
import { answersOf } from "../../support/request.ts";
import { shipped } from "../../support/samples.ts";

function stabilityOf(knowledge: Knowledge, request: RankingRequest, rowLimit?: number): Stability {
  const model = compile(knowledge, request, rowLimit);
  const situation = situationOf(model, request.answers);
  const { winners } = scoreOf(model, situation.states);
  const found = stability(model, situation, winners, undefined, seededRandom(1));
  expect(isDecided(model, situation, winners)).toBe(found.decided);
  return found;
}

const winnersUnder = (knowledge: Knowledge, request: RankingRequest, answers: Answers) =>
  rank(knowledge, { ...request, answers }).winners.map(({ id }) => id);

const openIn = ({ questions }: Knowledge, { answers }: RankingRequest) =>
  questions.filter(({ id }) => !answers.has(id));

/** The probability that all winners stay first, by `rank`. */
function shareByRank(knowledge: Knowledge, request: RankingRequest): number {
  const now = winnersUnder(knowledge, request, request.answers);
  return everyCompletion(knowledge, request.answers).reduce((sum, { answers, weight }) => {
    const then = winnersUnder(knowledge, request, answers);
    const stay = now.length === 0 ? then.length === 0 : now.every((id) => then.includes(id));
    return stay ? sum + weight : sum;
  }, 0);
}

/** Whether the winners stay the same whichever open questions are answered, and how. */
function decidedByRank(knowledge: Knowledge, request: RankingRequest): boolean {
  const now = winnersUnder(knowledge, request, request.answers).join();
  return everyReply(openIn(knowledge, request)).every((more) => {
    const answers = new Map([...request.answers, ...more]);
    return winnersUnder(knowledge, request, answers).join() === now;
  });
}

test("in random knowledge it is the probability that the readable scorer finds", () => {
  const random = randomFrom(41);
  const tried = Array.from({ length: 600 }, (_, index) => {
    const knowledge = randomKnowledge(random);
    const request = randomRequest(knowledge, random);
    if (replyCount(openIn(knowledge, request)) > 200) return [];
    const found = stabilityOf(knowledge, request, index % 3 === 0 ? 12 : undefined);
    const share = shareByRank(knowledge, request);
    return [{ found, share, decided: decidedByRank(knowledge, request) }];
  }).flat();
  expect(tried.length).toBeGreaterThan(400);
  for (const { found, share, decided } of tried) {
    expect(found.exact).toBe(true);
    expect(found.value).toBeCloseTo(share, 9);
    expect(found.decided).toBe(decided);
  }
  const often = (count: number) => expect(count).toBeGreaterThan(50);
  often(tried.filter(({ share }) => share > 0.001 && share < 0.999).length);
  often(tried.filter(({ decided }) => decided).length);
  expect(tried.some(({ share, decided }) => share > 0.999 && !decided)).toBe(true);
});

const request = { ...emptyRequest, answers: answersOf({ size: "large", deadline: "tight" }) };
const sampled = stabilityOf(shipped, request);

test("with too many completions, a sample is drawn, the same for any order of questions, choices and rules", () => {
  expect(sampled).toMatchObject({ decided: false, exact: false });
  expect(Number.isInteger(sampled.value * SAMPLES)).toBe(true);
  expect(stabilityOf(shuffledKnowledge(shipped, randomFrom(3)), request)).toEqual(sampled);
});

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
    const model = compile(knowledge, emptyRequest);
    const found = new Map(
      outcomesFrom(model, situationOf(model, answers)).map(({ winners, share }) => {
        return [idsOf(model, winners).join("+"), share];
      }),
    );
    expect([...found.keys()].sort()).toEqual(Object.keys(shares).sort());
    for (const [key, share] of Object.entries(shares)) expect(found.get(key)).toBeCloseTo(share, 9);
  }
});

function shares(knowledge: Knowledge, request: RankingRequest): Record<string, number> {
  const model = compile(knowledge, request);
  const situation = situationOf(model, request.answers);
  const { out } = scoreOf(model, situation.states);
  const found = acceptability(model, situation, out, seededRandom(1));
  return Object.fromEntries(model.frameworks.map((id, index) => [id, found[index] ?? 0]));
}

const random = randomFrom(44);
const tried = Array.from({ length: 150 }, () => {
  const knowledge = randomKnowledge(random);
  const request = randomRequest(knowledge, random);
  return { found: shares(knowledge, request), ranking: rank(knowledge, request) };
});

test("in random knowledge, shares sum to 1, none for the ruled out, and winners share a single topic", () => {
  let single = 0;
  for (const { found, ranking } of tried) {
    const sum = Object.values(found).reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(ranking.rows.length === 0 ? 0 : 1);
    for (const { framework } of ranking.ruledOut) expect(found[framework.id]).toBe(0);
    if (ranking.topics !== 1 || ranking.rows.length === 0) continue;
    single += 1;
    for (const { id } of ranking.winners) expect(found[id]).toBeCloseTo(1 / ranking.winners.length);
  }
  expect(single).toBeGreaterThan(10);
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
    const raw = [...request.answers.keys()].map(
      (id) => [id, -Math.log(1 - fraction(random))] as const,
    );
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
