// Which answers a question can have, counted by hand.

import { expect, test } from "vitest";
import { answerKey, questionsNamed } from "../../src/knowledge/answer.ts";
import { everyAnswer } from "../support/every-answer.ts";
import { smallWorld } from "../support/small-world.ts";

test("two speeds, three places and eight sets of wishes make 48 ways to answer, all different", () => {
  const ways = everyAnswer(smallWorld.questions);
  expect(ways).toHaveLength(48);
  const written = ways.map((answers) => JSON.stringify([...answers].sort()));
  expect(new Set(written).size).toBe(48);
  expect(ways.every((answers) => answers.size === 3)).toBe(true);
});

test("the key of an answer is the same for its choices in any order, and for no others", () => {
  expect(answerKey(["b", "a"])).toBe(answerKey(["a", "b"]));
  expect(answerKey(["a,b"])).not.toBe(answerKey(["a", "b"]));
  expect(answerKey([])).not.toBe(answerKey([""]));
});

test("questions are found by id, in the order of the knowledge; unknown ids find nothing", () => {
  const found = questionsNamed(smallWorld, new Set(["wishes", "speed", "colour"]));
  expect(found.map(({ id }) => id)).toEqual(["speed", "wishes"]);
});
