// Exhaustive search for answers under which another state of one variable changes the winners.
import type { States, Table, Variable } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import { type Budget, fullBudget, spend } from "../search/budget.ts";
import { itemsReaching, marginsAt, possibleOptions } from "../search/options.ts";
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
  for (let winner = 0; winner < context.model.frameworks.length; winner += 1) {
    for (let challenger = 0; challenger < context.model.frameworks.length; challenger += 1) {
      const found = passed(context, home, pairs, [winner, challenger], budget);
      if (found !== "none") return found;
    }
  }
  return "none";
}

/** A change by which the challenger passes the winner; if both are the same, the winner is ruled out. */
function passed(
  context: ProofContext,
  home: TabledGroup,
  pairs: readonly RowPair[],
  couple: Couple,
  budget: Budget,
): WinnersChange | "none" | "unknown" {
  const { tabled, rows, base } = context;
  if (!spend(budget, pairs.length)) return "unknown";
  const constant = withLag(base, 0, couple);
  const swapped = possibleOptions(pairs, (pair) => swapAt(home.table, pair, couple));
  if (constant === undefined || swapped.length === 0) return "none";
  if (!spend(budget, rows)) return "unknown";
  const options = tabled.map((group) =>
    group === home
      ? swapped
      : possibleOptions(upTo(group.rows).map(asItself), ({ from }) =>
          withLag(group.table, from, couple),
        ),
  );
  const last = constant.length - 1;
  const needs = [...constant].map((value, place) => (place === last ? 1 : 0) - value);
  const taken = itemsReaching(options, needs, budget);
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

/** The margins of the winner and its lag behind the challenger; `undefined` if one of them is ruled out. */
function withLag(table: Table, row: number, [winner, challenger]: Couple): Int32Array | undefined {
  if (outAt(table, row, challenger)) return undefined;
  const margins = marginsAt(table, row, winner);
  return withLast(margins, -(margins?.[challenger] ?? 0));
}

/** The margins before the swap and the lag after it; `undefined` if the swap cannot cause the change. */
function swapAt(
  table: Table,
  { from, to }: RowPair,
  [winner, challenger]: Couple,
): Int32Array | undefined {
  const isOut = outAt(table, to, winner);
  if (winner === challenger) {
    return isOut ? withLast(marginsAt(table, from, winner), 1) : undefined;
  }
  if (isOut || outAt(table, to, challenger)) return undefined;
  const lag = (row: number) => leadAt(table, row, challenger, winner);
  if (!outAt(table, from, challenger) && lag(to) <= lag(from)) return undefined;
  return withLast(marginsAt(table, from, winner), lag(to));
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
