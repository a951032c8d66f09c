// Tests where frameworks differ: facts value by value, and points rule by rule.
import { expect, test } from "vitest";
import type { Trait } from "../../src/knowledge/schema.ts";
import { compareFacts, compareReasons } from "../../src/ranking/compare.ts";
import { rank } from "../../src/ranking/rank.ts";
import { withFact } from "../support/edit.ts";
import { asking, type ShortAnswers } from "../support/request.ts";
import { smallWorld, traitOf } from "../support/small-world.ts";

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

test("reasons: a rule that gives both the same is left out", () => {
  const knowledge = withFact("birch", "engine", { value: "fast", asOf: "2026-01" });
  expect(reasons("ash birch", { speed: "high" }, knowledge)).toEqual([]);
});
