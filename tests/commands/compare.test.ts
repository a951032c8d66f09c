// Tests what `pyfw compare` makes of names and answers.
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/formats/kinds.ts";
import { changed } from "../support/edit.ts";
import { failureOf } from "../support/failing.ts";
import { fakeHost } from "../support/host.ts";
import { comparison, identified } from "../support/reports.ts";
import { smallWorld } from "../support/small-world.ts";

const twins = identified({
  ...smallWorld,
  frameworks: changed(smallWorld.frameworks, "birch", (one) => ({
    ...one,
    facts: { ...one.facts, engine: { value: "fast", asOf: "2026-01" } },
  })),
});

function sidesOf(report: Report) {
  if (report.kind !== "comparison") throw new Error(`a ${report.kind}`);
  return {
    names: report.frameworks.map(({ id }) => id),
    traits: report.facts.map(({ trait }) => trait.id),
    alike: report.alike,
    points: report.answered?.ranking.rows.map((row) => `${row.framework.id} ${row.points}`),
  };
}

describe("the names", () => {
  test("are known in any case", async () => {
    expect(sidesOf(await comparison(["Birch", "ASH"])).names).toEqual(["birch", "ash"]);
  });

  test.each([[["birch", "ash"]], [["cedar", "ash", "birch"]]])(
    "%j keep the order in which they were given",
    async (names) => {
      expect(sidesOf(await comparison(names)).names).toEqual(names);
    },
  );
});

test("too few frameworks, and one that is named twice or unknown, are all told", async () => {
  expect(await failureOf(() => comparison(["ash"]))).toMatchObject({
    problems: [{ kind: "wrongCount", count: 1 }],
  });
  expect(await failureOf(() => comparison(["ash", "ash", "oak"]))).toMatchObject({
    problems: [{ name: "oak" }, { kind: "givenTwice", name: "ash" }],
  });
});

describe("the traits", () => {
  test("ash and birch with the same engine differ in two traits, one is alike", async () => {
    expect(sidesOf(await comparison(["ash", "birch"], {}, twins))).toMatchObject({
      traits: ["extras", "release"],
      alike: 1,
    });
  });

  test("with --all three are shown and none is left to tell of", async () => {
    expect(sidesOf(await comparison(["ash", "birch"], { all: true }, twins))).toMatchObject({
      traits: ["engine", "extras", "release"],
      alike: 0,
    });
  });
});

describe("the answers", () => {
  const host = () =>
    fakeHost({ files: { "a.json": '{"speed": "high"}' }, stdin: '{"speed": "low"}' });
  const pointsFor = async (options: object) =>
    sidesOf(await comparison(["ash", "birch"], options, identified(), host())).points;

  test.each([
    ["none: nothing is ranked", {}, undefined],
    ["a flag: 2 for speed", { answer: ["speed=high"] }, ["ash 2", "cedar 0", "birch -1"]],
    ["a file: 2 for speed", { answers: "a.json" }, ["ash 2", "cedar 0", "birch -1"]],
    ["standard input: nothing for slowness", { answers: "-" }, ["ash 0", "birch 0", "cedar 0"]],
    [
      "a flag wins over the file: nothing for slowness",
      { answers: "a.json", answer: ["speed=low"] },
      ["ash 0", "birch 0", "cedar 0"],
    ],
    [
      "importance doubles 2 to 4 and -1 to -2",
      { answers: "a.json", important: ["speed"] },
      ["ash 4", "cedar 0", "birch -2"],
    ],
    ["a mark alone: all have 0", { important: ["speed"] }, ["ash 0", "birch 0", "cedar 0"]],
  ])("%s", async (_, options, points) => {
    expect(await pointsFor(options)).toEqual(points);
  });

  test("unknown frameworks, answers and marks are told together", async () => {
    const options = { answer: ["sped=high"], important: ["plaice"] };
    expect(await failureOf(() => comparison(["ash", "oak"], options))).toMatchObject({
      problems: [{ name: "oak" }, { name: "sped" }, { name: "plaice" }],
    });
  });

  test("a mark that is no question is a problem even where nothing is answered", async () => {
    expect(
      await failureOf(() => comparison(["ash", "birch"], { important: ["plaice"] })),
    ).toMatchObject({ problems: [{ what: "question", name: "plaice" }] });
  });
});
