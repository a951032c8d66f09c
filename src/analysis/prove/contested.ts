// Exhaustive search for answers under which another state of one variable changes the winners.
import type { States, Table, Variable } from "../../tables/model.ts";
import { rowsIn, upTo } from "../../tables/rows.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import { feasible } from "../search/feasible.ts";
import { fullBudget, marginsAt, possibleOptions, spend } from "../search/options.ts";
import { type ProofContext, statesOfRows, type TabledGroup } from "./context.ts";

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
  return overtaken(context, variable, both, couples, ([winner], table, row) =>
    marginsAt(table, row, winner),
  );
}

/**
 * A swap after which the second of a couple is ahead of the first; if both are the same, the first is ruled out.
 * `marginsOf` gives the leads of the first that may not be below 0 before the swap; `undefined` if it is out.
 */
export function overtaken(
  context: ProofContext,
  variable: Variable,
  swaps: readonly Swap[],
  couples: readonly Couple[],
  marginsOf: (couple: Couple, table: Table, row: number) => Int32Array | undefined,
): Overtaking | "none" | "unknown" {
  const { tabled, rows, base } = context;
  const home = tabled.find(({ variables }) => variables.includes(variable));
  if (home === undefined) return "none";
  const pairs = pairsIn(home, variable, swaps);
  const budget = fullBudget();
  for (const couple of couples) {
    if (!spend(budget, pairs.length)) return "unknown";
    const before = (table: Table, row: number) => marginsOf(couple, table, row);
    const constant = unswapped(base, 0, couple, before);
    const swapped = possibleOptions(pairs, (pair) => swapAt(home.table, pair, couple, before));
    if (constant === undefined || swapped.length === 0) continue;
    if (!spend(budget, rows)) return "unknown";
    const options = tabled.map((group) =>
      group === home
        ? swapped
        : possibleOptions(upTo(group.rows).map(asItself), ({ from }) =>
            unswapped(group.table, from, couple, before),
          ),
    );
    const last = constant.length - 1;
    const needs = [...constant].map((value, place) => (place === last ? 1 : 0) - value);
    const taken = feasible(options, needs, budget);
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

type Margins = (table: Table, row: number) => Int32Array | undefined;

/** The margins and the lag behind the challenger; `undefined` if one of the two is ruled out. */
function unswapped(
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

function pairsIn(home: TabledGroup, variable: Variable, swaps: readonly Swap[]) {
  const stride = home.strides[home.variables.indexOf(variable)] ?? 1;
  return [...rowsIn(home, new Map([[variable.index, [0]]]))].flatMap((row) =>
    swaps.map(([from, to]): RowPair => {
      return { from: row + from * stride, to: row + to * stride, state: to };
    }),
  );
}
