// Tests that what is too large to decide is undecided, with the reason.
import { expect, test } from "vitest";
import type { Knowledge, Property } from "../../../src/knowledge/schema.ts";
import { faultsOf } from "../../support/proofs.ts";
import {
  faster,
  neverSlow,
  numbered,
  questionOf,
  rule,
  smallWorld,
} from "../../support/small-world.ts";

const questions = ["one", "two", "three"].map((id) => questionOf(id, numbered("c", 40)));

const engine = ["fast", "slow"];
const idle = rule("idle", { when: { one: ["c2"] }, if: { engine }, points: 1 });

/** One rule joins its three new questions, which have 41 × 41 × 41 states: 68,921 rows. */
const large: Knowledge = {
  ...smallWorld,
  questions: [...smallWorld.questions, ...questions],
  rules: [
    ...smallWorld.rules,
    rule("joins", { when: { one: ["c1"], two: ["c1"], three: ["c1"] }, for: ["cedar"], points: 3 }),
    idle,
    rule("never", { when: { one: ["c3"] }, for: ["ash", "birch", "cedar"], points: 1 }),
  ],
};

test("with a component of more than 20,000 rows, what few answers can show is still proved", () => {
  expect(faultsOf(large, "first-alone")).toEqual([]);
  expect(faultsOf(large, "rule-matters")).not.toContain("joins undecided: rows");
});

test("with a component of more than 20,000 rows, what no answers show is undecided, not refuted", () => {
  expect(faultsOf(large, "rule-matters")).toEqual([
    "wings-or-sails",
    "slow-in-wood undecided: rows",
    "never undecided: rows",
  ]);
  expect(faultsOf(large, "choice-matters")).toContain("c4 undecided: rows");
});

test("with a component of more than 20,000 rows, whether something is left is undecided only if that component has a rule that rules out", () => {
  expect(faultsOf(large, "something-left")).toEqual([]);
  const out = rule("out", { when: { one: ["c2"] }, for: ["ash"], ruleOut: true });
  const knowledge = { ...large, rules: [...large.rules, out] };
  expect(faultsOf(knowledge, "something-left")).toEqual(["undecided: rows"]);
});

test("with a component of more than 20,000 rows, a declared property is undecided for its questions, and for others unless it is broken", () => {
  const properties: Property[] = [
    { ...faster, id: "inside", question: "one", order: ["c1", "c2"] },
    { ...faster, id: "outside" },
    { ...faster, id: "broken", order: ["high", "low"] },
    { ...neverSlow, id: "first", when: { two: ["c1"] } },
  ];
  expect(faultsOf({ ...large, properties }, "declared")).toEqual([
    "inside undecided: rows",
    "outside undecided: rows",
    "broken ash birch",
    "first undecided: rows",
  ]);
});

test("with a component of more than 20,000 rows, pairs of rules are still compared, because they need no table", () => {
  const double = { ...idle, id: "double" };
  const knowledge = { ...large, rules: [...large.rules, double] };
  expect(faultsOf(knowledge, "not-shadowed")).toEqual(["idle double", "double idle"]);
});
