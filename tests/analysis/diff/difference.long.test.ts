// What differs between variations of the small world, by sums that fit in the head.
import { describe, expect, test } from "vitest";
import { differenceBetween } from "../../../src/analysis/diff/difference.ts";
import type { Knowledge, Question } from "../../../src/knowledge/schema.ts";
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
