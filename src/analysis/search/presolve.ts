// What a look at one constraint after the other says of a problem, and what is left for a search.
import { cell } from "../../tables/cell.ts";
import { boundsOf } from "./bounds.ts";
import { type GroupOptions, type ProjectedGroup, projectGroup } from "./group.ts";

/** Choose one option of each group so that every constraint comes to 0 or more. */
export interface ConstraintProblem {
  /** What every constraint has before any group. */
  readonly start: Int32Array;
  readonly groups: readonly GroupOptions[];
  /** How many variables a combination, one option of each group, changes: exactly this many. */
  readonly changes: number;
}

export interface ProjectedProblem extends ConstraintProblem {
  readonly groups: readonly ProjectedGroup[];
}

export interface Presolved {
  /**
   * `kept`: every combination meets every constraint. `lost`: none does, as none meets a certain
   * constraint, or as there is none. `open`: not every combination does; whether any does takes a search.
   */
  readonly verdict: "kept" | "lost" | "open";
  /** The constraints that decide which combinations meet all. */
  readonly live: readonly number[];
}

export function presolve({ start, groups, changes }: ConstraintProblem): Presolved {
  const size = start.length;
  const { least, most } = boundsOf(groups, size, changes);
  const from = changes * size;
  const live: number[] = [];
  for (let nth = 0; nth < size; nth += 1) {
    const sum = cell(start, nth);
    if (sum + cell(most, from + nth) < 0) return { verdict: "lost", live: [nth] };
    if (sum + cell(least, from + nth) < 0) live.push(nth);
  }
  return { verdict: live.length === 0 ? "kept" : "open", live };
}

/** The problem with these constraints only, and with options that add the same to them put together. */
export function project(
  { start, groups, changes }: ConstraintProblem,
  live: readonly number[],
): ProjectedProblem {
  return {
    start: Int32Array.from(live, (constraint) => cell(start, constraint)),
    groups: groups.map((group) => projectGroup(group, start.length, live)),
    changes,
  };
}
