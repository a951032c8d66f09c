// Tests proofs of what must be possible: frameworks can be first; questions, choices and rules can matter.
import { expect, test } from "vitest";
import type { Knowledge, Question, Rule } from "../../../src/knowledge/schema.ts";
import { withRules } from "../../support/edit.ts";
import { faultsOf, shown } from "../../support/proofs.ts";
import { questionOf, rule, smallWorld } from "../../support/small-world.ts";

const asking = (kind: Question["kind"], ...rules: Rule[]): Knowledge => {
  const more = questionOf("more", ["a", "b", "c"], kind);
  return { ...withRules(...rules), questions: [...smallWorld.questions, more] };
};

test("first alone is possible for every framework of the small world, each with few answers", () => {
  expect(faultsOf(smallWorld, "first-alone")).toEqual([]);
  expect(shown(smallWorld, "first-alone", "ash")).toEqual([{ speed: "high" }]);
  expect(shown(smallWorld, "first-alone", "birch")).toEqual([{ place: "wood" }]);
  const whereAshIsOut = { speed: "high", place: "town" };
  expect(shown(smallWorld, "first-alone", "cedar")).toEqual([whereAshIsOut]);
});

test("first alone is impossible for a framework that is always ruled out, and the rule is named", () => {
  const knowledge = withRules(rule("out", { for: ["cedar"], ruleOut: true }));
  expect(faultsOf(knowledge, "first-alone")).toEqual(["cedar out"]);
});

test("questions and choices can all change the winners of the small world, even a choice that only brings advice", () => {
  expect(faultsOf(smallWorld, "question-matters")).toEqual([]);
  expect(faultsOf(smallWorld, "choice-matters")).toEqual([]);
  const winnersDiffer = [{ place: "sea" }, { place: "town" }];
  expect(shown(smallWorld, "choice-matters", "sea")).toEqual(winnersDiffer);
});

test("questions and choices are tested with several ticks: one is dropped, or exchanged for another", () => {
  const both = rule("b-or-c", { when: { more: ["b", "c"] }, for: ["cedar"], points: 1 });
  const knowledge = asking("many", both);
  expect(faultsOf(knowledge, "choice-matters")).toEqual([]);
  expect(shown(knowledge, "choice-matters", "b")).toEqual([{ more: "b" }, {}]);
  expect(shown(knowledge, "choice-matters", "a")).toEqual([{ more: "a" }, { more: "b" }]);
  const behind = rule("behind", { when: { more: ["b"] }, for: ["cedar"], points: -1 });
  const far = rule("far", { for: ["cedar"], points: -3 });
  expect(faultsOf(asking("many", far, behind), "choice-matters")).toEqual(["a", "b", "c"]);
});

test("rules are inert if they match only frameworks that another rule always rules out, and it is named", () => {
  const out = rule("out", { for: ["ash", "birch"], ruleOut: true });
  expect(faultsOf(withRules(out), "rule-matters")).toContain("fast-is-fast out");
  expect(faultsOf(withRules(out), "rule-matters")).not.toContain("out");
  const again = rule("again", { for: ["ash"], ruleOut: true });
  const faults = faultsOf(withRules(out, again), "rule-matters");
  expect(faults).toContain("again out");
  expect(faults).not.toContain("out again");
});

test("rules matter when they make or break a tie, shown with few answers", () => {
  const tie = rule("tie", {
    when: { place: ["wood"], wishes: ["wings"] },
    for: ["cedar"],
    points: 3,
  });
  expect(faultsOf(withRules(tie), "rule-matters")).not.toContain("tie");
  const where = { place: "wood", wishes: "wings" };
  expect(shown(withRules(tie), "rule-matters", "tie")).toEqual([where, where]);
});
