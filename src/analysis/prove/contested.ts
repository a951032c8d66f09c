// Exhaustive search for answers under which another state of one variable changes the winners.
import type { States, Table, TabledGroup, Variable } from "../../tables/model.ts";
import { rowsIn, upTo } from "../../tables/rows.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import { fullBudget, spend } from "../search/budget.ts";
import { feasible } from "../search/feasible.ts";
import { areWinners, type Goal, gainsOf, isIn, isOut, leads, startOf } from "../search/goal.ts";
import { type ProofContext, statesOfRows } from "./context.ts";

export type Couple = readonly [one: number, other: number];

export type Swap = readonly [from: number, to: number];

interface RowPair {
  readonly from: number;
  readonly to: number;
  readonly state: number;
}

/** States, and another state of one variable that makes a difference. */
export interface WinnersChange {
  readonly states: States;
  readonly to: number;
}

interface Overtaking extends WinnersChange {
  readonly couple: Couple;
}

/** If winners can change, some pair has rows: first before the swap, behind the other or out after it. */
export function contested(
  context: ProofContext,
  variable: Variable,
  swaps: readonly Swap[],
): WinnersChange | "none" | "unknown" {
  const both = swaps.flatMap(([one, other]): readonly Swap[] => [
    [one, other],
    [other, one],
  ]);
  const all = upTo(context.model.frameworks.length);
  const couples = all.flatMap((one) => all.map((other): Couple => [one, other]));
  return overtaken(context, variable, both, couples, ([winner]) =>
    areWinners(context.model, [winner]),
  );
}

/**
 * A swap after which the second of a couple is ahead of the first; if both are the same, the first is ruled out.
 * `beforeOf` is what must hold before the swap.
 */
export function overtaken(
  context: ProofContext,
  variable: Variable,
  swaps: readonly Swap[],
  couples: readonly Couple[],
  beforeOf: (couple: Couple) => Goal,
): Overtaking | "none" | "unknown" {
  const { base } = context;
  const { tabled } = context.model;
  const home = tabled.find(({ variables }) => variables.includes(variable));
  if (home === undefined) return "none";
  const pairs = pairsIn(home, variable, swaps);
  const budget = fullBudget();
  for (const couple of couples) {
    if (!spend(budget, pairs.length)) return "unknown";
    const swapped = pairs.filter((pair) => canCause(home.table, pair, couple));
    if (swapped.length === 0) continue;
    const [leader, challenger] = couple;
    const before = beforeOf(couple);
    const after =
      leader === challenger ? [isOut(leader)] : [isIn(challenger), leads(challenger, leader, 1)];
    const gains = (table: Table, { from, to }: RowPair) => [
      ...gainsOf(before, table, from),
      ...gainsOf(after, table, to),
    ];
    const options = tabled.map((group) =>
      (group === home ? swapped : upTo(group.rows).map(asItself)).map((of) => ({
        of,
        gains: gains(group.table, of),
      })),
    );
    const start = [...startOf(before, base), ...startOf(after, base)];
    const taken = feasible(options, start, budget);
    if (taken === "unknown") return taken;
    if (taken === "none") continue;
    const chosen = taken.map(({ from }) => from);
    const to = taken[tabled.indexOf(home)]?.state ?? 0;
    return { states: statesOfRows(context, chosen), to, couple };
  }
  return "none";
}

function asItself(row: number): RowPair {
  return { from: row, to: row, state: 0 };
}

/** Whether the swap lessens the lead over the challenger; if that is the leader itself, whether it is ruled out. */
function canCause(table: Table, { from, to }: RowPair, [leader, challenger]: Couple): boolean {
  const isOut = outAt(table, to, leader);
  if (leader === challenger) return isOut;
  if (isOut || outAt(table, to, challenger)) return false;
  const lag = (row: number) => leadAt(table, row, challenger, leader);
  return outAt(table, from, challenger) || lag(to) > lag(from);
}

function pairsIn(home: TabledGroup, variable: Variable, swaps: readonly Swap[]) {
  const stride = home.strides[home.variables.indexOf(variable)] ?? 1;
  return rowsIn(home, new Map([[variable.index, [0]]])).flatMap((row) =>
    swaps.map(([from, to]): RowPair => {
      return { from: row + from * stride, to: row + to * stride, state: to };
    }),
  );
}
