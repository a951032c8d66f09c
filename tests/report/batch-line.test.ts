// A decision as one line of compact JSON.
import { expect, test } from "vitest";
import { emptyRequest, type Scope } from "../../src/ranking/request.ts";
import { batchLines } from "../../src/report/batch-line.ts";
import { compile } from "../../src/tables/compile.ts";
import { evaluate, newScore } from "../../src/tables/evaluate.ts";
import { statesOf } from "../../src/tables/states.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { smallWorld } from "../support/small-world.ts";

/** One line for each of the answers, by one writer; numbered from 7 on. */
function linesFor(all: readonly ShortAnswers[], scope: Partial<Scope> = {}, world = smallWorld) {
  const model = compile(world, { ...emptyRequest, ...scope });
  const score = newScore(model);
  const lineFor = batchLines(model);
  return all.map((answers, nth) => {
    evaluate(model, statesOf(model, answersOf(answers)), score);
    return lineFor(nth + 7, score);
  });
}

test.each<[ShortAnswers, string]>([
  [{}, '{"line":7,"winners":["ash","birch","cedar"],"points":{"ash":0,"birch":0,"cedar":0}}\n'],
  [{ speed: "high" }, '{"line":7,"winners":["ash"],"points":{"ash":2,"birch":-1,"cedar":0}}\n'],
  [{ place: "town" }, '{"line":7,"winners":["birch","cedar"],"points":{"birch":0,"cedar":0}}\n'],
])("the answers %j make %s", (answers, line) => {
  expect(linesFor([answers])).toEqual([line]);
});

test("none left: no winners and no points", () => {
  expect(linesFor([{ place: "town" }], { only: ["ash"] })).toEqual([
    '{"line":7,"winners":[],"points":{}}\n',
  ]);
  expect(linesFor([{}], { only: [] })).toEqual(['{"line":7,"winners":[],"points":{}}\n']);
});

test("a line does not depend on the lines before it", () => {
  const all = [{ speed: "high" }, { place: "town" }, {}, { speed: "high" }];
  const lines = linesFor(all).map((line) => line.replace(/\d+/, "7"));
  expect(lines).toEqual(all.flatMap((answers) => linesFor([answers])));
});

test("an id with quotes in it stays JSON", () => {
  const frameworks = smallWorld.frameworks.map((one) => ({ ...one, id: `"${one.id}\\` }));
  const [line = ""] = linesFor([{}], {}, { ...smallWorld, frameworks });
  expect(Object.keys(JSON.parse(line).points)).toEqual(['"ash\\', '"birch\\', '"cedar\\']);
});
