// Which combinations of ways keep every margin, and how many: a search with bounds and a memory.
import { type Bounds, boundsOf, entryOf } from "./bounds.ts";
import type { GroupOptions } from "./group.ts";
import type { ConstraintProblem } from "./presolve.ts";

/** Below so many combinations a search is quicker than its memory. */
const WORTH_KEEPING = 32;

/** A combination: the number of one way for each group, in their order. */
export type Combination = readonly number[];

export interface SearchResult {
  /** The weight of all combinations. */
  readonly all: number;
  /**
   * The weight of those that keep every margin: exact, but for the rounding of weights that are no whole
   * numbers. `undefined` if more ways than the limit would have to be tried.
   */
  readonly kept: number | undefined;
  /** So many of those that keep every margin, or all of them. Only after `kept` was found. */
  listKept(most: number): readonly Combination[];
  /** So many of the others. */
  listLost(most: number): readonly Combination[];
}

/** Searches the problem; at most `limit` ways are tried before it is given up. */
export function search({ start, groups, changes }: ConstraintProblem, limit: number): SearchResult {
  const margins = start.length;
  const bounds = boundsOf(groups, margins, changes);
  const sums = new Int32Array(margins * (groups.length + 1));
  sums.set(start);
  const known = new Map<string, number>();
  let budget = limit;

  /** The weight of what keeps every margin among the groups from `depth` on; NaN once past the limit. */
  function kept(depth: number, left: number): number {
    const entry = entryOf(bounds, depth, left);
    const from = depth * margins;
    const verdict = verdictOn(sums, from, bounds, entry);
    if (verdict !== undefined) return verdict ? (bounds.weight[entry] ?? 0) : 0;
    const keeps = (bounds.combinations[entry] ?? 0) >= WORTH_KEEPING;
    const key = keeps ? keyOf(sums, from, bounds, entry) : "";
    const found = keeps ? known.get(key) : undefined;
    if (found !== undefined) return found;
    const group = groups[depth];
    let total = 0;
    for (let way = 0; group !== undefined && way < group.count; way += 1) {
      const rest = left - (group.costs[way] ?? 0);
      if (rest < 0) continue;
      budget -= 1;
      if (budget < 0) return Number.NaN;
      addWay(sums, from, group, way, margins);
      total += (group.weights[way] ?? 0) * kept(depth + 1, rest);
    }
    if (keeps) known.set(key, total);
    return total;
  }

  function lost(depth: number, left: number): number {
    return (bounds.weight[entryOf(bounds, depth, left)] ?? 0) - kept(depth, left);
  }

  function list(most: number, weigh: (depth: number, left: number) => number): Combination[] {
    const found: Combination[] = [];
    const chosen: number[] = [];
    function choose(depth: number, left: number): void {
      if (found.length >= most || !(weigh(depth, left) > 0)) return;
      const group = groups[depth];
      if (group === undefined) {
        found.push([...chosen]);
        return;
      }
      for (let way = 0; way < group.count; way += 1) {
        const rest = left - (group.costs[way] ?? 0);
        if (rest < 0) continue;
        addWay(sums, depth * margins, group, way, margins);
        chosen[depth] = way;
        choose(depth + 1, rest);
      }
    }
    choose(0, changes);
    return found;
  }

  const total = kept(0, changes);
  // What is listed was weighed already.
  budget = Number.POSITIVE_INFINITY;
  return {
    all: bounds.weight[entryOf(bounds, 0, changes)] ?? 0,
    kept: Number.isNaN(total) ? undefined : total,
    listKept: (most) => list(most, kept),
    listLost: (most) => list(most, lost),
  };
}

/** Writes below the sums that begin at `from` what they come to with this way. */
function addWay(
  sums: Int32Array,
  from: number,
  { gains }: GroupOptions,
  way: number,
  margins: number,
): void {
  const gain = way * margins;
  for (let margin = 0; margin < margins; margin += 1) {
    sums[from + margins + margin] = (sums[from + margin] ?? 0) + (gains[gain + margin] ?? 0);
  }
}

/** Whether every margin is kept whatever comes, or one is lost whatever comes; otherwise `undefined`. */
function verdictOn(
  sums: Int32Array,
  from: number,
  { margins, least, most }: Bounds,
  entry: number,
): boolean | undefined {
  let sure = true;
  for (let margin = 0; margin < margins; margin += 1) {
    const sum = sums[from + margin] ?? 0;
    const at = entry * margins + margin;
    if (sum + (most[at] ?? 0) < 0) return false;
    if (sum + (least[at] ?? 0) < 0) sure = false;
  }
  return sure ? true : undefined;
}

/** The state of a search as a key; a margin kept whatever comes is the same however large it is. */
function keyOf(sums: Int32Array, from: number, { margins, least }: Bounds, entry: number): string {
  let key = `${entry}`;
  for (let margin = 0; margin < margins; margin += 1) {
    const enough = -(least[entry * margins + margin] ?? 0);
    key += `,${Math.min(sums[from + margin] ?? 0, enough)}`;
  }
  return key;
}
