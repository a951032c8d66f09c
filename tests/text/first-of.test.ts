// Tests cutting long lists: what is shown, and how many more there are.
import { expect, test } from "vitest";
import { firstOf, moreThan } from "../../src/text/first-of.ts";

const write = (item: number) => String(item);
const rest = (more: number) => `and ${more} more`;

test("up to the limit all are shown; above it the others are counted", () => {
  expect(firstOf([], 2, write, rest)).toEqual([]);
  expect(firstOf([1, 2], 2, write, rest)).toEqual(["1", "2"]);
  expect(firstOf([1, 2, 3], 2, write, rest)).toEqual(["1", "2", "and 1 more"]);
});

test("only what is shown is written", () => {
  const written: number[] = [];
  firstOf([1, 2, 3], 1, (item) => String(written.push(item)), rest);
  expect(written).toEqual([1]);
});

test("there is nothing more than everything", () => {
  expect([moreThan(3, 3, rest), moreThan(5, 3, rest), moreThan(0, 3, rest)]).toEqual([
    [],
    [],
    ["and 3 more"],
  ]);
});
