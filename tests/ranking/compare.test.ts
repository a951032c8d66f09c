// Tests where frameworks differ: facts value by value, and points rule by rule.
import { describe, expect, test } from "vitest";
import type { Trait } from "../../src/knowledge/schema.ts";
import { compareFacts, compareReasons } from "../../src/ranking/compare.ts";
import { rank } from "../../src/ranking/rank.ts";
import { withFact } from "../support/edit.ts";
import { asking, type ShortAnswers } from "../support/request.ts";
import { smallWorld } from "../support/small-world.ts";

const { traits } = smallWorld;
const of = (names: readonly string[], { frameworks } = smallWorld) =>
  names.flatMap((name) => frameworks.filter(({ id }) => id === name));

describe("facts", () => {
  const rows = (names: readonly string[], knowledge = smallWorld) =>
    compareFacts(of(names, knowledge), traits).map(({ trait, values, differs }) => [
      trait.id,
      values,
      differs,
    ]);

  test("the same value is alike, and so are the same lists", () => {
    const knowledge = withFact("birch", "extras", { value: ["wheels"], asOf: "2026-01" });
    expect(rows(["birch", "ash"], knowledge)[1]).toEqual([
      "extras",
      [["wheels"], ["wheels"]],
      false,
    ]);
  });

  test("two alike and one that differs make a difference", () => {
    const knowledge = withFact("birch", "engine", { value: "fast", asOf: "2026-01" });
    expect(rows(["birch", "ash"], knowledge)[0]?.[2]).toBe(false);
    expect(rows(["birch", "ash", "cedar"], knowledge)[0]?.[2]).toBe(true);
  });

  test("what nobody states is unknown", () => {
    const colour: Trait = {
      id: "colour",
      group: "serving",
      label: "Colour",
      type: "info",
      meaning: "its paint",
    };
    expect(compareFacts(of(["ash", "cedar"]), [colour])).toMatchObject([
      { values: ["unknown", "unknown"], differs: false },
    ]);
  });
});

describe("reasons", () => {
  const reasons = (names: readonly string[], answers: ShortAnswers, important: string[] = []) =>
    compareReasons(
      of(names),
      rank(smallWorld, asking(answers, { important: new Set(important) })),
    ).map(({ rule, points }) => `${rule.id} ${points.map((one) => one ?? "out").join(" ")}`);

  test.each<[string, string[], ShortAnswers, string[], string[]]>([
    [
      "fast parts them by 2, slow by 1: the larger first",
      ["ash", "birch"],
      { speed: "high" },
      [],
      ["fast-is-fast 2 0", "slow-is-slow 0 -1"],
    ],
    [
      "of a rule that speaks of neither nothing is told",
      ["ash", "cedar"],
      { place: "wood" },
      [],
      [],
    ],
    [
      "equal differences of 1 by name: slow before wheels",
      ["ash", "birch", "cedar"],
      { speed: "high", wishes: ["wheels"] },
      [],
      ["fast-is-fast 2 0 0", "slow-is-slow 0 -1 0", "wheels-wanted 1 0 0"],
    ],
    [
      "who is ruled out has no points to compare, not 0: the others differ by 1",
      ["ash", "birch", "cedar"],
      { place: "town", speed: "high" },
      [],
      ["slow-is-slow out -1 0"],
    ],
  ])("%s", (_, names, answers, important, told) => {
    expect(reasons(names, answers, important)).toEqual(told);
  });

  test("a rule that gives both the same parts nobody", () => {
    const knowledge = withFact("birch", "engine", { value: "fast", asOf: "2026-01" });
    expect(
      compareReasons(of(["ash", "birch"], knowledge), rank(knowledge, asking({ speed: "high" }))),
    ).toEqual([]);
  });
});
