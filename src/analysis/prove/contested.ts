// Exhaustive search for answers under which another state of one variable changes the winners.
import type { States, Table, Variable } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import { type Budget, fullBudget, spend } from "../search/budget.ts";
import { feasible } from "../search/feasible.ts";
import { marginsAt, possibleOptions } from "../search/options.ts";
import { type ProofContext, statesOfRows, type TabledGroup } from "./context.ts";
import type { Couple } from "./differences.ts";

/** Two states of one variable. */
export type Swap = readonly [from: number, to: number];

/** Two rows that differ only in the state of one variable. */
export interface RowPair {
  readonly from: number;
  readonly to: number;
  /** The state of the variable in the row `to`. */
  readonly state: number;
}

/** States, and another state of one variable that makes a difference. */
export interface WinnersChange {
  readonly states: States;
  readonly to: number;
}

/**
 * Tries every pair (winner, challenger): are there rows where the winner is first before the swap, and behind
 * the challenger or ruled out after it? If the winners can change at all, some pair has such rows.
 */
export function contested(
  context: ProofContext,
  variable: Variable,
  swaps: readonly Swap[],
): WinnersChange | "none" | "unknown" {
  const home = context.tabled.find(({ variables }) => variables.includes(variable));
  if (home === undefined) return "none";
  const both = swaps.flatMap(([one, other]): readonly Swap[] => [
    [one, other],
    [other, one],
  ]);
  const pairs = pairsIn(home, variable, both);
  const budget = fullBudget();
  const frameworks = upTo(context.model.frameworks.length);
  for (const winner of frameworks) {
    const margins = (table: Table, row: number) => marginsAt(table, row, winner);
    for (const challenger of frameworks) {
      const found = passed(context, home, pairs, [winner, challenger], margins, budget);
      if (found !== "none") return found;
    }
  }
  return "none";
}

/** The leads of the leader that may not be below 0 before the swap; `undefined` if it is ruled out. */
type Margins = (table: Table, row: number) => Int32Array | undefined;

/** A swap after which the challenger is ahead of the leader; if both are the same, the leader is ruled out. */
export function passed(
  context: ProofContext,
  home: TabledGroup,
  pairs: readonly RowPair[],
  couple: Couple,
  margins: Margins,
  budget: Budget,
): WinnersChange | "none" | "unknown" {
  const { tabled, rows, base } = context;
  if (!spend(budget, pairs.length)) return "unknown";
  const constant = withLag(base, 0, couple, margins);
  const swapped = possibleOptions(pairs, (pair) => swapAt(home.table, pair, couple, margins));
  if (constant === undefined || swapped.length === 0) return "none";
  if (!spend(budget, rows)) return "unknown";
  const options = tabled.map((group) =>
    group === home
      ? swapped
      : possibleOptions(upTo(group.rows).map(asItself), ({ from }) =>
          withLag(group.table, from, couple, margins),
        ),
  );
  const last = constant.length - 1;
  const needs = [...constant].map((value, place) => (place === last ? 1 : 0) - value);
  const taken = feasible(options, needs, budget);
  if (typeof taken === "string") return taken;
  const states = statesOfRows(
    context,
    taken.map(({ from }) => from),
  );
  return { states, to: taken[tabled.indexOf(home)]?.state ?? 0 };
}

/** A row of another group, unchanged by the swap. */
function asItself(row: number): RowPair {
  return { from: row, to: row, state: 0 };
}

/** The margins and the lag behind the challenger; `undefined` if one of the two is ruled out. */
function withLag(
  table: Table,
  row: number,
  [leader, challenger]: Couple,
  margins: Margins,
): Int32Array | undefined {
  if (outAt(table, row, challenger)) return undefined;
  return withLast(margins(table, row), leadAt(table, row, challenger, leader));
}

/** The margins before the swap and the lag after it; `undefined` if the swap cannot cause the change. */
function swapAt(
  table: Table,
  { from, to }: RowPair,
  [leader, challenger]: Couple,
  margins: Margins,
): Int32Array | undefined {
  const isOut = outAt(table, to, leader);
  if (leader === challenger) return isOut ? withLast(margins(table, from), 1) : undefined;
  if (isOut || outAt(table, to, challenger)) return undefined;
  const lag = (row: number) => leadAt(table, row, challenger, leader);
  if (!outAt(table, from, challenger) && lag(to) <= lag(from)) return undefined;
  return withLast(margins(table, from), lag(to));
}

function withLast(values: Int32Array | undefined, last: number): Int32Array | undefined {
  return values && Int32Array.of(...values, last);
}

/** For each swap, one pair per combination of states of the group's other variables. */
export function pairsIn(
  { rows, strides, variables }: TabledGroup,
  variable: Variable,
  swaps: readonly Swap[],
): readonly RowPair[] {
  const stride = strides[variables.indexOf(variable)] ?? 1;
  const pairs: RowPair[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (Math.floor(row / stride) % variable.states !== 0) continue;
    for (const [from, to] of swaps) {
      pairs.push({ from: row + from * stride, to: row + to * stride, state: to });
    }
  }
  return pairs;
}
