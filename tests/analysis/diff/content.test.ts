// Tests what was added, removed and changed, part by part, and the sample of first places.
import { expect, test } from "vitest";
import { contentChanges } from "../../../src/analysis/diff/content.ts";
import { firstPlaceSharesOf } from "../../../src/analysis/diff/first-place-shares.ts";
import { groupsOf, pairOf } from "../../../src/analysis/diff/pair.ts";
import { changed, withFact, withRules } from "../../support/edit.ts";
import { randomFrom, shuffledKnowledge } from "../../support/random.ts";
import { randomKnowledge } from "../../support/random-knowledge.ts";
import { shipped } from "../../support/samples.ts";
import { rule, smallWorld } from "../../support/small-world.ts";
import { variation } from "../../support/variations.ts";

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

test("rules that count only for the article are listed too", () => {
  const articleRules = [rule("old", { for: ["ash"], points: 1 })];
  const { added } = contentChanges(smallWorld, { ...smallWorld, articleRules }).rules;
  expect(added).toEqual(["old"]);
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

const SAMPLES = 5_000;
const random = randomFrom(8);
const both = Array.from({ length: 40 }, () => {
  const a = randomKnowledge(random);
  const pair = pairOf([a, variation(a, random)]);
  return {
    counted: firstPlaceSharesOf(pair, groupsOf(pair)),
    drawn: firstPlaceSharesOf(pair, undefined, SAMPLES),
  };
}).filter(({ counted }) => counted.samples === undefined);

test("a sample is within four standard errors of the count", () => {
  expect(both.length).toBeGreaterThan(30);
  const far = both.flatMap(({ counted, drawn }) => {
    const pairs = [
      [counted.changed, drawn.changed] as const,
      ...counted.first.map((one, place) => [one.change, drawn.first[place]?.change] as const),
    ];
    return pairs.filter(([exact, estimate]) => {
      const { value = 0, standardError = 0 } = estimate ?? {};
      return Math.abs(value - exact.value) > 4 * standardError + 4 / SAMPLES;
    });
  });
  expect(far).toEqual([]);
});

test("a sample gives its size, and is the same every time", () => {
  expect(new Set(both.map(({ drawn }) => drawn.samples))).toEqual(new Set([SAMPLES]));
  const a = randomKnowledge(randomFrom(3));
  const pair = pairOf([a, variation(a, randomFrom(4))]);
  expect(firstPlaceSharesOf(pair, undefined, 500)).toEqual(
    firstPlaceSharesOf(pair, undefined, 500),
  );
});
