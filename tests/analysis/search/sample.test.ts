// Samples of completions, against the share that is counted.
import { describe, expect, test } from "vitest";
import { stability } from "../../../src/analysis/confidence/stability.ts";
import { winnersAre } from "../../../src/analysis/search/goal.ts";
import {
  completionOptions,
  drawnOptions,
  startOf,
} from "../../../src/analysis/search/group-options.ts";
import { seededRandom } from "../../../src/analysis/search/random.ts";
import { sampleKept } from "../../../src/analysis/search/sample.ts";
import { compile } from "../../../src/tables/compile.ts";
import { evaluate, newScore } from "../../../src/tables/evaluate.ts";
import { completionCount } from "../../../src/tables/rows.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { sampleOfShipped, shipped } from "../../support/samples.ts";

const SAMPLES = 2_000;

/** Requests to the shipped knowledge with few enough completions to count them, and neither none nor all kept. */
const counted = sampleOfShipped().flatMap((request) => {
  const model = compile(shipped, request);
  const states = statesOf(model, request.answers);
  const completions = completionCount(model.questions, states);
  if (completions < 100 || completions > 20_000) return [];
  const score = newScore(model);
  evaluate(model, states, score);
  const exact = stability(model, states, score.winners, seededRandom(1));
  const telling = exact.value > 0.05 && exact.value < 0.95;
  return telling ? [{ model, states, winners: score.winners, exact }] : [];
});

describe.each([
  ["whose ways are all laid out", completionOptions],
  ["whose ways are drawn", drawnOptions],
] as const)("a sample of components %s", (_, stageOf) => {
  test("comes within five standard errors of the share that is counted", () => {
    expect(counted.length).toBeGreaterThan(30);
    for (const { model, states, winners, exact } of counted.slice(0, 40)) {
      const goal = winnersAre(model, winners);
      const random = seededRandom(2);
      const groups = model.components.map((component) =>
        stageOf(model, component, states, goal, random, SAMPLES),
      );
      const problem = { start: startOf(model, goal), groups, changes: 0 };
      const error = Math.sqrt((exact.value * (1 - exact.value)) / SAMPLES);
      const most = 5 * error * (stageOf === drawnOptions ? 2 : 1);
      expect(exact.exact).toBe(true);
      expect(Math.abs(sampleKept(problem, random, SAMPLES) - exact.value)).toBeLessThan(most);
    }
  });
});
