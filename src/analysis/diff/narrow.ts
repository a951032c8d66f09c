// Rows that no choice that is enough can hold, found without a search.

import { type Weights, weightedGains } from "./multipliers.ts";
import type { Choosing, Stage } from "./stages.ts";

/**
 * The problem without the rows that leave too little for some sum, or for the weighted sum; `undefined`
 * if a stage has no row left.
 */
export function narrow(problem: Choosing, weights?: Weights): Choosing | undefined {
  let current = weights === undefined ? problem : byWeights(problem, weights);
  for (;;) {
    if (current.stages.some(({ count }) => count === 0)) return undefined;
    const next = bySums(current);
    if (next.stages.every(({ count }, stage) => count === current.stages[stage]?.count))
      return next;
    current = next;
  }
}

/** A row stays if the most that the other stages can add is enough with it, for every sum. */
function bySums({ start, stages }: Choosing): Choosing {
  const sums = start.length;
  const most = stages.map((stage) => mostOf(stage, sums));
  const spare = Float64Array.from(start, (value, sum) =>
    most.reduce((total, own) => total + (own[sum] ?? 0), value),
  );
  return {
    start,
    stages: stages.map((stage, index) =>
      kept(stage, sums, (row) => {
        for (let sum = 0; sum < sums; sum += 1) {
          const less = (most[index]?.[sum] ?? 0) - (stage.gains[row * sums + sum] ?? 0);
          if ((spare[sum] ?? 0) < less) return false;
        }
        return true;
      }),
    ),
  };
}

/** The most that a row of the stage adds to each sum. */
export function mostOf({ count, gains }: Stage, sums: number): Int32Array {
  const most = gains.slice(0, sums);
  for (let row = 1; row < count; row += 1) {
    for (let sum = 0; sum < sums; sum += 1) {
      const gain = gains[row * sums + sum] ?? 0;
      if (gain > (most[sum] ?? 0)) most[sum] = gain;
    }
  }
  return most;
}

function byWeights({ start, stages }: Choosing, weights: Weights): Choosing {
  const values = stages.map(({ gains }) => weightedGains(gains, weights));
  const most = values.map((own) => own.reduce((a, b) => Math.max(a, b)));
  const spare = most.reduce((a, b) => a + b, weightedGains(start, weights)[0] ?? 0);
  return {
    start,
    stages: stages.map((stage, index) =>
      kept(stage, start.length, (row) => spare >= (most[index] ?? 0) - (values[index]?.[row] ?? 0)),
    ),
  };
}

/** The problem without the rows for which another one of the stage is as good or better for every sum. */
export function undominated({ start, stages }: Choosing): Choosing {
  const sums = start.length;
  return {
    start,
    stages: stages.map((stage) => {
      const total = weightedGains(stage.gains, new Int32Array(sums).fill(1));
      const order = [...total.keys()].sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0));
      const best: number[] = [];
      for (const row of order) {
        const worse = best.some((other) => covers(stage.gains, other * sums, row * sums, sums));
        if (!worse) best.push(row);
      }
      const chosen = new Set(best);
      return kept(stage, sums, (row) => chosen.has(row));
    }),
  };
}

function covers(gains: Int32Array, one: number, other: number, sums: number): boolean {
  for (let sum = 0; sum < sums; sum += 1) {
    if ((gains[one + sum] ?? 0) < (gains[other + sum] ?? 0)) return false;
  }
  return true;
}

/** The stage with the rows that pass the test. */
export function kept(stage: Stage, sums: number, test: (row: number) => boolean): Stage {
  const places = [...stage.rows.keys()].filter(test);
  if (places.length === stage.count) return stage;
  const gains = new Int32Array(places.length * sums);
  places.forEach((row, place) => {
    gains.set(stage.gains.subarray(row * sums, (row + 1) * sums), place * sums);
  });
  return {
    count: places.length,
    gains,
    rows: Int32Array.from(places, (row) => stage.rows[row] ?? 0),
  };
}
