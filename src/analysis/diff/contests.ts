// Whether the winners of a pair can ever differ: found, or proved not to be so.
import type { States, Table } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import type { Budget } from "../search/budget.ts";
import { type ChosenOptions, ENOUGH } from "../search/feasible.ts";
import { marginsAt, outAt, pointsAt } from "../search/margins.ts";
import { itemsReaching, possibleOptions } from "../search/options.ts";
import { type PairGroups, statesOfOptions } from "./groups.ts";
import type { Both, ModelPair, Which } from "./pair.ts";

/** How many rows may be looked at in all: some tens of seconds. */
const WORK = 60_000_000;

/** How many rows are looked at for one contest, at first and later; the last takes what is left. */
const SHARES = [20_000, 1_000_000, WORK];

/**
 * Looks for answers under which the winners differ, in all that the groups can bring. `none`: proved that
 * there are none; `unknown`: too much work. Contests that are not decided soon are put off, as another one
 * may have a witness.
 */
export function searchWinners(groups: PairGroups): States | "none" | "unknown" {
  let open: readonly Contest[] = contestsOf(groups.pair.models[0].frameworks.length);
  let left = WORK;
  for (const share of SHARES) {
    const undecided: Contest[] = [];
    for (const contest of open) {
      const most = Math.min(share, left);
      const budget = { left: most };
      const options = decided(groups, contest, budget);
      left -= most - Math.max(0, budget.left);
      if (options === "unknown") undecided.push(contest);
      else if (options !== "none") return statesOfOptions(groups, options);
    }
    open = undecided;
  }
  return open.length === 0 ? "none" : "unknown";
}

/**
 * A way in which winners differ: `first` has rank 1 on the side `on`, and on the other `by` has rank 1 and
 * more points, while it is not ruled out on the side `on`; if both are the same, the framework is ruled out
 * on the other side. There is no third way: a `by` that is ruled out on the side `on` is itself such a one.
 */
interface Contest {
  readonly on: Which;
  readonly first: number;
  readonly by: number;
}

/** Contests between `count` frameworks: winners differ if and only if one of them comes about. */
function contestsOf(count: number): readonly Contest[] {
  const all = upTo(count);
  return ([0, 1] as const).flatMap((on) =>
    all.flatMap((first) =>
      [first, ...all.filter((by) => by !== first)].map((by) => ({ on, first, by })),
    ),
  );
}

/** One option of every group with which the contest comes about. */
function decided({ pair, groups }: PairGroups, contest: Contest, budget: Budget): ChosenOptions {
  const { models } = pair;
  const constant = [models[0].constant, models[1].constant] as const;
  const start = differenceAt(pair, constant, 0, contest);
  const base = gainsAt(pair, constant, 0, contest);
  if (start === undefined || base === undefined) return "none";
  // Most contests fail by the difference alone.
  const differences = groups.map(({ tables, count }) =>
    upTo(count).map((option) => differenceAt(pair, tables, option, contest) ?? -ENOUGH),
  );
  const most = differences.map((own) => own.reduce((best, one) => Math.max(best, one), -ENOUGH));
  const spare = most.reduce((sum, one) => sum + one, start - 1);
  if (spare < 0) return "none";
  const options = groups.map(({ tables, count }, group) => {
    const least = (most[group] ?? 0) - spare;
    const near = upTo(count).filter((option) => (differences[group]?.[option] ?? 0) >= least);
    return possibleOptions(near, (option) => gainsAt(pair, tables, option, contest));
  });
  const passed = 1 + models[0].frameworks.length + contest.first;
  const needs = [...base].map((gain, nth) => (nth === 0 || nth === passed ? 1 : 0) - gain);
  return itemsReaching(options, needs, budget);
}

/**
 * What must differ between the sides, by at least 1: how much less of a lead over `by` the framework has on
 * the other side, or whether it is ruled out there. `undefined` if the row rules out who must be in.
 */
function differenceAt(
  { models }: ModelPair,
  tables: Both<Table>,
  row: number,
  { on, first, by }: Contest,
): number | undefined {
  const there = on === 0 ? 1 : 0;
  const isOut = (side: Which, framework: number) =>
    outAt(models[side], tables[side], row, framework);
  const lead = (side: Which) =>
    pointsAt(models[side], tables[side], row, first) -
    pointsAt(models[side], tables[side], row, by);
  if (isOut(on, first)) return undefined;
  if (by === first) return isOut(there, first) ? 1 : 0;
  if (isOut(on, by) || isOut(there, by)) return undefined;
  return isOut(there, first) ? ENOUGH : lead(on) - lead(there);
}

/** The difference, the margins of `first`, and on the other side those of `by`. */
function gainsAt(
  pair: ModelPair,
  tables: Both<Table>,
  row: number,
  contest: Contest,
): Int32Array | undefined {
  const { on, first, by } = contest;
  const there = on === 0 ? 1 : 0;
  const difference = differenceAt(pair, tables, row, contest);
  const here = marginsAt(pair.models[on], tables[on], row, first);
  const over = by === first ? [] : marginsAt(pair.models[there], tables[there], row, by);
  if (difference === undefined || here === undefined || over === undefined) return undefined;
  return Int32Array.of(difference, ...here, ...over);
}
