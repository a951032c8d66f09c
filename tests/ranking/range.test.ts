// What unknown facts could bring, each sum done by hand.
import { expect, test } from "vitest";
import type { Contribution } from "../../src/ranking/fit.ts";
import { pointsRange } from "../../src/ranking/range.ts";
import { rule } from "../support/small-world.ts";

const points = (...each: number[]) =>
  each.map((points): Contribution => ({ rule: rule("r", { points }), points }));

test.each<[string, number[], number[], [number, number]]>([
  ["nothing known, nothing pending", [], [], [0, 0]],
  ["3 known and nothing pending stay 3", [3], [], [3, 3]],
  ["2 pending: 0 to 2", [], [2], [0, 2]],
  ["3 known, -2 pending: 1 to 3", [3], [-2], [1, 3]],
  ["2, 1 and -1 pending: each counts for itself", [], [2, 1, -1], [-1, 3]],
  ["2 and -1 known, -3 and 1 pending", [2, -1], [-3, 1], [-2, 2]],
])("%s", (_title, known, pending, expected) => {
  expect(pointsRange(points(...known), points(...pending))).toEqual(expected);
});
