// Counts and lists combinations of options that meet every constraint: a search with bounds and a cache.
import { cell } from "../../tables/cells.ts";
import { upTo } from "../../tables/rows.ts";
import { type Budget, spend } from "./budget.ts";
import { merged } from "./group.ts";
import { type ConstraintProblem, presolve, type Rest, restOf } from "./presolve.ts";

/** Below this many combinations, searching is faster than caching. */
const WORTH_KEEPING = 32;

/** The combinations that meet every constraint, or the others. */
export type Wanted = "kept" | "lost";

/** The number of an option for each group. */
type Combination = readonly number[];

type MergedRest = Rest<readonly number[]>;

/** How many combinations are wanted; `undefined` if the budget, against which each option counts, is spent. */
export function search(
  problem: ConstraintProblem,
  changes: number,
  wanted: Wanted,
  budget: Budget,
) {
  const { verdict, live } = presolve(problem, changes);
  if (verdict !== "open" && verdict !== wanted)
    return { total: 0, list: (): readonly Combination[] => [] };
  const groups = problem.groups.map((options) => merged(options, live));
  const whole = restOf(groups, changes, upTo(live.length));
  /** The value of each constraint, then that with an option of the first group, and so on. */
  const sums = new Int32Array(live.length * (groups.length + 1));
  sums.set(live.map((constraint) => problem.start[constraint] ?? 0));
  const known = new Map<MergedRest, Map<string, number>>();
  let listing = false;

  /** How many meet every constraint from the sums at `from` on; NaN if the budget is spent. */
  function kept(rest: MergedRest, from: number): number {
    const isKept = verdictOn(sums, from, rest);
    if (isKept !== undefined) return isKept ? rest.count : 0;
    const here = rest.combinations < WORTH_KEEPING ? undefined : (known.get(rest) ?? new Map());
    if (here !== undefined) known.set(rest, here);
    const key = here === undefined ? "" : keyOf(sums, from, rest);
    const found = here?.get(key);
    if (found !== undefined) return found;
    let total = 0;
    for (const option of rest.options) {
      const next = rest.after[rest.left - option.cost];
      if (next === undefined) continue;
      if (!listing && !spend(budget, 1)) return Number.NaN;
      total += option.count * kept(next, add(sums, from, option.gains));
    }
    here?.set(key, total);
    return total;
  }

  function countOf(rest: MergedRest, from: number): number {
    return wanted === "kept" ? kept(rest, from) : rest.count - kept(rest, from);
  }

  /** At most `most` combinations. Only if they were counted. */
  function list(most: number): readonly Combination[] {
    const found: Combination[] = [];
    const chosen: number[] = [];
    function choose(rest: MergedRest, from: number): void {
      if (found.length >= most || !(countOf(rest, from) > 0)) return;
      if (rest.options.length === 0) found.push([...chosen]);
      for (const option of rest.options) {
        const next = rest.after[rest.left - option.cost];
        if (next === undefined) continue;
        const to = add(sums, from, option.gains);
        for (const single of option.of) {
          chosen.push(single);
          choose(next, to);
          chosen.pop();
        }
      }
    }
    choose(whole, 0);
    return found;
  }

  const total = countOf(whole, 0);
  // Listing only revisits what was counted, so it costs no budget.
  listing = true;
  return { total: Number.isNaN(total) ? undefined : total, list };
}

/** Writes the sums with the gains behind those without, and returns where they begin. */
function add(sums: Int32Array, from: number, gains: readonly number[]): number {
  const to = from + gains.length;
  for (let nth = 0; nth < gains.length; nth += 1)
    sums[to + nth] = cell(sums, from + nth) + (gains[nth] as number);
  return to;
}

/** True if every constraint is certainly met, false if one certainly is not; otherwise `undefined`. */
function verdictOn(
  sums: Int32Array,
  from: number,
  { least, most }: MergedRest,
): boolean | undefined {
  let sure = true;
  for (let nth = 0; nth < least.length; nth += 1) {
    const sum = cell(sums, from + nth);
    if (sum + cell(most, nth) < 0) return false;
    if (sum + cell(least, nth) < 0) sure = false;
  }
  return sure ? true : undefined;
}

/** The state of a search as a key; a constraint that is certainly met has the same key with any slack. */
function keyOf(sums: Int32Array, from: number, { least }: MergedRest): string {
  let key = "";
  for (let nth = 0; nth < least.length; nth += 1)
    key += `${Math.min(cell(sums, from + nth), -cell(least, nth))},`;
  return key;
}
