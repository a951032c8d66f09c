// Tests how answers from a file and from flags are merged.
import { expect, test } from "vitest";
import { type Input, merge } from "../../src/answers/input.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";

const input = (answers: ShortAnswers, important: string, require: ShortAnswers): Input => ({
  ...{ answers: answersOf(answers), important: new Set(important.split(" ")) },
  ...{ require: answersOf(require), renamed: [] },
});

test("the second wins where both answer, the rest of both is kept, and marks are combined", () => {
  const file = input({ speed: "high", place: "sea" }, "speed", { engine: "fast" });
  const flags = input({ speed: "low" }, "place", { engine: "slow", extras: "wings" });
  expect(merge(file, flags)).toEqual(
    input({ speed: "low", place: "sea" }, "speed place", { engine: "slow", extras: "wings" }),
  );
});
