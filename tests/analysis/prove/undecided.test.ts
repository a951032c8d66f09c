// What is too large is not guessed at: it is undecided, and says why.
import { describe, expect, test } from "vitest";
import type { Knowledge, Property } from "../../../src/knowledge/schema.ts";
import { faultsOf } from "../../support/proofs.ts";
import { numbered, questionOf, rule, smallWorld } from "../../support/small-world.ts";

const questions = ["one", "two", "three"].map((id) => questionOf(id, numbered("c", 40)));

/** Its three questions, which one rule joins, have 41 × 41 × 41 states: 68,921 rows. */
const large: Knowledge = {
  ...smallWorld,
  questions: [...smallWorld.questions, ...questions],
  rules: [
    ...smallWorld.rules,
    rule("joins", { when: { one: ["c1"], two: ["c1"], three: ["c1"] }, for: ["cedar"], points: 3 }),
    rule("idle", { when: { one: ["c2"] }, if: { engine: ["fast", "slow"] }, points: 1 }),
    rule("never", { when: { one: ["c3"] }, for: ["ash", "birch", "cedar"], points: 1 }),
  ],
};

describe("with a component of more than 20,000 rows", () => {
  test("what can be shown in few answers is still proved", () => {
    expect(faultsOf(large, "first-alone")).toEqual([]);
    expect(faultsOf(large, "rule-matters")).not.toContain("joins undecided: rows");
  });

  test("what nothing shows is undecided, not refuted", () => {
    expect(faultsOf(large, "rule-matters")).toEqual([
      "wings-or-sails",
      "slow-in-wood undecided: rows",
      "never undecided: rows",
    ]);
    expect(faultsOf(large, "choice-matters")).toContain("c4 undecided: rows");
  });

  test("whether something is left is undecided only if a rule of that component rules out", () => {
    expect(faultsOf(large, "something-left")).toEqual([]);
    const out = rule("out", { when: { one: ["c2"] }, for: ["ash"], ruleOut: true });
    const knowledge = { ...large, rules: [...large.rules, out] };
    expect(faultsOf(knowledge, "something-left")).toEqual(["undecided: rows"]);
  });

  test("a declared property of its questions is undecided, and so is one of others that holds so far", () => {
    const monotone = (id: string, question: string, order: string[]): Property => ({
      kind: "monotone",
      id,
      says: id,
      question,
      order,
      if: { engine: ["fast"] },
    });
    const properties: Property[] = [
      monotone("inside", "one", ["c1", "c2"]),
      monotone("outside", "speed", ["low", "high"]),
      monotone("broken", "speed", ["high", "low"]),
      {
        kind: "never-first",
        id: "first",
        says: "first",
        when: { two: ["c1"] },
        if: { engine: ["slow"] },
      },
    ];
    expect(faultsOf({ ...large, properties }, "declared")).toEqual([
      "inside undecided: rows",
      "outside undecided: rows",
      "broken ash birch",
      "first undecided: rows",
    ]);
  });

  test("pairs of rules are compared as ever: they need no table", () => {
    const double = rule("double", {
      when: { one: ["c2"] },
      if: { engine: ["fast", "slow"] },
      points: 1,
    });
    const knowledge = { ...large, rules: [...large.rules, double] };
    expect(faultsOf(knowledge, "not-shadowed")).toEqual(["idle double", "double idle"]);
  });
});
