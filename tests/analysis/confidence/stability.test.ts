// Tests how firmly winners hold, against the readable scorer on every completion.

import { describe, expect, test } from "vitest";
import {
  isDecided,
  SAMPLES,
  type Stability,
  stability,
} from "../../../src/analysis/confidence/stability.ts";
import { seededRandom } from "../../../src/analysis/search/draw.ts";
import type { Answers } from "../../../src/knowledge/answer.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { scoreOf, situationOf } from "../../../src/tables/states.ts";
import { everyCompletion } from "../../support/completions.ts";
import { everyReply, replyCount } from "../../support/every-answer.ts";
import { randomFrom, shuffledKnowledge } from "../../support/random.ts";
import { randomKnowledge, randomRequest } from "../../support/random-knowledge.ts";
import { answersOf } from "../../support/request.ts";
import { shipped } from "../../support/samples.ts";

function stabilityOf(knowledge: Knowledge, request: RankingRequest, rowLimit?: number): Stability {
  const model = compile(knowledge, request, rowLimit);
  const situation = situationOf(model, request.answers);
  const { winners } = scoreOf(model, situation.states);
  const found = stability(model, situation, winners, seededRandom(1));
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

describe("with too many completions", () => {
  const request = { ...emptyRequest, answers: answersOf({ size: "large", deadline: "tight" }) };
  const sampled = stabilityOf(shipped, request);

  test("a sample is drawn, the same for any order of questions, choices and rules", () => {
    expect(sampled).toMatchObject({ decided: false, exact: false });
    expect(Number.isInteger(sampled.value * SAMPLES)).toBe(true);
    expect(stabilityOf(shuffledKnowledge(shipped, randomFrom(3)), request)).toEqual(sampled);
  });

  test("the share is close to that of other draws", () => {
    const model = compile(shipped, request);
    const situation = situationOf(model, request.answers);
    const { winners } = scoreOf(model, situation.states);
    const others = [2, 3, 4].map(
      (seed) => stability(model, situation, winners, seededRandom(seed)).value,
    );
    const error = Math.sqrt((sampled.value * (1 - sampled.value)) / SAMPLES);
    for (const other of others) expect(Math.abs(other - sampled.value)).toBeLessThan(6 * error);
    expect(new Set(others).size).toBeGreaterThan(1);
  });
});
