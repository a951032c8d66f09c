// How often a sample of combinations keeps every margin.

import type { Problem } from "./presolve.ts";
import type { Chance } from "./random.ts";
import type { Stage } from "./stage.ts";

/**
 * The share of so many combinations that keep every margin: each is drawn by one way of each stage, every
 * way of a stage equally likely. For problems whose ways change nothing and weigh the same.
 */
export function sampleKept({ start, stages }: Problem, chance: Chance, samples: number): number {
  const margins = start.length;
  const { gains, starts, counts } = flat(stages);
  const order = doubtfulFirst(start, stages);
  const at = new Int32Array(stages.length);
  let kept = 0;
  // Plain loops over typed arrays, as a new process has to run them before they are made fast.
  for (let sample = 0; sample < samples; sample += 1) {
    for (let stage = 0; stage < at.length; stage += 1) {
      const way = Math.floor(chance() * (counts[stage] ?? 0));
      at[stage] = (starts[stage] ?? 0) + way * margins;
    }
    let place = 0;
    for (; place < margins; place += 1) {
      const margin = order[place] ?? 0;
      let sum = start[margin] ?? 0;
      for (let stage = 0; stage < at.length; stage += 1) {
        sum += gains[(at[stage] ?? 0) + margin] ?? 0;
      }
      if (sum < 0) break;
    }
    if (place === margins) kept += 1;
  }
  return kept / samples;
}

/** The gains of all stages end to end, with the place where each begins, and how many ways each has. */
function flat(stages: readonly Stage[]) {
  const gains = new Int32Array(stages.reduce((sum, stage) => sum + stage.gains.length, 0));
  const starts = new Int32Array(stages.length);
  const counts = Int32Array.from(stages, ({ count }) => count);
  let at = 0;
  for (const [place, stage] of stages.entries()) {
    starts[place] = at;
    gains.set(stage.gains, at);
    at += stage.gains.length;
  }
  return { gains, starts, counts };
}

/** The margins, those first that the first ways leave smallest: most combinations are settled by one of these. */
function doubtfulFirst(start: Int32Array, stages: readonly Stage[]): Int32Array {
  const sums = start.slice();
  for (const { gains } of stages) {
    for (let margin = 0; margin < sums.length; margin += 1) {
      sums[margin] = (sums[margin] ?? 0) + (gains[margin] ?? 0);
    }
  }
  return Int32Array.from([...sums.keys()].sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0)));
}
