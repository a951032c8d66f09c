// How often a sample of combinations keeps every margin.

import type { GroupOptions } from "./group.ts";
import type { ConstraintProblem } from "./presolve.ts";
import type { Random } from "./random.ts";

/**
 * The share of so many combinations that keep every margin: each is drawn by one way of each group, every
 * way of a group equally likely. For problems whose ways change nothing and weigh the same.
 */
export function sampleKept(
  { start, groups }: ConstraintProblem,
  random: Random,
  samples: number,
): number {
  const margins = start.length;
  const { gains, starts, counts } = flat(groups);
  const order = doubtfulFirst(start, groups);
  const at = new Int32Array(groups.length);
  let kept = 0;
  // Plain loops over typed arrays, as a new process has to run them before they are made fast.
  for (let sample = 0; sample < samples; sample += 1) {
    for (let group = 0; group < at.length; group += 1) {
      const way = Math.floor(random() * (counts[group] ?? 0));
      at[group] = (starts[group] ?? 0) + way * margins;
    }
    let place = 0;
    for (; place < margins; place += 1) {
      const margin = order[place] ?? 0;
      let sum = start[margin] ?? 0;
      for (let group = 0; group < at.length; group += 1) {
        sum += gains[(at[group] ?? 0) + margin] ?? 0;
      }
      if (sum < 0) break;
    }
    if (place === margins) kept += 1;
  }
  return kept / samples;
}

/** The gains of all groups end to end, with the place where each begins, and how many ways each has. */
function flat(groups: readonly GroupOptions[]) {
  const gains = new Int32Array(groups.reduce((sum, group) => sum + group.gains.length, 0));
  const starts = new Int32Array(groups.length);
  const counts = Int32Array.from(groups, ({ count }) => count);
  let at = 0;
  for (const [place, group] of groups.entries()) {
    starts[place] = at;
    gains.set(group.gains, at);
    at += group.gains.length;
  }
  return { gains, starts, counts };
}

/** The margins, those first that the first ways leave smallest: most combinations are settled by one of these. */
function doubtfulFirst(start: Int32Array, groups: readonly GroupOptions[]): Int32Array {
  const sums = start.slice();
  for (const { gains } of groups) {
    for (let margin = 0; margin < sums.length; margin += 1) {
      sums[margin] = (sums[margin] ?? 0) + (gains[margin] ?? 0);
    }
  }
  return Int32Array.from([...sums.keys()].sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0)));
}
