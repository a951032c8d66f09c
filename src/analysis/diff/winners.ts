// Whether the winners of a pair can ever differ: found, or proved not to be so.

import type { States } from "../../tables/model.ts";
import type { Budget } from "../search/budget.ts";
import { type ChosenOptions, feasible } from "../search/feasible.ts";
import { type Contest, contestsOf, prepare } from "./contests.ts";
import { type PairGroups, statesOfOptions } from "./groups.ts";

export type WinnersSearch =
  | { readonly kind: "differ"; readonly states: States }
  /** Proved: the winners are the same whatever the groups bring. */
  | { readonly kind: "same" }
  /** More work than was allowed. */
  | { readonly kind: "unknown" };

/** How many rows may be looked at in all: some tens of seconds. */
export const WORK = 60_000_000;

/** How many rows are looked at for one contest, at first and later; the last takes what is left. */
const SHARES = [20_000, 1_000_000, WORK];

/**
 * Looks for answers under which the winners differ, in all that the groups can bring. Contests
 * that are not decided soon are put off, as another one may have a witness. Looks at about `work` rows.
 */
export function searchWinners(groups: PairGroups, work = WORK): WinnersSearch {
  let open: readonly Contest[] = contestsOf(groups.pair.frameworks.length);
  let left = work;
  for (const share of SHARES) {
    const undecided: Contest[] = [];
    for (const contest of open) {
      const most = Math.min(share, left);
      const budget = { left: most };
      const rows = decided(groups, contest, budget);
      left -= most - Math.max(0, budget.left);
      if (rows === "unknown") undecided.push(contest);
      else if (rows !== "none") return { kind: "differ", states: statesOfOptions(groups, rows) };
    }
    open = undecided;
  }
  return { kind: open.length === 0 ? "same" : "unknown" };
}

/** One row of every group with which the contest comes about. */
function decided(groups: PairGroups, contest: Contest, budget: Budget): ChosenOptions {
  const prepared = prepare(groups, contest);
  if (prepared === undefined) return "none";
  const taken = feasible(prepared.parts, prepared.least, budget);
  if (typeof taken === "string") return taken;
  return taken.map((row, group) => prepared.rows[group]?.[row] ?? 0);
}
