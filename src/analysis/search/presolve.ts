// Checks a problem one constraint at a time, by bounds on what groups can still add.
import { cell, weightAt } from "../../tables/cells.ts";
import { upTo } from "../../tables/rows.ts";
import { type GroupOptions, projectGroup } from "./group.ts";

/** Choose one option of each group so that every constraint is at least 0. */
export interface ConstraintProblem {
  readonly start: Int32Array;
  readonly groups: readonly GroupOptions[];
  /** A combination, one option of each group, changes exactly this many variables. */
  readonly changes: number;
  /** The constraints that some combination may not meet. Absent: maybe all. */
  readonly uncertain?: readonly number[];
}

/**
 * `kept`: every combination meets every constraint. `lost`: none does, because none meets a certain constraint
 * or there are none. `open`: not all do; whether any does takes a search on the `live` constraints.
 */
export function presolve({ start, groups, changes, uncertain }: ConstraintProblem) {
  const among = uncertain ?? upTo(start.length);
  const { least, most } = boundsOf(groups, start.length, changes, among);
  const from = changes * among.length;
  const live: number[] = [];
  for (let nth = 0; nth < among.length; nth += 1) {
    const constraint = among[nth] as number;
    const sum = cell(start, constraint);
    if (sum + cell(most, from + nth) < 0) return { verdict: "lost", live: [constraint] } as const;
    if (sum + cell(least, from + nth) < 0) live.push(constraint);
  }
  return { verdict: live.length === 0 ? "kept" : "open", live } as const;
}

/** The problem with only these constraints, and with equivalent options merged. */
export function project({ start, groups, changes }: ConstraintProblem, live: readonly number[]) {
  return {
    start: Int32Array.from(live, (constraint) => cell(start, constraint)),
    groups: groups.map((group) => projectGroup(group, start.length, live)),
    changes,
  };
}

/** Far more than all gains together, far less than 32 bits can hold. */
const NEVER = 2 ** 30;

/**
 * Each table has one entry for each depth (number of settled groups) and each number of changes left, 0 to
 * `changes`: the unsettled groups change exactly that many variables.
 */
export type Bounds = ReturnType<typeof boundsOf>;

/** With `among`, only for these constraints, which are then numbered by their places in it. */
export function boundsOf(
  groups: readonly GroupOptions[],
  size: number,
  changes: number,
  among: readonly number[] = upTo(size),
) {
  const entries = (groups.length + 1) * (changes + 1);
  const width = among.length;
  const bounds = {
    size: width,
    changes,
    /** The least that can be added to each constraint; far above any sum if there is no option. */
    least: new Int32Array(entries * width).fill(NEVER),
    /** The most; far below any sum if there is no option. */
    most: new Int32Array(entries * width).fill(-NEVER),
    weight: new Float64Array(entries),
    combinations: new Float64Array(entries),
  };
  const end = entryOf(bounds, groups.length, 0);
  bounds.weight[end] = 1;
  bounds.combinations[end] = 1;
  bounds.least.fill(0, end * width, (end + 1) * width);
  bounds.most.fill(0, end * width, (end + 1) * width);
  for (let depth = groups.length - 1; depth >= 0; depth -= 1) {
    const group = groups[depth];
    for (let left = 0; group !== undefined && left <= changes; left += 1) {
      const entry = entryOf(bounds, depth, left);
      for (let option = 0; option < group.count; option += 1) {
        const rest = left - cell(group.costs, option);
        if (rest < 0) continue;
        const next = entryOf(bounds, depth + 1, rest);
        addWeight(bounds, entry, next, weightAt(group.weights, option));
        addGains(bounds, entry, next, group.gains, option * size, among);
      }
    }
  }
  return bounds;
}

/** The index of the entry in the tables of weights; times `size` in those of constraints. */
export function entryOf({ changes }: Bounds, depth: number, left: number): number {
  return depth * (changes + 1) + left;
}

// Adds one option of a group, and all that may come after it, to the entry: its weight, and its gains.

function addWeight(
  { weight, combinations }: Bounds,
  entry: number,
  next: number,
  own: number,
): void {
  weight[entry] = weightAt(weight, entry) + own * weightAt(weight, next);
  combinations[entry] = weightAt(combinations, entry) + weightAt(combinations, next);
}

function addGains(
  { size, least, most }: Bounds,
  entry: number,
  next: number,
  gains: Int32Array,
  from: number,
  among: readonly number[],
): void {
  for (let nth = 0; nth < size; nth += 1) {
    const at = entry * size + nth;
    const gain = gains[from + (among[nth] as number)] as number;
    const low = (least[next * size + nth] as number) + gain;
    const high = (most[next * size + nth] as number) + gain;
    if (low < (least[at] as number)) least[at] = low;
    if (high > (most[at] as number)) most[at] = high;
  }
}
