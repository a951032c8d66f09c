// Tests the key of an answer.
import { expect, test } from "vitest";
import { answerKey } from "../../src/knowledge/answer.ts";

test("the key of an answer is the same for its choices in any order, and for no others", () => {
  expect(answerKey(["b", "a"])).toBe(answerKey(["a", "b"]));
  expect(answerKey(["a,b"])).not.toBe(answerKey(["a", "b"]));
  expect(answerKey([])).not.toBe(answerKey([""]));
});
