// Tests how agreement with a decision is counted, in worlds where chances are simple fractions.
import { expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import { asking, type ShortAnswers } from "../support/request.ts";
import { ash, rule, smallWorld } from "../support/small-world.ts";
import { agreement, type Case, chance, requestOf } from "./case.ts";

/** Frameworks with these points, in a world with a single question. */
function world(points: Readonly<Record<string, number>>): Knowledge {
  return {
    ...smallWorld,
    frameworks: Object.keys(points).map((id) => ({ ...ash, id })),
    rules: Object.entries(points).map(([id, score]) =>
      rule(`${id}-points`, { when: { speed: ["high"] }, for: [id], points: score }),
    ),
  };
}

const ranked = (points: Readonly<Record<string, number>>) =>
  rank(world(points), asking({ speed: "high" }));

test.each<[string, Record<string, number>, string[], number, number]>([
  ["first alone: certain", { a: 3, b: 2, c: 1, d: 0 }, ["a"], 1, 1],
  ["third of four: never first, surely among three", { a: 3, b: 2, c: 1, d: 0 }, ["c"], 0, 1],
  ["fourth of four: never", { a: 3, b: 2, c: 1, d: 0 }, ["d"], 0, 0],
  ["tie of four: first 1/4, first three 3/4", { a: 1, b: 1, c: 1, d: 1 }, ["d"], 1 / 4, 3 / 4],
  ["two behind two share one place: 1/2", { a: 3, b: 2, c: 1, d: 1 }, ["d"], 0, 1 / 2],
  ["three behind one share two places: 2/3", { a: 3, b: 1, c: 1, d: 1 }, ["c"], 0, 2 / 3],
  ["tie of two behind three: no place is left", { a: 9, b: 8, c: 7, d: 1, e: 1 }, ["d"], 0, 0],
  [
    "two wanted in a tie of five: first 2/5; both beyond the third place in 1 of 10 orders, so 9/10",
    { a: 1, b: 1, c: 1, d: 1, e: 1 },
    ["a", "b"],
    2 / 5,
    9 / 10,
  ],
  ["the better of two wanted decides", { a: 3, b: 1, c: 1 }, ["a", "c"], 1, 1],
  ["nobody wanted is ranked: never", { a: 1, b: 0 }, ["z"], 0, 0],
])("the chance: %s", (_, points, wanted, first, firstThree) => {
  const ranking = ranked(points);
  expect(chance(ranking, wanted, 1)).toBeCloseTo(first, 10);
  expect(chance(ranking, wanted, 3)).toBeCloseTo(firstThree, 10);
});

const decision = (answers: ShortAnswers, more: Partial<Case> = {}): Case => ({
  ...{ id: "c1", sample: "recent", source: "a wood", year: 2020, need: "a tree" },
  ...{ pick: "ash", acceptable: [], confidence: "high", dated: false, expert: [] },
  answers,
  ...more,
});

/** The small world in which ash's maintainers name birch as its successor. */
const succeeded: Knowledge = {
  ...smallWorld,
  frameworks: smallWorld.frameworks.map((one) => ({
    ...one,
    facts: {
      ...one.facts,
      successor: { value: one.id === "ash" ? "birch" : "none", asOf: "2026-01" },
    },
  })),
};

test("agreement: answers are taken as they are, one choice as a list of one", () => {
  const request = requestOf({ answers: { speed: "high", wishes: [] } });
  expect(request).toEqual(asking({ speed: "high", wishes: [] }));
});

test.each<[string, ShortAnswers, Partial<Case>, number, number]>([
  ["ash is first by 2 points", { speed: "high" }, {}, 1, 1],
  ["ash 2 and birch 3 - 1 tie: 1/2", { speed: "high", place: "wood" }, {}, 1 / 2, 1],
  ["dated: ash and its successor birch in a tie of three, 2/3", {}, { dated: true }, 2 / 3, 1],
  ["dated: the successor alone is first", { place: "wood" }, { dated: true }, 1, 1],
  ["dated and ruled out: its successor ties, 1/2", { place: "town" }, { dated: true }, 1 / 2, 1],
  ["ruled out without a successor: never", { place: "town" }, {}, 0, 0],
])("agreement: %s", (_, answers, more, first, firstThree) => {
  const found = agreement(decision(answers, more), succeeded);
  expect(found.first).toBeCloseTo(first, 10);
  expect(found.firstThree).toBeCloseTo(firstThree, 10);
});
