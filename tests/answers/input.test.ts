// Tests how answers from a file and from flags come together.
import { expect, test } from "vitest";
import { type Input, merge } from "../../src/answers/input.ts";

const file: Input = {
  answers: new Map([
    ["speed", ["high"]],
    ["place", ["sea"]],
  ]),
  important: new Set(["speed"]),
  require: new Map([["engine", ["fast"]]]),
  renamed: [],
};
const flags: Input = {
  answers: new Map([["speed", ["low"]]]),
  important: new Set(["place"]),
  require: new Map([
    ["engine", ["slow"]],
    ["extras", ["wings"]],
  ]),
};

test("the second wins where both speak, the rest of both is kept, and marks add up", () => {
  expect(merge(file, flags)).toEqual({
    answers: new Map([
      ["speed", ["low"]],
      ["place", ["sea"]],
    ]),
    important: new Set(["speed", "place"]),
    require: new Map([
      ["engine", ["slow"]],
      ["extras", ["wings"]],
    ]),
    renamed: [],
  });
});
