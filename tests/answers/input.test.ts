// Tests how answers from a file and from flags come together.
import { expect, test } from "vitest";
import { type Input, merge, noInput } from "../../src/answers/input.ts";

const file: Input = {
  answers: new Map([
    ["speed", ["high"]],
    ["place", ["sea"]],
  ]),
  important: new Set(["speed"]),
  require: new Map([["engine", ["fast"]]]),
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
  });
});

test("nothing changes nothing, on either side", () => {
  expect(merge(file, noInput)).toEqual(file);
  expect(merge(noInput, file)).toEqual(file);
});

test("the list of choices is replaced as a whole, not joined", () => {
  const [wheels, none] = [["wheels"], []].map((wishes) => ({
    ...noInput,
    answers: new Map([["wishes", wishes]]),
  }));
  expect(merge(wheels ?? file, none ?? file).answers.get("wishes")).toEqual([]);
});
