// Counts and lists combinations of options that meet every constraint: a search with bounds and a cache.
import { cell, weightAt } from "../../tables/cells.ts";
import { type Budget, spend } from "./budget.ts";
import type { GroupOptions } from "./group.ts";
import {
  type Bounds,
  boundsOf,
  type ConstraintProblem,
  entryOf,
  presolve,
  project,
} from "./presolve.ts";

/** Below this many combinations, searching is faster than caching. */
const WORTH_KEEPING = 32;

/** The combinations that meet every constraint, or the others. */
export type Wanted = "kept" | "lost";

/**
 * The weight of the wanted combinations, exact except for the rounding of fractions, and that of all;
 * `undefined` if the budget, against which each option counts, is spent.
 */
export function search(problem: ConstraintProblem, wanted: Wanted, budget: Budget) {
  const { verdict, live } = presolve(problem);
  if (verdict !== "open" && verdict !== wanted)
    return { all: 1, total: 0, list: (): readonly (readonly number[])[] => [] };
  const { start, groups, changes } = project(problem, live);
  const size = start.length;
  const bounds = boundsOf(groups, size, changes);
  const sums = new Int32Array(size * (groups.length + 1));
  sums.set(start);
  const known = new Map<string, number>();
  let listing = false;

  /** What meets every constraint among the groups from `depth` on; NaN if the budget is spent. */
  function kept(depth: number, left: number): number {
    const entry = entryOf(bounds, depth, left);
    const from = depth * size;
    const verdict = verdictOn(sums, from, bounds, entry);
    if (verdict !== undefined) return verdict ? weightAt(bounds.weight, entry) : 0;
    const keeps = weightAt(bounds.combinations, entry) >= WORTH_KEEPING;
    const key = keeps ? keyOf(sums, from, bounds, entry) : "";
    const found = keeps ? known.get(key) : undefined;
    if (found !== undefined) return found;
    const group = groups[depth];
    let total = 0;
    for (let option = 0; group !== undefined && option < group.count; option += 1) {
      const rest = left - cell(group.costs, option);
      if (rest < 0) continue;
      if (!listing && !spend(budget, 1)) return Number.NaN;
      addOption(sums, from, group, option, size);
      total += weightAt(group.weights, option) * kept(depth + 1, rest);
    }
    if (keeps) known.set(key, total);
    return total;
  }

  function lost(depth: number, left: number): number {
    return weightAt(bounds.weight, entryOf(bounds, depth, left)) - kept(depth, left);
  }

  const weigh = wanted === "kept" ? kept : lost;

  /** At most `most`, each as the index of one option for each group. Only if their weight was found. */
  function list(most: number): readonly (readonly number[])[] {
    const found: number[][] = [];
    const chosen: number[] = [];
    function choose(depth: number, left: number): void {
      if (found.length >= most || !(weigh(depth, left) > 0)) return;
      const group = groups[depth];
      if (group === undefined) {
        found.push([...chosen]);
        return;
      }
      for (let option = 0; option < group.count; option += 1) {
        const rest = left - cell(group.costs, option);
        if (rest < 0) continue;
        addOption(sums, depth * size, group, option, size);
        for (const single of group.members[option] ?? []) {
          chosen[depth] = single;
          choose(depth + 1, rest);
        }
      }
    }
    choose(0, changes);
    return found;
  }

  const total = weigh(0, changes);
  // Listing only revisits what was weighed, so it costs no budget.
  listing = true;
  const all = weightAt(bounds.weight, entryOf(bounds, 0, changes));
  return { all, total: Number.isNaN(total) ? undefined : total, list };
}

function addOption(
  sums: Int32Array,
  from: number,
  { gains }: GroupOptions,
  option: number,
  size: number,
): void {
  const gain = option * size;
  for (let nth = 0; nth < size; nth += 1) {
    sums[from + size + nth] = cell(sums, from + nth) + cell(gains, gain + nth);
  }
}

/** True if every constraint is certainly met, false if one certainly is not; otherwise `undefined`. */
function verdictOn(
  sums: Int32Array,
  from: number,
  { size, least, most }: Bounds,
  entry: number,
): boolean | undefined {
  let sure = true;
  for (let nth = 0; nth < size; nth += 1) {
    const sum = cell(sums, from + nth);
    const at = entry * size + nth;
    if (sum + cell(most, at) < 0) return false;
    if (sum + cell(least, at) < 0) sure = false;
  }
  return sure ? true : undefined;
}

/** The state of a search as a key; a constraint that is certainly met has the same key with any slack. */
function keyOf(sums: Int32Array, from: number, { size, least }: Bounds, entry: number): string {
  let key = `${entry}`;
  for (let nth = 0; nth < size; nth += 1) {
    key += `,${Math.min(cell(sums, from + nth), -cell(least, entry * size + nth))}`;
  }
  return key;
}
