// Tests the model against the readable scorer: the same points, rule-outs and winners on every answer set.
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../src/ranking/request.ts";
import { has, idsOf } from "../../src/tables/cells.ts";
import { compile } from "../../src/tables/compile.ts";
import type { Model } from "../../src/tables/model.ts";
import { evaluate, newScore, statesOf } from "../../src/tables/states.ts";
import { everyReply, possibleAnswers } from "../support/every-answer.ts";
import { type Random, randomAnswers, randomFrom } from "../support/random.ts";
import { randomKnowledge, randomScope } from "../support/random-knowledge.ts";
import { shipped } from "../support/samples.ts";
import { numbered, questionOf, rule, smallWorld } from "../support/small-world.ts";

interface Told {
  /** The points of each ranked framework. */
  readonly points: readonly (readonly [string, number])[];
  readonly out: readonly string[];
  readonly winners: readonly string[];
}

function byRank(knowledge: Knowledge, request: RankingRequest): Told {
  const { rows, ruledOut, winners } = rank(knowledge, request);
  return {
    points: rows.map(({ framework, points }) => [framework.id, points] as const).sort(),
    out: [...new Set(ruledOut.map(({ framework }) => framework.id))],
    winners: winners.map(({ id }) => id),
  };
}

/** The same from the model; reuses one score object, as fast callers do. */
function byModel(model: Model): (request: RankingRequest) => Told {
  const score = newScore(model);
  return ({ answers }) => {
    evaluate(model, statesOf(model, answers), score);
    const ranked = model.frameworks.flatMap((id, framework) =>
      has(score.out, framework) ? [] : [[id, score.points[framework] ?? 0] as const],
    );
    return {
      points: [...ranked].sort(),
      out: idsOf(model, score.out),
      winners: idsOf(model, score.winners),
    };
  };
}

/** Scores `count` sets of answers in one scope of the knowledge, with the model and with the scorer. */
function tryKnowledge(knowledge: Knowledge, random: Random, count: number, rowLimit?: number) {
  const scope = randomScope(knowledge, random);
  const model = compile(knowledge, scope, rowLimit);
  const tell = byModel(model);
  const tried = Array.from({ length: count }, () => {
    const request = { ...scope, answers: randomAnswers(knowledge, random) };
    return { request, told: tell(request), ranked: byRank(knowledge, request) };
  });
  const wrong = tried.filter((one) => JSON.stringify(one.told) !== JSON.stringify(one.ranked));
  return { model, told: tried.map((one) => one.told), wrong };
}

describe("the model agrees with the readable scorer", () => {
  test("on every request to the small world, with and without tables", () => {
    const requests = everyReply(smallWorld.questions).map((answers) => {
      return { ...emptyRequest, answers };
    });
    expect(requests).toHaveLength(3 * 4 * 9);
    for (const limit of [0, 5, 1_000]) {
      const tell = byModel(compile(smallWorld, emptyRequest, limit));
      expect(requests.map(tell)).toEqual(requests.map((one) => byRank(smallWorld, one)));
    }
  });

  test("on 3,000 answer sets in 60 scopes of the shipped knowledge", () => {
    const random = randomFrom(20_261_102);
    const tried = Array.from({ length: 60 }, (_, index) =>
      tryKnowledge(shipped, random, 50, index % 4 === 0 ? 100 : undefined),
    );
    expect(tried.flatMap(({ wrong }) => wrong).slice(0, 1)).toEqual([]);
    const winners = new Set(tried.flatMap(({ told }) => told.map((one) => one.winners.join())));
    expect(winners.size).toBeGreaterThan(30);
  });

  describe("in random knowledge", () => {
    const random = randomFrom(4);
    const tried = Array.from({ length: 1_000 }, (_, index) =>
      tryKnowledge(randomKnowledge(random), random, 100, index % 3 === 0 ? 12 : undefined),
    );
    const told = tried.flatMap((one) => one.told);

    test("on 100,000 answer sets", () => {
      expect(told).toHaveLength(100_000);
      expect(tried.flatMap(({ wrong }) => wrong).slice(0, 1)).toEqual([]);
    });

    test("which are varied: ties, rule-outs, nothing left, many frameworks, groups without a table", () => {
      const often = (which: (one: Told) => boolean) =>
        expect(told.filter(which).length).toBeGreaterThan(5_000);
      often(({ winners }) => winners.length > 1);
      often(({ out }) => out.length > 0);
      often(({ winners }) => winners.length === 0);
      const models = (which: (model: Model) => boolean) =>
        expect(tried.filter(({ model }) => which(model)).length).toBeGreaterThan(15);
      models(({ constant }) => constant.words > 1);
      models(({ rules }) => rules.some(({ variables }) => variables.length === 0));
      models(({ groups }) => groups.some(({ table }) => table === undefined));
      models(({ groups }) => groups.some(({ table, variables }) => table && variables.length > 1));
      models(({ groups }) =>
        groups.some(({ rules }) => rules.some(({ exceptions }) => exceptions.length > 0)),
      );
    });
  });
});

test("twenty joined questions of ten choices compile quickly, and are scored by their rules", () => {
  const questions = numbered("q", 20).map((id) => questionOf(id, numbered("c", 10)));
  const rules = questions.map(({ id }, index) => {
    const when = { [id]: ["c1"], [`q${(index + 1) % 20}`]: ["c1", "c2"] };
    return rule(`r${index}`, { when, for: ["ash"], points: 1 });
  });
  const world = { ...smallWorld, questions, rules };
  const model = compile(world, emptyRequest);
  expect(model.groups).toHaveLength(1);
  expect(model.groups[0]).toMatchObject({ table: undefined, rows: 11 ** 20 });
  const answers = new Map(questions.map((one) => [one.id, possibleAnswers(one)[1] ?? []]));
  const told = byModel(model)({ ...emptyRequest, answers });
  expect(told).toMatchObject({ out: [], winners: ["ash"] });
  expect(Object.fromEntries(told.points)).toEqual({ ash: 20, birch: 0, cedar: 0 });
});
