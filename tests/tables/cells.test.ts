// Tests sets of frameworks, including those of more than one word of bits.
import { describe, expect, test } from "vitest";
import { has, members, put, sameSet, wordsFor } from "../../src/tables/cells.ts";

const setOf = (...frameworks: number[]) => {
  const set = new Int32Array(2);
  for (const one of frameworks) put(set, 0, one);
  return set;
};

describe("a set of frameworks", () => {
  test.each([
    [0, 1],
    [1, 1],
    [32, 1],
    [33, 2],
    [64, 2],
    [65, 3],
  ])("of %i takes %i words", (count, words) => {
    expect(wordsFor(count)).toBe(words);
  });

  test("has what was put into it and nothing else, also at the edges of words", () => {
    expect(members(setOf(0, 31, 32, 63))).toEqual([0, 31, 32, 63]);
    expect(has(setOf(31), 31)).toBe(true);
    expect(has(setOf(31), 63)).toBe(false);
    expect(has(setOf(32), 0)).toBe(false);
  });

  test("equals another only if every word does", () => {
    expect(sameSet(setOf(3, 40), setOf(40, 3))).toBe(true);
    expect(sameSet(setOf(3, 40), setOf(3))).toBe(false);
    expect(sameSet(setOf(40), setOf(3, 40))).toBe(false);
  });
});
