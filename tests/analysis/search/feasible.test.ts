// Tests the search for one row per part whose sums reach every minimum, against trying all of them.
import { describe, expect, test } from "vitest";
import { feasible } from "../../../src/analysis/search/feasible.ts";
import { ENOUGH, fullBudget, type Option } from "../../../src/analysis/search/options.ts";
import { type Random, randomFrom } from "../../support/random.ts";

type Part = readonly Option<number>[];

const rows = (...values: readonly number[][]): Part =>
  values.map((row, of) => ({ of, gains: Int32Array.from(row) }));

/** Whether the choice reaches the minimum in every place; a row with ENOUGH reaches it alone. */
function does(
  parts: readonly Part[],
  choice: readonly number[],
  least: readonly number[],
): boolean {
  return least.every((wanted, place) => {
    const values = parts.map((part, index) => part[choice[index] ?? 0]?.gains[place] ?? 0);
    return values.includes(ENOUGH) || values.reduce((sum, one) => sum + one, 0) >= wanted;
  });
}

function everyChoice(parts: readonly Part[]): readonly (readonly number[])[] {
  let choices: readonly (readonly number[])[] = [[]];
  for (const part of parts) {
    choices = choices.flatMap((choice) => [...part.keys()].map((row) => [...choice, row]));
  }
  return choices;
}

describe("feasible", () => {
  test("takes nothing from no parts", () => {
    expect(feasible([], [0, -3], fullBudget())).toEqual([]);
    expect(feasible([], [1], fullBudget())).toBe("none");
    expect(feasible([rows()], [-1], fullBudget())).toBe("none");
  });

  test("gives up when the budget is spent, and says so", () => {
    const odd = rows([1, -1], [-1, 1]);
    const parts = Array.from({ length: 15 }, () => odd);
    expect(feasible(parts, [0, 0], { left: 500 })).toBe("unknown");
    expect(feasible(parts, [0, 0], fullBudget())).toBe("none");
  });

  test("agrees with a search of every choice", () => {
    const random = randomFrom(99);
    const counts = { found: 0, none: 0 };
    for (let tries = 0; tries < 3_000; tries += 1) {
      const { parts, least } = problem(random);
      const choice = feasible(parts, least, fullBudget());
      const possible = everyChoice(parts).some((one) => does(parts, one, least));
      if (typeof choice === "string") expect([choice, possible]).toEqual(["none", false]);
      else expect(does(parts, choice, least)).toBe(true);
      counts[possible ? "found" : "none"] += 1;
    }
    expect(Math.min(counts.found, counts.none)).toBeGreaterThan(500);
  });
});

function problem(random: Random): { parts: readonly Part[]; least: readonly number[] } {
  const places = 1 + random.below(5);
  const value = () => (random.once(12) ? ENOUGH : random.below(7) - 3);
  const row = () => Array.from({ length: places }, value);
  const parts = Array.from({ length: 1 + random.below(4) }, () =>
    rows(...Array.from({ length: 1 + random.below(5) }, row)),
  );
  return { parts, least: Array.from({ length: places }, () => random.below(5) - 1) };
}
