// Tests the verdict when there are too many answers to search.
import { expect, test } from "vitest";
import { differenceBetween } from "../../../src/analysis/diff/difference.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { entangled } from "../../support/entangled.ts";
import { rule } from "../../support/small-world.ts";

/** The verdict; for a difference, the winners of both sides. */
function verdictOn(a: Knowledge, b: Knowledge) {
  const { verdict } = differenceBetween(a, b);
  return verdict.kind === "differ" ? verdict.witness.map(({ winners }) => winners) : verdict;
}

test("with questions joined in too many ways, the verdict is undecided unless a case is found", () => {
  const base = [rule("base", { for: ["ash"], points: 3 })];
  const nine = (points: number) => entangled(9, { for: ["birch"], points }, base);
  const ten = (points: number) => entangled(10, { for: ["birch"], points }, base);
  expect(verdictOn(nine(-1), nine(-2))).toEqual({ kind: "same" });
  expect(verdictOn(ten(-1), ten(-2))).toEqual({ kind: "undecided", because: "rows" });
  expect(verdictOn(ten(-1), ten(-1))).toEqual({ kind: "same" });
  expect(verdictOn(ten(2), ten(3))).toEqual([["ash"], ["ash", "birch"]]);
});
