// Ranks with ties.
import { expect, test } from "vitest";
import { ranked } from "../../src/ranking/ranked.ts";

test("equals share a rank and stay in order, and the next rank counts them", () => {
  const items = ["aa", "b", "cc", "ddd", "e"];
  const byLength = (a: string, b: string) => b.length - a.length;
  expect(ranked(items, byLength)).toEqual([
    { rank: 1, tied: false, item: "ddd" },
    { rank: 2, tied: true, item: "aa" },
    { rank: 2, tied: true, item: "cc" },
    { rank: 4, tied: true, item: "b" },
    { rank: 4, tied: true, item: "e" },
  ]);
  expect(ranked([], byLength)).toEqual([]);
});
