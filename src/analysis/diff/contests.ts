// Finds answers for which the winners of a pair differ, or proves that there are none.
import type { States, Table } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import type { Budget } from "../search/budget.ts";
import { feasible } from "../search/feasible.ts";
import { ENOUGH, firstAmong, gainsOf, isIn, isOut, leads, startOf } from "../search/goal.ts";
import { type PairGroups, statesOfRows, type Which } from "./pair.ts";

/** Number of rows to look at in total: some tens of seconds. */
const WORK = 60_000_000;

/** Number of rows to look at for one contest in each round; the last round takes what is left. */
const SHARES = [20_000, 1_000_000, WORK];

/** `none` is a proof. Contests that take long are postponed, as another may have a witness. */
export function searchWinners(groups: PairGroups): States | "none" | "unknown" {
  let open: readonly Contest[] = contestsOf(groups.pair.frameworks.length);
  let left = WORK;
  for (const share of SHARES) {
    const undecided: Contest[] = [];
    for (const contest of open) {
      const most = Math.min(share, left);
      const budget = { left: most };
      const rows = decided(groups, contest, budget);
      left -= most - Math.max(0, budget.left);
      if (rows === "unknown") undecided.push(contest);
      else if (rows !== "none") return statesOfRows(groups, rows);
    }
    open = undecided;
  }
  return open.length === 0 ? "none" : "unknown";
}

/**
 * A way in which winners differ: `first` has rank 1 on side `on`; on the other side `by` has rank 1 and more
 * points, and `by` is not ruled out on side `on`. If both are the same, the framework is ruled out on the
 * other side. There is no third way: a `by` ruled out on side `on` is a contest of the second kind.
 */
interface Contest {
  readonly on: Which;
  readonly first: number;
  readonly by: number;
}

/** All contests between `count` frameworks; winners differ if and only if one of them occurs. */
function contestsOf(count: number): readonly Contest[] {
  const all = upTo(count);
  return ([0, 1] as const).flatMap((on) =>
    all.flatMap((first) =>
      [first, ...all.filter((by) => by !== first)].map((by) => ({ on, first, by })),
    ),
  );
}

function decided({ pair, groups }: PairGroups, { on, first, by }: Contest, budget: Budget) {
  const { constant } = pair.model;
  const all = upTo(pair.frameworks.length);
  const [here, there] = [on * all.length, (1 - on) * all.length];

  /**
   * What adds up to at least 1: how much smaller the lead of `first` over `by` is on the other side, or
   * whether `first` is ruled out there. `undefined` if the row rules out a framework that must be in.
   */
  function differenceAt(table: Table, row: number): number | undefined {
    const out = (framework: number) => outAt(table, row, framework);
    const lead = (side: number) => leadAt(table, row, side + first, side + by);
    if (out(here + first)) return undefined;
    if (by === first) return out(there + first) ? 1 : 0;
    if (out(here + by) || out(there + by)) return undefined;
    return out(there + first) ? ENOUGH : lead(here) - lead(there);
  }

  const start = differenceAt(constant, 0);
  if (start === undefined) return "none";
  // Most contests fail by the difference alone.
  const differences = groups.map(({ table, options }) =>
    options.map(({ row }) => differenceAt(table, row) ?? -ENOUGH),
  );
  const most = differences.map((own) => own.reduce((best, one) => Math.max(best, one), -ENOUGH));
  const spare = most.reduce((sum, one) => sum + one, start - 1);
  if (spare < 0) return "none";
  const leading = (side: number, one: number) => {
    const among = all.map((other) => side + other);
    return firstAmong(among, [side + one], 0);
  };
  const isPassed = [isIn(here + by), ...leading(there, by), leads(there + by, there + first, 1)];
  const passed = by === first ? [isOut(there + first)] : isPassed;
  const goal = [...leading(here, first), ...passed];
  const near = groups.map(({ table, options }, group) => {
    const least = (most[group] ?? 0) - spare;
    return options
      .filter((_, option) => (differences[group]?.[option] ?? 0) >= least)
      .map(({ row }) => ({ of: row, gains: gainsOf(goal, table, row) }));
  });
  return feasible(near, startOf(goal, constant), budget);
}
