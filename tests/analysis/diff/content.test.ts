// Tests what was added, removed and changed, part by part.
import { expect, test } from "vitest";
import { contentChanges } from "../../../src/analysis/diff/content.ts";
import { changed, withFact, withRules } from "../../support/edit.ts";
import { randomFrom, shuffledKnowledge } from "../../support/random.ts";
import { shipped } from "../../support/samples.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

const NONE = { added: [], removed: [], changed: [] };

test("a different order is no change", () => {
  const { facts, ...parts } = contentChanges(shipped, {
    ...shuffledKnowledge(shipped, randomFrom(1)),
    questions: shipped.questions,
  });
  expect(Object.values(parts)).toEqual(Object.values(parts).map(() => NONE));
  expect(facts).toEqual([]);
});

test("a different order of the names in a rule is no change", () => {
  const named = (...ids: string[]) => withRules(rule("new", { for: ids, points: 1 }));
  const { rules } = contentChanges(named("ash", "birch"), named("birch", "ash"));
  expect(rules).toEqual(NONE);
});

test("a different order of choices is a change, because people see it", () => {
  const questions = changed(smallWorld.questions, "speed", (one) => ({
    ...one,
    choices: [...one.choices].reverse(),
  }));
  expect(contentChanges(smallWorld, { ...smallWorld, questions }).questions.changed).toEqual([
    { id: "speed", fields: [expect.objectContaining({ field: "choices" })] },
  ]);
});

test("rules are listed as added, removed or changed, with the fields that differ", () => {
  const more = { ...withRules(rule("new", { for: ["ash"], points: 1 })) };
  const rules = changed(
    more.rules.filter(({ id }) => id !== "take-a-boat"),
    "birch-woods",
    ({ when: _, ...one }) => ({ ...one, points: 1 }),
  );
  expect(contentChanges(smallWorld, { ...more, rules }).rules).toEqual({
    added: ["new"],
    removed: ["take-a-boat"],
    changed: [
      {
        id: "birch-woods",
        fields: [
          { field: "points", a: 3, b: 1 },
          { field: "when", a: { place: ["wood"] }, b: null },
        ],
      },
    ],
  });
});

test("facts are listed for frameworks that both have", () => {
  const fact = { value: "fast", asOf: "2026-02" };
  const b = withFact("birch", "engine", fact);
  const { facts, frameworks } = contentChanges(smallWorld, b);
  expect(facts).toEqual([{ framework: "birch", trait: "engine", a: expect.anything(), b: fact }]);
  expect(frameworks).toEqual(NONE);
  const without = { ...b, frameworks: b.frameworks.filter(({ id }) => id !== "birch") };
  expect(contentChanges(smallWorld, without)).toMatchObject({
    facts: [],
    frameworks: { removed: ["birch"] },
  });
});
