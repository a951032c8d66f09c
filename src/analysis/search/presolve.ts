// A goal as stages that add to its margins, brought down to what a search has to find out.
import { boundsOf } from "./bounds.ts";
import { type Narrowed, narrowed, type Stage } from "./stage.ts";

export interface Problem {
  /** What every margin has before any stage; a margin is kept if it comes to 0 or more in the end. */
  readonly start: Int32Array;
  readonly stages: readonly Stage[];
  /** How many questions a combination, one way of each stage, changes: exactly so many. */
  readonly changes: number;
}

export interface NarrowProblem extends Problem {
  readonly stages: readonly Narrowed[];
}

/** What can be told of a problem by looking at one margin after the other. */
export interface Settled {
  /**
   * `kept`: every combination keeps every margin. `lost`: none does, as none keeps a certain margin, or
   * as there is none. `open`: not every combination does; whether any does takes a search.
   */
  readonly verdict: "kept" | "lost" | "open";
  /** Margins that are enough to tell which combinations keep all. */
  readonly live: readonly number[];
}

export function settle({ start, stages, changes }: Problem): Settled {
  const margins = start.length;
  const { least, most } = boundsOf(stages, margins, changes);
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
export function narrow(
  { start, stages, changes }: Problem,
  live: readonly number[],
): NarrowProblem {
  return {
    start: Int32Array.from(live, (margin) => start[margin] ?? 0),
    stages: stages.map((stage) => narrowed(stage, start.length, live)),
    changes,
  };
}
