// Checks a problem one constraint at a time, and finds what is left for a search.
import { cell } from "../../tables/cells.ts";
import { upTo } from "../../tables/rows.ts";
import { boundsOf } from "./bounds.ts";
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

export function project({ start, groups, changes }: ConstraintProblem, live: readonly number[]) {
  return {
    start: Int32Array.from(live, (constraint) => cell(start, constraint)),
    groups: groups.map((group) => projectGroup(group, start.length, live)),
    changes,
  };
}
