// Tests random answers: drawn independently and by their frequencies.
import { expect, test } from "vitest";
import { completionCount, drawStates, seededRandom } from "../../../src/analysis/search/draw.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { smallWorld } from "../../support/small-world.ts";

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
