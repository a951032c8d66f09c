// Which answers a question can have, counted by hand.

import { expect, test } from "vitest";
import { answerKey, questionsNamed } from "../../src/knowledge/answer.ts";
import { smallWorld } from "../support/small-world.ts";

test("the key of an answer is the same for its choices in any order, and for no others", () => {
  expect(answerKey(["b", "a"])).toBe(answerKey(["a", "b"]));
  expect(answerKey(["a,b"])).not.toBe(answerKey(["a", "b"]));
  expect(answerKey([])).not.toBe(answerKey([""]));
});

test("questions are found by id, in the order of the knowledge; unknown ids find nothing", () => {
  const found = questionsNamed(smallWorld, new Set(["wishes", "speed", "colour"]));
  expect(found.map(({ id }) => id)).toEqual(["speed", "wishes"]);
});
