// Which answers a question can have, counted by hand.
import { expect, test } from "vitest";
import {
  answerCount,
  everyAnswer,
  possibleAnswers,
  questionsNamed,
} from "../../src/knowledge/answer.ts";
import type { Question } from "../../src/knowledge/schema.ts";
import { smallWorld } from "../support/small-world.ts";

const question = (kind: Question["kind"], ids: readonly string[], max?: number): Question => ({
  id: "q",
  kind,
  ...(max === undefined ? {} : { max }),
  text: "?",
  why: "tests",
  choices: ids.map((id) => ({ id, label: id, hint: id })),
});

test("a question that takes one of three choices has three answers", () => {
  expect(possibleAnswers(question("one", ["a", "b", "c"]))).toEqual([["a"], ["b"], ["c"]]);
});

test.each([
  [1, "none and three single choices make four", [[], ["a"], ["b"], ["c"]]],
  [2, "and three pairs make seven", [[], ["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"]]],
  [
    3,
    "and all three make eight",
    [[], ["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"], ["a", "b", "c"]],
  ],
])("a question that takes up to %i of three choices: %s", (max, _count, sets) => {
  const found = possibleAnswers(question("many", ["a", "b", "c"], max));
  expect(found).toHaveLength(sets.length);
  expect(found).toEqual(expect.arrayContaining(sets));
});

test("six choices, up to three: 1 + 6 + 15 + 20 make 42 answers", () => {
  expect(possibleAnswers(question("many", [..."abcdef"], 3))).toHaveLength(42);
});

test("two speeds, three places and eight sets of wishes make 48 ways to answer, all different", () => {
  const ways = [...everyAnswer(smallWorld.questions)];
  expect(ways).toHaveLength(48);
  const written = ways.map((answers) => JSON.stringify([...answers].sort()));
  expect(new Set(written).size).toBe(48);
  expect(ways.every((answers) => answers.size === 3)).toBe(true);
});

test("no question has one way to be answered: with nothing", () => {
  expect([...everyAnswer([])]).toEqual([new Map()]);
});

test("questions are found by id, in the order of the knowledge; unknown ids find nothing", () => {
  const found = questionsNamed(smallWorld, new Set(["wishes", "speed", "colour"]));
  expect(found.map(({ id }) => id)).toEqual(["speed", "wishes"]);
});

test.each([
  ["one", undefined, 4, 4],
  ["many", 1, 4, 5],
  ["many", 2, 4, 11],
  ["many", 3, 4, 15],
  ["many", 3, 2, 4],
  ["many", 3, 40, 1 + 40 + 780 + 9880],
] as const)(
  "a %s question with max %s and %i choices has %i answers",
  (kind, max, choices, count) => {
    const ids = Array.from({ length: choices }, (_, index) => `c${index}`);
    const asked = question(kind, ids, max);
    expect(answerCount(asked)).toBe(count);
    expect(possibleAnswers(asked)).toHaveLength(count);
  },
);
