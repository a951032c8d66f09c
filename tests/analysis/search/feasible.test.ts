// Tests the search for one row per part whose sums reach every minimum, and answers drawn by frequency.
import { expect, test } from "vitest";
import { fullBudget } from "../../../src/analysis/search/budget.ts";
import { completionCount, drawStates, seededRandom } from "../../../src/analysis/search/draw.ts";
import { feasible, type Option } from "../../../src/analysis/search/feasible.ts";
import { ENOUGH } from "../../../src/analysis/search/goal.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { type Random, randomFrom } from "../../support/random.ts";
import { smallWorld } from "../../support/small-world.ts";

type Part = readonly Option<number>[];

const rows = (...values: readonly number[][]): Part =>
  values.map((row, of) => ({ of, gains: row }));

const needing = (...least: readonly number[]) => least.map((need) => -need);

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

test("feasible takes nothing from no parts", () => {
  expect(feasible([], needing(0, -3), fullBudget())).toEqual([]);
  expect(feasible([], needing(1), fullBudget())).toBe("none");
  expect(feasible([rows()], needing(-1), fullBudget())).toBe("none");
});

test("feasible gives up when the budget is spent, and says so", () => {
  const odd = rows([1, -1], [-1, 1]);
  const parts = Array.from({ length: 15 }, () => odd);
  expect(feasible(parts, needing(0, 0), { left: 500 })).toBe("unknown");
  expect(feasible(parts, needing(0, 0), fullBudget())).toBe("none");
});

test("feasible agrees with a search of every choice", () => {
  const random = randomFrom(99);
  const counts = { found: 0, none: 0 };
  for (let tries = 0; tries < 3_000; tries += 1) {
    const { parts, least } = problem(random);
    const choice = feasible(parts, needing(...least), fullBudget());
    const possible = everyChoice(parts).some((one) => does(parts, one, least));
    if (typeof choice === "string") expect([choice, possible]).toEqual(["none", false]);
    else expect(does(parts, choice, least)).toBe(true);
    counts[possible ? "found" : "none"] += 1;
  }
  expect(Math.min(counts.found, counts.none)).toBeGreaterThan(500);
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

const { variables } = compile(smallWorld, emptyRequest);
const DRAWN = 20_000;

function draw(seed: number): readonly string[] {
  const random = seededRandom(seed);
  const states = new Int32Array(variables.length);
  return Array.from({ length: DRAWN }, () => {
    drawStates(variables, random, states);
    return states.join("");
  });
}

test("each state comes as often as its frequency says, and the same seed draws the same", () => {
  const drawn = draw(1);
  for (const { index, frequencies } of variables) {
    frequencies.forEach((share, state) => {
      const count = drawn.filter((one) => one[index] === String(state)).length;
      const error = Math.sqrt((share * (1 - share)) / DRAWN);
      expect(Math.abs(count / DRAWN - share)).toBeLessThanOrEqual(5 * error);
    });
  }
  // Sails and wheels are ticked independently, so both in one case of nine.
  const both = drawn.filter((one) => one[2] === "1" && one[3] === "1").length;
  expect(Math.abs(both / DRAWN - 1 / 9)).toBeLessThan(0.01);
  expect(draw(2)).toEqual(draw(2));
  expect(draw(2)).not.toEqual(drawn);
});

test("all states of an answered question are counted", () => {
  expect(new Set(draw(1)).size).toBe(3 * 2 * 8);
  expect(completionCount(variables)).toBe(3 * 2 * 8);
  expect(completionCount(variables.slice(0, 1))).toBe(3);
  expect(completionCount([])).toBe(1);
});
