// What unknown facts could bring, each sum done by hand; the laws check the same against brute force.
import { expect, test } from "vitest";
import type { Framework, PointsRule } from "../../src/knowledge/schema.ts";
import type { Contribution } from "../../src/ranking/fit.ts";
import { pointsRange } from "../../src/ranking/range.ts";
import { rule, smallWorld } from "../support/small-world.ts";

/** Of cedar neither engine nor extras are known. */
function cedar(): Framework {
  const found = smallWorld.frameworks.find(({ id }) => id === "cedar");
  if (found === undefined) throw new Error("the small world has lost its cedar");
  return found;
}

const contribution = (points: number, facts: PointsRule["if"]): Contribution => ({
  rule: rule("r", facts === undefined ? { points } : { if: facts, points }),
  points,
});
const fast = { engine: ["fast"] };
const slow = { engine: ["slow"] };
const either = { engine: ["fast", "slow"] };
const wheels = { extras: ["wheels"] };
const wings = { extras: ["wings"] };

test.each<[string, Contribution[], Contribution[], [number, number]]>([
  ["nothing known, nothing pending", [], [], [0, 0]],
  ["3 known and nothing pending stay 3", [contribution(3, undefined)], [], [3, 3]],
  ["2 if fast: 0 to 2", [], [contribution(2, fast)], [0, 2]],
  ["3 known, -2 if fast: 1 to 3", [contribution(3, undefined)], [contribution(-2, fast)], [1, 3]],
  [
    "2 if fast, -1 if slow: it is one of them, never both and never neither",
    [],
    [contribution(2, fast), contribution(-1, slow)],
    [-1, 2],
  ],
  [
    "2 if fast, 1 if slow: 1 is the least, because it is one of them",
    [],
    [contribution(2, fast), contribution(1, slow)],
    [1, 2],
  ],
  ["1 if fast or slow is certain", [], [contribution(1, either)], [1, 1]],
  [
    "2 and -1 if fast come together: 0 or 1",
    [],
    [contribution(2, fast), contribution(-1, fast)],
    [0, 1],
  ],
  [
    "1 for wheels and 2 for wings may both be had",
    [],
    [contribution(1, wheels), contribution(2, wings)],
    [0, 3],
  ],
  [
    "1 for wheels and -2 for wings: the best is one, the worst the other",
    [],
    [contribution(1, wheels), contribution(-2, wings)],
    [-2, 1],
  ],
  [
    "2 if fast, -1 for wheels: two traits, free of each other",
    [],
    [contribution(2, fast), contribution(-1, wheels)],
    [-1, 2],
  ],
  [
    "3 if fast with wheels, -1 if fast: 2 with wheels, -1 without, 0 if slow",
    [],
    [contribution(3, { ...fast, ...wheels }), contribution(-1, fast)],
    [-1, 2],
  ],
  [
    "a third rule joins two groups: 2 if fast, 2 for wheels, -3 for both leave 1, 2, 2 or 0",
    [],
    [contribution(2, fast), contribution(2, wheels), contribution(-3, { ...fast, ...wheels })],
    [0, 2],
  ],
])("%s", (_title, known, pending, expected) => {
  expect(pointsRange(cedar(), known, pending, smallWorld.traits)).toEqual(expected);
});

test("20 values that may be had in any number are too many ways: each rule then counts for itself", () => {
  const values = Array.from({ length: 20 }, (_, index) => `v${index}`);
  const { traits } = smallWorld;
  const pending = values.map((value, index) =>
    contribution(index % 2 === 0 ? 1 : -2, { extras: [value], engine: ["fast"] }),
  );
  expect(pointsRange(cedar(), [contribution(1, undefined)], pending, traits)).toEqual([-19, 11]);
});
