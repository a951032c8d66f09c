// Choosing rows by going through all combinations, as far as bounds do not cut them off.

import { type Weights, weightedGains } from "./multipliers.ts";
import { mostOf } from "./narrow.ts";
import type { Choosing } from "./stages.ts";

/** A stage as the search goes through it. */
interface Step {
  readonly stage: number;
  /** Places of rows, the best by weight first. */
  readonly order: readonly number[];
  readonly gains: Int32Array;
  /** The most that this stage and all later ones can add to each sum. */
  readonly most: Float64Array;
}

/** The places of rows, one of every stage, with which all sums are enough; `undefined` if there are none. */
export function tryAll(problem: Choosing, weights: Weights): readonly number[] | undefined {
  const sums = problem.start.length;
  const steps = stepsOf(problem, weights);
  const totals = new Float64Array(sums * (steps.length + 1));
  totals.set(problem.start);
  const chosen = problem.stages.map(() => 0);

  function goOn(depth: number): boolean {
    const step = steps[depth];
    if (!promising(totals, depth * sums, sums, step?.most)) return false;
    if (step === undefined) return true;
    return step.order.some((row) => {
      for (let sum = 0; sum < sums; sum += 1) {
        totals[(depth + 1) * sums + sum] =
          (totals[depth * sums + sum] ?? 0) + (step.gains[row * sums + sum] ?? 0);
      }
      chosen[step.stage] = row;
      return goOn(depth + 1);
    });
  }

  return goOn(0) ? chosen : undefined;
}

/** The stages with the most rows first. */
function stepsOf({ start, stages }: Choosing, weights: Weights): readonly Step[] {
  const order = [...stages.keys()].sort(
    (a, b) => (stages[a]?.count ?? 0) - (stages[b]?.count ?? 0),
  );
  let most = new Float64Array(start.length);
  const steps: Step[] = [];
  for (const index of order) {
    const stage = stages[index];
    if (stage === undefined) continue;
    const own = mostOf(stage, start.length);
    most = most.map((sum, place) => sum + (own[place] ?? 0));
    const values = weightedGains(stage.gains, weights);
    const rows = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    steps.unshift({ stage: index, order: rows, gains: stage.gains, most });
  }
  return steps;
}

/** Whether every sum that begins at `from` is still enough with the most that can be added. */
function promising(
  totals: Float64Array,
  from: number,
  sums: number,
  most: Float64Array | undefined,
): boolean {
  for (let sum = 0; sum < sums; sum += 1) {
    if ((totals[from + sum] ?? 0) + (most?.[sum] ?? 0) < 0) return false;
  }
  return true;
}
