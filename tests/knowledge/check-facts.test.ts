// Tests the checks for frameworks with missing, extra or invalid facts.
import { expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withFact } from "../support/edit.ts";
import { smallWorld } from "../support/small-world.ts";

const asOf = "2026-01";
const source = { judgement: "invented for tests" };

const withoutEngine: Knowledge = {
  ...smallWorld,
  frameworks: changed(
    smallWorld.frameworks,
    "ash",
    ({ facts: { engine: _, ...facts }, ...one }) => ({
      ...one,
      facts,
    }),
  ),
};

test("a framework without a trait is asked to state it, even if only as unknown", () => {
  expect(problemsOf(withoutEngine)).toEqual([
    'error at frameworks > ash > facts > engine: this trait is not stated; if no source says, state it as "unknown"',
  ]);
});

test.each<[trait: string, value: string | string[], problem: string]>([
  ["engin", "fast", ": the trait `engin` does not exist, did you mean `engine`?"],
  ["constructor", "fast", ": the trait `constructor` does not exist"],
  ["extras", ["wheels", "horns"], " > value: the value `horns` does not exist"],
  ["engine", ["slow"], " > value: this trait takes one value, not a list"],
  ["release", ["slow"], " > value: this trait takes one value, not a list"],
  ["extras", "wheels", " > value: this trait takes a list of values"],
  ["engine", "unknown", " > source: what is unknown has no source"],
])("`%s` stated as %j%s", (trait, value, problem) => {
  expect(problemsOf(withFact("birch", trait, { value, source, asOf }))).toEqual([
    `error at frameworks > birch > facts > ${trait}${problem}`,
  ]);
});

test.each(["engine", "extras", "release"])("`%s` may be unknown, whatever its type", (trait) => {
  expect(problemsOf(withFact("birch", trait, { value: "unknown", asOf }))).toEqual([]);
});

test.each([
  ["release", "any words"],
  ["extras", []],
])("`%s` may be %j", (trait, value) => {
  expect(problemsOf(withFact("ash", trait, { value, source, asOf }))).toEqual([]);
});
