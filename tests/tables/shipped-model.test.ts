// Tests that the model from the tables of the build is the model that the knowledge compiles to.
import { expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/rule.ts";
import { shippedWithDecisions } from "../../src/knowledge/shipped-for-ranking.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { compile } from "../../src/tables/compile.ts";
import { modelOf } from "../../src/tables/shipped-model.ts";

const { knowledge } = await shippedWithDecisions();

test.each([
  ["everything", knowledge, emptyRequest],
  ["the article", articleOnly(knowledge), emptyRequest],
  ["a mark", knowledge, { ...emptyRequest, important: new Set(["size"]) }],
  ["a requirement", knowledge, { ...emptyRequest, require: new Map([["async", ["native"]]]) }],
  ["some frameworks", knowledge, { ...emptyRequest, only: ["django", "flask"] }],
  ["all but one", knowledge, { ...emptyRequest, without: ["django"] }],
] as const)(
  "the model of the shipped knowledge is what compiling gives, for %s",
  async (_, counted, scope) => {
    expect(await modelOf(counted, scope)).toEqual(compile(counted, scope));
  },
);
