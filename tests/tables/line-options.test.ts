// Marks and requirements that are added to a score give what compiling with them gives.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Input } from "../../src/answers/input.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../src/ranking/request.ts";
import { has, members } from "../../src/tables/bit-set.ts";
import { compile } from "../../src/tables/compile.ts";
import { evaluate, newScore } from "../../src/tables/evaluate.ts";
import { lineOptions } from "../../src/tables/line-options.ts";
import { statesOf } from "../../src/tables/states.ts";
import { anyInput } from "../support/any-input.ts";
import { shipped } from "../support/samples.ts";

/** Winners and points under a model for `before`, to which the marks and requirements of `request` are added. */
function rescored(
  knowledge: Knowledge,
  request: RankingRequest,
  before: Partial<RankingRequest> = {},
) {
  const { only, without } = request;
  const model = compile(knowledge, { ...emptyRequest, ...before, only, without });
  const score = newScore(model);
  const states = statesOf(model, request.answers);
  evaluate(model, states, score);
  lineOptions(model, knowledge.frameworks)(states, request, score);
  return {
    winners: members(score.winners).map((index) => model.frameworks[index]),
    points: model.frameworks.flatMap((id, index) =>
      has(score.out, index) ? [] : [[id, score.points[index]]],
    ),
  };
}

function ranked(knowledge: Knowledge, request: RankingRequest) {
  const { winners, rows } = rank(knowledge, request);
  return {
    winners: winners.map(({ id }) => id),
    points: rows
      .map(({ framework, points }) => [framework.id, points] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

test("of the shipped knowledge, all is as in the ranking, whatever the model has already", () => {
  const some = (given: Input, keep: boolean): Partial<RankingRequest> => ({
    important: keep ? new Set([...given.important].slice(0, 2)) : new Set(),
    require: keep ? new Map([...given.require].slice(0, 1)) : new Map(),
  });
  const without = fc.subarray(shipped.frameworks.map(({ id }) => id));
  fc.assert(
    fc.property(anyInput(shipped), without, fc.boolean(), (given, without, keep) => {
      const few = { ...given, require: new Map([...given.require].slice(0, 2)) };
      const request = { ...emptyRequest, ...few, without };
      expect(rescored(shipped, request, some(few, keep))).toEqual(ranked(shipped, request));
    }),
    { seed: 13, numRuns: 200 },
  );
});
