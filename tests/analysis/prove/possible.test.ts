// What must be possible: frameworks that can be first, questions, choices and rules that can matter.
import { describe, expect, test } from "vitest";
import type { Knowledge, Question, Rule } from "../../../src/knowledge/schema.ts";
import { withRules } from "../../support/edit.ts";
import { faultsOf, shown } from "../../support/proofs.ts";
import { questionOf, rule, smallWorld } from "../../support/small-world.ts";

const without = (...ids: string[]): Knowledge => ({
  ...smallWorld,
  rules: smallWorld.rules.filter(({ id }) => !ids.includes(id)),
});

const asking = (kind: Question["kind"], ...rules: Rule[]): Knowledge => {
  const more = questionOf("more", ["a", "b", "c"], kind);
  return { ...withRules(...rules), questions: [...smallWorld.questions, more] };
};

describe("first alone", () => {
  test("is everybody of the small context, each under few answers", () => {
    expect(faultsOf(smallWorld, "first-alone")).toEqual([]);
    expect(shown(smallWorld, "first-alone", "ash")).toEqual([{ speed: "high" }]);
    expect(shown(smallWorld, "first-alone", "birch")).toEqual([{ place: "wood" }]);
    const whereAshIsOut = { speed: "high", place: "town" };
    expect(shown(smallWorld, "first-alone", "cedar")).toEqual([whereAshIsOut]);
  });

  test("is never cedar, which no rule helps, where ash stays in", () => {
    expect(faultsOf(without("ash-not-in-town"), "first-alone")).toEqual(["cedar"]);
  });

  test("is never birch when it starts with less than it can gain", () => {
    const late = ["late-1", "late-2"].map((id) => rule(id, { for: ["birch"], points: -2 }));
    expect(faultsOf(withRules(...late), "first-alone")).toEqual(["birch"]);
    expect(faultsOf(withRules(...late.slice(1)), "first-alone")).toEqual([]);
  });

  test("is never who loses here to one and there to another", () => {
    const points = [
      rule("a", { when: { more: ["a"] }, for: ["cedar"], points: 2 }),
      rule("a-ash", { when: { more: ["a"] }, for: ["ash"], points: 3 }),
      rule("b", { when: { more: ["b"] }, for: ["cedar"], points: 2 }),
      rule("b-birch", { when: { more: ["b"] }, for: ["birch"], points: 3 }),
    ];
    const knowledge = { ...asking("one"), rules: points };
    expect(faultsOf(knowledge, "first-alone")).toEqual(["cedar"]);
  });

  test("is nobody who is ruled out from the start, by a rule that is named", () => {
    const knowledge = withRules(rule("out", { for: ["cedar"], ruleOut: true }));
    expect(faultsOf(knowledge, "first-alone")).toEqual(["cedar out"]);
  });
});

