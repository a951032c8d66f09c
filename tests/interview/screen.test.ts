// Tests which parts of a question are shown on screens of any height.
import { expect, test } from "vitest";
import { divided, type ScreenPart, SPARE } from "../../src/interview/screen.ts";

const part = (rank: number, count = 1): ScreenPart => ({
  rank,
  lines: Array<string>(count).fill("x"),
});
const parts = [part(0), part(2, 2), part(1), part(3), part(SPARE + 1), part(SPARE + 2)];
const shownOn = (height: number, wanted: number) => {
  const { list, shown } = divided(height, wanted, parts);
  return { list, ranks: [...shown.keys()].map(({ rank }) => rank) };
};

test.each([
  [40, { list: 11, ranks: [0, 1, 2, 3, 11, 12] }],
  [18, { list: 11, ranks: [0, 1, 2, 3, 11, 12] }],
  [17, { list: 11, ranks: [0, 1, 2, 3, 11] }],
  [16, { list: 11, ranks: [0, 1, 2, 3] }],
  [15, { list: 10, ranks: [0, 1, 2, 3] }],
  [11, { list: 6, ranks: [0, 1, 2, 3] }],
  [10, { list: 6, ranks: [0, 1, 2] }],
  [9, { list: 6, ranks: [0, 1, 3] }],
  [7, { list: 6, ranks: [0] }],
  [4, { list: 3, ranks: [0] }],
  [1, { list: 1, ranks: [0] }],
])("a list of eleven lines and parts of seven, on %i rows", (height, shown) => {
  expect(shownOn(height, 11)).toEqual(shown);
});

test("a part uses its short form if there is no room for the whole", () => {
  const long = { ...part(1, 3), short: ["y"] };
  const linesOn = (height: number) => divided(height, 4, [part(0), long]).shown.get(long);
  expect(linesOn(8)).toEqual(["x", "x", "x"]);
  expect(linesOn(7)).toEqual(["y"]);
  expect(linesOn(5)).toBeUndefined();
});

test("a short list leaves its room to the other parts", () => {
  expect(shownOn(9, 2)).toEqual({ list: 2, ranks: [0, 1, 2, 3, 11, 12] });
});
