// What differs between variations of the small world, by sums that fit in the head.
import { describe, expect, test } from "vitest";
import { differenceBetween } from "../../../src/analysis/diff/difference.ts";
import type { Knowledge, Question } from "../../../src/knowledge/schema.ts";
import { changed, withRules } from "../../support/edit.ts";
import { entangled } from "../../support/entangled.ts";
import { questionOf, rule, smallWorld } from "../../support/small-world.ts";

const withQuestion = (question: Question, ...rules: Knowledge["rules"]): Knowledge => ({
  ...smallWorld,
  questions: [...smallWorld.questions, question],
  rules: [...smallWorld.rules, ...rules],
});

const mood = questionOf("mood", ["gay", "grave"]);

const witness = (a: Knowledge, b: Knowledge) => {
  const { verdict } = differenceBetween(a, b);
  if (verdict.kind !== "differ") return verdict;
  return verdict.witness.map(({ answers, winners }) => ({
    answers: Object.fromEntries(answers),
    winners,
  }));
};

const PROVED = { kind: "same" };

describe("the verdict", () => {
  test("on the same knowledge in another order is that nothing ever changes", () => {
    const turned = { ...smallWorld, rules: [...smallWorld.rules].reverse() };
    expect(witness(smallWorld, turned)).toEqual(PROVED);
  });

  test("on points that are split over two rules is that nothing ever changes", () => {
    const split = [1, 2].map((points) =>
      rule(`wood-${points}`, { when: { place: ["wood"] }, for: ["birch"], points }),
    );
    const rules = smallWorld.rules.filter(({ id }) => id !== "birch-woods");
    expect(witness(smallWorld, { ...smallWorld, rules: [...rules, ...split] })).toEqual(PROVED);
  });

  test("on a rule for somebody who is ruled out then is that nothing ever changes", () => {
    const more = rule("more", { when: { place: ["town"] }, for: ["ash"], points: 3 });
    expect(witness(smallWorld, withRules(more))).toEqual(PROVED);
  });

  test("on a point for all frameworks is that nothing ever changes", () => {
    const all = rule("all", {
      when: { place: ["sea"] },
      for: ["ash", "birch", "cedar"],
      points: 1,
    });
    expect(witness(smallWorld, withRules(all))).toEqual(PROVED);
  });

  test("on a rule that breaks a tie of all shows it where fewer are first", () => {
    const more = rule("more", { when: { speed: ["low"] }, for: ["cedar"], points: 1 });
    expect(witness(smallWorld, withRules(more))).toEqual([
      { answers: { speed: ["low"], wishes: ["wheels"] }, winners: ["ash"] },
      { answers: { speed: ["low"], wishes: ["wheels"] }, winners: ["ash", "cedar"] },
    ]);
  });

  test("on a framework that is gone says who wins without it", () => {
    const without = { ...smallWorld, frameworks: smallWorld.frameworks.slice(1) };
    expect(witness(smallWorld, without)).toEqual([
      { answers: { speed: ["high"] }, winners: ["ash"] },
      { answers: { speed: ["high"] }, winners: ["cedar"] },
    ]);
  });

  test("on a question that is new leaves it open where it is not known", () => {
    const gay = rule("gay", { when: { mood: ["gay"] }, for: ["cedar"], points: 1 });
    expect(witness(smallWorld, withQuestion(mood))).toEqual(PROVED);
    expect(witness(smallWorld, withQuestion(mood, gay))).toEqual([
      { answers: { wishes: ["wheels"] }, winners: ["ash"] },
      {
        answers: { wishes: ["wheels"], mood: ["gay"] },
        winners: ["ash", "cedar"],
      },
    ]);
  });

  test("on a choice that is new leaves the question open where it is not known", () => {
    const choice = { id: "air", label: "In the air", hint: "clouds" };
    const questions = changed(smallWorld.questions, "place", (one) => ({
      ...one,
      choices: [...one.choices, choice],
    }));
    const high = rule("high", { when: { place: ["air"] }, for: ["cedar"], points: 1 });
    const b = { ...smallWorld, questions, rules: [...smallWorld.rules, high] };
    expect(witness(smallWorld, b)).toEqual([
      { answers: { wishes: ["wheels"] }, winners: ["ash"] },
      {
        answers: { place: ["air"], wishes: ["wheels"] },
        winners: ["ash", "cedar"],
      },
    ]);
  });

  test("on questions that are joined in too many ways is undecided, unless a case is met", () => {
    const base = [rule("base", { for: ["ash"], points: 3 })];
    const nine = (points: number) => entangled(9, { for: ["birch"], points }, base);
    const ten = (points: number) => entangled(10, { for: ["birch"], points }, base);
    expect(witness(nine(-1), nine(-2))).toEqual(PROVED);
    expect(witness(ten(-1), ten(-2))).toEqual({ kind: "undecided", because: "rows" });
    expect(witness(ten(-1), ten(-1))).toEqual(PROVED);
    expect(witness(ten(2), ten(3))).toMatchObject([
      { winners: ["ash"] },
      { winners: ["ash", "birch"] },
    ]);
  });
});

describe("first places", () => {
  // Ash is out in town; of the places in the wood and at sea half go with high speed.
  const simple = {
    ...smallWorld,
    questions: smallWorld.questions.slice(0, 2),
    rules: smallWorld.rules.filter(({ id }) => id === "fast-is-fast" || id === "birch-woods"),
  };

  test("are counted over all complete sets of answers, ties split", () => {
    const sea = rule("sea", { when: { place: ["sea"] }, for: ["cedar"], points: 1 });
    const { places, frameworks } = differenceBetween(simple, {
      ...simple,
      rules: [...simple.rules, sea],
    });
    expect(frameworks).toEqual(["ash", "birch", "cedar"]);
    expect(places).toMatchObject({ sets: 6, samples: undefined });
    // Only slow at sea: a tie of three goes to cedar.
    expect(places.changed).toEqual({ value: expect.closeTo(1 / 6, 9), standardError: 0 });
    const told = places.first.map(({ before, after, change }) =>
      [before, after, change.value].map((share) => Math.round(share * 18)),
    );
    expect(told).toEqual([
      [8, 7, -1],
      [8, 7, -1],
      [2, 4, 2],
    ]);
  });

  test("of nobody, where all are ruled out, go to nobody", () => {
    const none = rule("none", { for: ["ash", "birch", "cedar"], ruleOut: true });
    const { places, verdict } = differenceBetween(simple, { ...simple, rules: [none] });
    expect(places.first.map(({ after }) => after)).toEqual([0, 0, 0]);
    expect(places.changed.value).toBe(1);
    expect(verdict).toMatchObject({ witness: [{}, { winners: [] }] });
  });
});