describe("questions and choices", () => {
  test("can all change the winners of the small context, even a choice that only brings advice", () => {
    expect(faultsOf(smallWorld, "question-matters")).toEqual([]);
    expect(faultsOf(smallWorld, "choice-matters")).toEqual([]);
    const winnersDiffer = [{ place: "sea" }, { place: "town" }];
    expect(shown(smallWorld, "choice-matters", "sea")).toEqual(winnersDiffer);
  });

  test("cannot when all choices do the same", () => {
    const knowledge = asking(
      "one",
      rule("any", { when: { more: ["a", "b", "c"] }, for: ["ash"], points: 3 }),
    );
    expect(faultsOf(knowledge, "question-matters")).toEqual(["more"]);
    expect(faultsOf(knowledge, "choice-matters")).toEqual(["a", "b", "c"]);
  });

  test("cannot when they only move somebody who is too far behind", () => {
    const far = ["far-1", "far-2", "far-3"].map((id) => rule(id, { for: ["cedar"], points: -3 }));
    const knowledge = asking(
      "one",
      rule("b", { when: { more: ["b"] }, for: ["cedar"], points: 3 }),
      ...far,
    );
    expect(faultsOf(knowledge, "question-matters")).toEqual(["more"]);
    expect(faultsOf(knowledge, "choice-matters")).toEqual(["a", "b", "c"]);
  });

  test("can when one choice of several stands out", () => {
    const knowledge = asking(
      "one",
      rule("b", { when: { more: ["b"] }, for: ["cedar"], points: 1 }),
    );
    expect(faultsOf(knowledge, "choice-matters")).toEqual([]);
  });

  test("of several that may be ticked: one is dropped, or exchanged for another", () => {
    const both = rule("b-or-c", { when: { more: ["b", "c"] }, for: ["cedar"], points: 1 });
    const knowledge = asking("many", both);
    expect(faultsOf(knowledge, "choice-matters")).toEqual([]);
    expect(shown(knowledge, "choice-matters", "b")).toEqual([{ more: "b" }, {}]);
    expect(shown(knowledge, "choice-matters", "a")).toEqual([{ more: "a" }, { more: "b" }]);
    const behind = rule("behind", { when: { more: ["b"] }, for: ["cedar"], points: -1 });
    const far = rule("far", { for: ["cedar"], points: -3 });
    expect(faultsOf(asking("many", far, behind), "choice-matters")).toEqual(["a", "b", "c"]);
  });
});

describe("rules", () => {
  test("are inert that speak of nobody, or of birch only where it is first by far", () => {
    expect(faultsOf(smallWorld, "rule-matters")).toEqual(["wings-or-sails", "slow-in-wood"]);
  });

  test("are inert that speak of everybody, or of a framework that is out whenever they are in force", () => {
    const all = rule("all", {
      when: { speed: ["low"] },
      for: ["ash", "birch", "cedar"],
      points: 3,
    });
    const late = rule("late", { when: { place: ["town"] }, for: ["ash"], points: 3 });
    const again = rule("again", {
      when: { place: ["town"], speed: ["high"] },
      for: ["ash"],
      ruleOut: true,
    });
    expect(faultsOf(withRules(all, late, again), "rule-matters").slice(2)).toEqual([
      "all",
      "late",
      "again",
    ]);
  });

  test("are inert that speak only of who is always ruled out, by another rule that is named", () => {
    const out = rule("out", { for: ["ash", "birch"], ruleOut: true });
    expect(faultsOf(withRules(out), "rule-matters")).toContain("fast-is-fast out");
    expect(faultsOf(withRules(out), "rule-matters")).not.toContain("out");
    const again = rule("again", { for: ["ash"], ruleOut: true });
    const faults = faultsOf(withRules(out, again), "rule-matters");
    expect(faults).toContain("again out");
    expect(faults).not.toContain("out again");
  });

  test("matter when they make or break a tie, and the answers that show it are few", () => {
    const tie = rule("tie", {
      when: { place: ["wood"], wishes: ["wings"] },
      for: ["cedar"],
      points: 3,
    });
    expect(faultsOf(withRules(tie), "rule-matters")).not.toContain("tie");
    const where = { place: "wood", wishes: "wings" };
    expect(shown(withRules(tie), "rule-matters", "tie")).toEqual([where, where]);
  });

  test("matter below the first place too", () => {
    const low = rule("low", { when: { speed: ["high"] }, for: ["birch"], points: 1 });
    expect(faultsOf(withRules(low), "rule-matters")).not.toContain("low");
  });

  test("that advise are not asked: they rank nobody", () => {
    expect(shown(smallWorld, "rule-matters", "take-a-boat")).toEqual([]);
    expect(faultsOf(smallWorld, "rule-matters")).not.toContain("take-a-boat");
  });

  test("without conditions are asked like others", () => {
    const head = rule("head-start", { for: ["cedar"], points: 1 });
    expect(shown(withRules(head), "rule-matters", "head-start")).toEqual([{}, {}]);
  });
});
