// Tests fit, how near a framework comes to the best on each topic, in small sums.
import { expect, test } from "vitest";
import { type Contribution, fits } from "../../src/ranking/rank.ts";
import { rule } from "../support/small-world.ts";

const on = (topic: string, points: number): Contribution => ({
  rule: rule(topic, { when: { [topic]: ["yes"] }, points }),
  points,
});

test.each<[string, Contribution[][], (number | null)[]]>([
  ["no reasons at all: nothing sets frameworks apart", [[], [], []], [null, null, null]],
  ["all have the same: nothing sets frameworks apart", [[on("a", 2)], [on("a", 2)]], [null, null]],
  ["one alone is its own best and worst", [[on("a", 2)]], [null]],
  ["no framework, no fit", [], []],
  [
    "2, 0 and -1 are 3, 1 and 0 thirds of the way from -1 to 2",
    [[on("a", 2)], [], [on("a", -1)]],
    [100, 33, 0],
  ],
  ["two topics, each best on one: 3 of 6 is half", [[on("a", 3)], [on("b", 3)]], [50, 50]],
  [
    "the best on both: 2 + 3 is the maximum of the two topics",
    [[on("a", 2), on("b", 3)], [on("b", 1)]],
    [100, 0],
  ],
  [
    "3 - 2 in one topic is a total of 1, the best; 0 is the worst",
    [[on("a", 3), on("a", -2)], []],
    [100, 0],
  ],
  [
    "losses only: 0 is the best, -3 the worst, -1 two thirds up",
    [[], [on("a", -3)], [on("a", -1)]],
    [100, 0, 67],
  ],
  ["200 of 201 is not all: 99, though 99.5 rounds up", [[on("a", 200)], [on("b", 1)]], [99, 0]],
])("%s", (_title, frameworks, expected) => {
  expect(fits(frameworks)).toEqual(expected);
});
