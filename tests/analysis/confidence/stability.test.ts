// How firmly winners hold, against every completion tried one by one with the readable scorer.
import { describe, expect, test } from "vitest";
import {
  isDecided,
  type Stability,
  stability,
} from "../../../src/analysis/confidence/stability.ts";
import { seededRandom } from "../../../src/analysis/search/random.ts";
import { type Answers, everyAnswer } from "../../../src/knowledge/answer.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type Request } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { evaluate, newScore } from "../../../src/tables/evaluate.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { randomKnowledge, randomScope } from "../../support/random-knowledge.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

function held(knowledge: Knowledge, request: Request, rowLimit?: number): Stability {
  const model = compile(knowledge, request, rowLimit);
  const score = newScore(model);
  const states = statesOf(model, request.answers);
  evaluate(model, states, score);
  const found = stability(model, states, score.winners, seededRandom(1));
  expect(isDecided(model, states, score.winners)).toBe(found.decided);
  return found;
}

const inSmallWorld = (given: ShortAnswers, rowLimit?: number) =>
  held(smallWorld, { ...emptyRequest, answers: answersOf(given) }, rowLimit);

/** The share of the completions in which `rank` finds the same winners. */
function shareByRank(knowledge: Knowledge, request: Request): number {
  const winners = (answers: Answers) =>
    rank(knowledge, { ...request, answers })
      .winners.map(({ id }) => id)
      .join();
  const now = winners(request.answers);
  const open = knowledge.questions.filter(({ id }) => !request.answers.has(id));
  const all = [...everyAnswer(open)].map((more) => winners(new Map([...request.answers, ...more])));
  return all.filter((one) => one === now).length / all.length;
}

describe("in the small world", () => {
  test("nothing is open, so nothing can change", () => {
    expect(inSmallWorld({ speed: "high", place: "sea", wishes: [] })).toEqual({
      decided: true,
      value: 1,
      exact: true,
    });
  });

  test("birch with 4 points in the wood cannot be caught by one point for wishes", () => {
    expect(inSmallWorld({ speed: "low", place: "wood" })).toMatchObject({
      decided: true,
      value: 1,
    });
  });

  test("ash at high speed stays alone in 10 of 21 completions", () => {
    // Town rules ash out: 7 lost. At sea it stays: 7 kept. In the wood birch has 3 - 1 = 2 as well:
    // ash needs wheels, which 3 of 7 sets of wishes have.
    expect(inSmallWorld({ speed: "high" })).toMatchObject({
      decided: false,
      value: expect.closeTo((7 + 3) / 21),
      exact: true,
    });
  });

  test("with nothing answered, a tie of all three stays a tie only if nothing speaks", () => {
    // Low speed at sea, and wishes without wheels: 4 of 7. High speed, towns and woods tell them apart.
    expect(inSmallWorld({})).toMatchObject({ value: expect.closeTo(4 / 42), decided: false });
  });
});

describe("against the readable scorer", () => {
  const random = randomFrom(41);
  const tried = Array.from({ length: 600 }, (_, index) => {
    const knowledge = randomKnowledge(random);
    const request = {
      ...randomScope(knowledge, random),
      answers: randomAnswers(knowledge, random),
    };
    const completions = knowledge.questions
      .filter(({ id }) => !request.answers.has(id))
      .reduce((count, { choices }) => count * choices.length, 1);
    if (completions > 300) return [];
    const found = held(knowledge, request, index % 3 === 0 ? 12 : undefined);
    return [{ found, share: shareByRank(knowledge, request) }];
  }).flat();

  test("in random knowledge", () => {
    expect(tried.length).toBeGreaterThan(500);
    for (const { found, share } of tried) {
      expect(found.exact).toBe(true);
      expect(found.value).toBeCloseTo(share, 12);
      expect(found.decided).toBe(share === 1);
    }
    const shares = tried.map(({ share }) => share);
    expect(shares.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(100);
    expect(shares.filter((share) => share === 1).length).toBeGreaterThan(100);
    expect(shares.filter((share) => share === 0).length).toBeGreaterThan(10);
  });
});
