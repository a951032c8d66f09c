// Tests `check` as a whole; the other `check-*` tests have a broken world for each check.
import { expect, test } from "vitest";
import { check } from "../../src/knowledge/check.ts";
import { problemsOf, withRules } from "../support/edit.ts";
import { rule } from "../support/small-world.ts";

test("empty knowledge is sound", () => {
  const nothing = { questions: [], traits: [], frameworks: [], rules: [], claims: [] };
  expect(check({ name: "nothing", ...nothing })).toEqual([]);
});

test("the problems of several rules and checks are all reported at once", () => {
  const broken = withRules(
    rule("for-nobody", { for: ["oak"], points: 1 }),
    rule("of-no-use", { when: { plce: ["sea"] }, for: ["ash"], points: 1 }),
    rule("far-too-much", { when: { place: ["wood"] }, for: ["birch"], points: 3 }),
    rule("more-still", { when: { place: ["wood"] }, for: ["birch"], points: 3 }),
  );
  expect(problemsOf(broken)).toEqual([
    "error at rules > of-no-use > when > plce: the question `plce` does not exist, did you mean `place`?",
    "error at rules > for-nobody > for: the framework `oak` does not exist",
    "warning at rules > topic place: the rules of this topic can bring `birch` 9 points; the limit is 6 up or down",
  ]);
});
