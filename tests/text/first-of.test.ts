// Tests cutting long lists: what is shown, and how many more there are.
import { expect, test } from "vitest";
import { firstOf, moreThan } from "../../src/text/first-of.ts";

const rest = (more: number) => `and ${more} more`;

test("up to the limit all are shown; above it the others are counted, and not written", () => {
  const written: number[] = [];
  const write = (item: number) => String(written.push(item));
  expect(firstOf([], 2, write, rest)).toEqual([]);
  expect(firstOf([7, 8], 2, write, rest)).toEqual(["1", "2"]);
  expect(firstOf([7, 8, 9], 1, write, rest)).toEqual(["3", "and 2 more"]);
  expect(written).toEqual([7, 8, 7]);
});

test("there is nothing more than everything", () => {
  const all = [moreThan(3, 3, rest), moreThan(5, 3, rest), moreThan(0, 3, rest)];
  expect(all).toEqual([[], [], ["and 3 more"]]);
});
