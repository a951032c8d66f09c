// Worlds in which a framework states too little, too much, or in words of its own.
import { expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withFact } from "../support/edit.ts";
import { smallWorld } from "../support/small-world.ts";

const asOf = "2026-01";
const source = { judgement: "invented for tests" };

const withoutEngine: Knowledge = {
  ...smallWorld,
  frameworks: changed(smallWorld.frameworks, "ash", (one) => {
    const { engine: _, ...facts } = one.facts;
    return { ...one, facts };
  }),
};

test.each<[string, Knowledge, string]>([
  [
    "a framework that leaves out a trait is told to state it, if only as unknown",
    withoutEngine,
    'ash > facts > engine: this trait is not stated; if no source says, state it as "unknown"',
  ],
  [
    "a trait that does not exist cannot be stated, and a slip of the pen is recognised",
    withFact("ash", "engin", { value: "fast", source, asOf }),
    "ash > facts > engin: the trait `engin` does not exist, did you mean `engine`?",
  ],
  [
    "a trait inherited by every JavaScript object counts as no trait",
    withFact("ash", "constructor", { value: "fast", source, asOf }),
    "ash > facts > constructor: the trait `constructor` does not exist",
  ],
  [
    "one wrong value among several is named alone",
    withFact("birch", "extras", { value: ["wheels", "horns"], source, asOf }),
    "birch > facts > extras > value: the value `horns` does not exist",
  ],
  [
    "a trait of one value takes no list",
    withFact("birch", "engine", { value: ["slow"], source, asOf }),
    "birch > facts > engine > value: this trait takes one value, not a list",
  ],
  [
    "free text is no list either",
    withFact("birch", "release", { value: ["slow"], source, asOf }),
    "birch > facts > release > value: this trait takes one value, not a list",
  ],
  [
    "a trait of many values takes a list even of one",
    withFact("birch", "extras", { value: "wheels", source, asOf }),
    "birch > facts > extras > value: this trait takes a list of values",
  ],
  [
    "what nobody knows has no source",
    withFact("birch", "engine", { value: "unknown", source, asOf }),
    "birch > facts > engine > source: what is unknown has no source",
  ],
])("%s", (_title, world, problem) => {
  expect(problemsOf(world)).toEqual([`error at frameworks > ${problem}`]);
});

test.each(["engine", "extras", "release"])("`%s` may be unknown, whatever its type", (trait) => {
  expect(problemsOf(withFact("birch", trait, { value: "unknown", asOf }))).toEqual([]);
});

test("free text may be anything, an empty list is a known value", () => {
  expect(problemsOf(withFact("birch", "release", { value: "any words", source, asOf }))).toEqual(
    [],
  );
  expect(problemsOf(withFact("ash", "extras", { value: [], source, asOf }))).toEqual([]);
});
