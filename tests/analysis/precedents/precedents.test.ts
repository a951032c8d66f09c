// Tests similar decisions: rare ticks weigh more, and only clear similarity is shown.
import { expect, test } from "vitest";
import { similarDecisions } from "../../../src/analysis/precedents/precedents.ts";
import { decisionsOf } from "../../../src/knowledge/decisions.ts";
import type { Precedent } from "../../../src/knowledge/schema.ts";
import { questionOf } from "../../support/small-world.ts";

/** `a` has 1 bit, `b` 2 bits, `c` 3 bits. */
const frequencies = [1 / 2, 1 / 4, 1 / 8];
const ticks = questionOf("q", ["a", "b", "c"], "many");
const choices = ticks.choices.map((one, at) => ({ ...one, frequency: frequencies[at] }));
const questions = [{ ...ticks, choices }];
const decision = (id: string, q: readonly string[], year = 2020): Precedent => ({
  id,
  source: "a record",
  year,
  need: "Something is needed.",
  pick: "django",
  answers: { q: [...q] },
});
const similarities = (q: readonly string[], precedents: readonly Precedent[]) =>
  similarDecisions(new Map([["q", q]]), decisionsOf(precedents, questions), questions).map(
    ({ precedent, similarity }) => [precedent.id, similarity],
  );

test("similar decisions are as similar as the bits that both tick, divided by the bits that either ticks", () => {
  expect(similarities(["a", "b"], [decision("x", ["a", "b"])])).toEqual([["x", 1]]);
  expect(similarities(["a", "c"], [decision("x", ["c"])])).toEqual([["x", 3 / 4]]);
  expect(similarities(["b"], [decision("x", ["a", "b", "c"])])).toEqual([["x", 2 / 6]]);
});

test("similar decisions are hidden below the threshold", () => {
  expect(similarities(["a"], [decision("x", ["a", "b"])])).toEqual([["x", 1 / 3]]);
  expect(similarities(["a"], [decision("x", ["a", "c"])])).toEqual([]);
  expect(similarities(["a"], [decision("x", ["b"])])).toEqual([]);
  expect(similarities([], [decision("x", ["b"])])).toEqual([]);
});

test("similar decisions are sorted by similarity, then later year, then id, and are at most three", () => {
  const precedents = [
    decision("d", ["b"], 2019),
    decision("c", ["b"], 2021),
    decision("b", ["a", "b"]),
    decision("a", ["b"], 2021),
  ];
  expect(similarities(["b"], precedents).map(([id]) => id)).toEqual(["a", "c", "d"]);
});
