// Tests what puts a sole winner ahead of the runner-up, where others lose against it, and comparisons.
import { expect, test } from "vitest";
import type { Trait } from "../../src/knowledge/schema.ts";
import { compareFacts, compareReasons, lead, lossOf } from "../../src/ranking/compare.ts";
import { rank } from "../../src/ranking/rank.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { withFact, withRules } from "../support/edit.ts";
import { asking, type ShortAnswers } from "../support/request.ts";
import { sampleOfShipped, shipped } from "../support/samples.ts";
import { rule, smallWorld, traitOf } from "../support/small-world.ts";

/** The small world with two points for both ash and birch at high speed. */
const world = withRules(
  rule("both-fine", { when: { speed: ["high"] }, for: ["ash", "birch"], points: 2 }),
  rule("ash-at-sea", { when: { place: ["sea"] }, for: ["ash"], points: -1 }),
);

const told = (answers: ShortAnswers, more: Partial<RankingRequest> = {}) => {
  const found = lead(rank(world, asking(answers, more)));
  if (found === undefined) return undefined;
  const decisive = found.decisive.map(
    ({ of, reason }) => `${of.framework.id} ${reason.rule.id} ${reason.points}`,
  );
  const { winner, runnerUp, points } = found;
  return `${winner.framework.id} before ${runnerUp.framework.id} by ${points}: ${decisive.join(", ")}`;
};

const speed = { important: new Set(["speed"]) };
test.each<[string, ShortAnswers, string, Partial<RankingRequest>?]>([
  [
    "what both have decides nothing",
    { speed: "high" },
    "ash before birch by 3: ash fast-is-fast 2, birch slow-is-slow -1",
  ],
  [
    "the larger comes first, even if it is what the other lost",
    { speed: "high", wishes: ["wheels"] },
    "ash before birch by 7: ash fast-is-fast 4, birch slow-is-slow -2, ash wheels-wanted 1",
    speed,
  ],
  [
    "nothing is known about cedar",
    { place: "wood" },
    "birch before cedar by 3: birch birch-woods 3",
    { without: ["ash"] },
  ],
  [
    "the 3 that birch gained in the wood do not count for ash",
    { speed: "high", place: "wood", wishes: ["wheels"] },
    "ash before birch by 4: ash fast-is-fast 4, birch slow-is-slow -2, ash wheels-wanted 1",
    speed,
  ],
  [
    "the 1 that ash lost at sea does not count for ash",
    { speed: "high", place: "sea" },
    "ash before birch by 2: ash fast-is-fast 2, birch slow-is-slow -1",
  ],
])("%s", (_title, answers, expected, more) => {
  expect(told(answers, more)).toBe(expected);
});

test.each<[ShortAnswers, Partial<RankingRequest>]>([
  [{ place: "sea" }, {}],
  [{}, {}],
  [{ speed: "high" }, { only: ["ash"] }],
  [{}, { only: [] }],
])("there is no lead in a tie, alone, or with no framework left: %j, %j", (answers, more) => {
  expect(told(answers, more)).toBe(undefined);
});

test("a loss lists the rules that give the winner more, largest difference first, and no others", () => {
  const answers = { speed: "high", place: "wood", wishes: ["wheels"] };
  const loss = lossOf(rank(smallWorld, asking(answers)), "birch");
  expect(loss?.winner.framework.id).toBe("ash");
  expect(loss?.rules.map(({ rule, points }) => [rule.id, ...points].join(" "))).toEqual([
    "fast-is-fast 2 0",
    "slow-is-slow 0 -1",
    "wheels-wanted 1 0",
  ]);
});

test("a loss does not exist for a sole or tied winner, or a framework that is ruled out or takes no part", () => {
  const town = rank(smallWorld, asking({ speed: "low", place: "town" }, { without: ["cedar"] }));
  for (const id of ["ash", "birch", "cedar"]) expect(lossOf(town, id)).toBeUndefined();
});

test("a loss is at least as large as the gap in points", () => {
  for (const request of sampleOfShipped().filter((_, index) => index % 50 === 0)) {
    const ranking = rank(shipped, request);
    for (const { framework } of ranking.rows) {
      const loss = lossOf(ranking, framework.id);
      if (loss === undefined) continue;
      const lost = loss.rules.reduce((sum, { points: [winner, own] }) => sum + winner - own, 0);
      expect(lost).toBeGreaterThanOrEqual(loss.winner.points - loss.row.points);
    }
  }
});

const { traits } = smallWorld;
const of = (names: readonly string[], { frameworks } = smallWorld) =>
  names.flatMap((name) => frameworks.filter(({ id }) => id === name));

const colour: Trait = { ...traitOf("colour", ["red", "grey"]), group: "serving" };
const rows = (names: readonly string[], knowledge = smallWorld) =>
  compareFacts(of(names, knowledge), [...traits, colour]).map(({ trait, values, differs }) =>
    [trait.id, ...values.map(String), differs ? "differ" : "alike"].join(" "),
  );

test("facts differ if any of them does; equal lists are alike, and so are unknown ones", () => {
  const wheels = withFact("birch", "extras", { value: ["wheels"], asOf: "2026-01" });
  expect(rows(["birch", "ash"], wheels)).toContain("extras wheels wheels alike");
  const fast = withFact("birch", "engine", { value: "fast", asOf: "2026-01" });
  expect(rows(["birch", "ash"], fast)).toContain("engine fast fast alike");
  expect(rows(["birch", "ash", "cedar"], fast)).toContain("engine fast fast unknown differ");
  expect(rows(["ash", "cedar"])).toContain("colour unknown unknown alike");
});

const reasons = (names: string, answers: ShortAnswers, knowledge = smallWorld) =>
  compareReasons(of(names.split(" "), knowledge), rank(knowledge, asking(answers))).map(
    ({ rule, points }) => `${rule.id} ${points.map((one) => one ?? "out").join(" ")}`,
  );

test.each<[string, string, ShortAnswers, string[]]>([
  [
    "fast separates them by 2, slow by 1: the larger first",
    "ash birch",
    { speed: "high" },
    ["fast-is-fast 2 0", "slow-is-slow 0 -1"],
  ],
  ["a rule that applies to neither is left out", "ash cedar", { place: "wood" }, []],
  [
    "equal differences of 1 by name: slow before wheels",
    "ash birch cedar",
    { speed: "high", wishes: ["wheels"] },
    ["fast-is-fast 2 0 0", "slow-is-slow 0 -1 0", "wheels-wanted 1 0 0"],
  ],
  [
    "a framework that is ruled out has no points, not 0: the others differ by 1",
    "ash birch cedar",
    { place: "town", speed: "high" },
    ["slow-is-slow out -1 0"],
  ],
])("reasons: %s", (_, names, answers, told) => {
  expect(reasons(names, answers)).toEqual(told);
});

test("reasons: a rule that gives both the same is omitted", () => {
  const knowledge = withFact("birch", "engine", { value: "fast", asOf: "2026-01" });
  expect(reasons("ash birch", { speed: "high" }, knowledge)).toEqual([]);
});
