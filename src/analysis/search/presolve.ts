// A goal as groups that add to its margins, brought down to what a search has to find out.
import { boundsOf } from "./bounds.ts";
import { type GroupOptions, type ProjectedGroup, projectGroup } from "./group.ts";

export interface ConstraintProblem {
  /** What every margin has before any group; a margin is kept if it comes to 0 or more in the end. */
  readonly start: Int32Array;
  readonly groups: readonly GroupOptions[];
  /** How many questions a combination, one way of each group, changes: exactly so many. */
  readonly changes: number;
}

export interface ProjectedProblem extends ConstraintProblem {
  readonly groups: readonly ProjectedGroup[];
}

/** What can be told of a problem by looking at one margin after the other. */
export interface Presolved {
  /**
   * `kept`: every combination keeps every margin. `lost`: none does, as none keeps a certain margin, or
   * as there is none. `open`: not every combination does; whether any does takes a search.
   */
  readonly verdict: "kept" | "lost" | "open";
  /** Margins that are enough to tell which combinations keep all. */
  readonly live: readonly number[];
}

export function presolve({ start, groups, changes }: ConstraintProblem): Presolved {
  const margins = start.length;
  const { least, most } = boundsOf(groups, margins, changes);
  const from = changes * margins;
  const live: number[] = [];
  for (let margin = 0; margin < margins; margin += 1) {
    const sum = start[margin] ?? 0;
    if (sum + (most[from + margin] ?? 0) < 0) return { verdict: "lost", live: [margin] };
    if (sum + (least[from + margin] ?? 0) < 0) live.push(margin);
  }
  return { verdict: live.length === 0 ? "kept" : "open", live };
}

/** The problem with these margins only, and with ways that add the same to them put together. */
export function project(
  { start, groups, changes }: ConstraintProblem,
  live: readonly number[],
): ProjectedProblem {
  return {
    start: Int32Array.from(live, (margin) => start[margin] ?? 0),
    groups: groups.map((group) => projectGroup(group, start.length, live)),
    changes,
  };
}
