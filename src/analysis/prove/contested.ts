// The exhaustive search for answers under which answering one question otherwise changes the winners.
import type { Model, ModelQuestion, States, Table } from "../../tables/model.ts";
import { type Budget, fullBudget, spend } from "../search/budget.ts";
import { marginsAt, outAt, pointsAt } from "../search/margins.ts";
import { itemsReaching, optionsOf } from "../search/options.ts";
import type { ProofContext, Tabled } from "./context.ts";
import type { Couple } from "./differences.ts";
import { pairsIn, type RowPair, type Swap } from "./pairs.ts";
import { rowsOf, statesOfRows } from "./rows.ts";

/** States, and another state of one question that has other winners. */
export interface WinnersChange {
  readonly states: States;
  readonly to: number;
}

/**
 * If the winners change, some framework is first before the swap and not after it: it is ruled out, or
 * another one has passed it. So for each framework, and each one that could pass it, it is asked whether
 * rows exist with the first ahead of or level with all others before the swap, and behind that one after.
 */
export function contested(
  context: ProofContext,
  question: ModelQuestion,
  swaps: readonly Swap[],
): WinnersChange | "none" | "unknown" {
  const home = context.tabled.find(({ questions }) => questions.includes(question));
  if (home === undefined) return "none";
  const both = swaps.flatMap(([one, other]): readonly Swap[] => [
    [one, other],
    [other, one],
  ]);
  const pairs = pairsIn(home, question, both);
  const budget = fullBudget();
  for (let first = 0; first < context.model.frameworks.length; first += 1) {
    for (let passing = 0; passing < context.model.frameworks.length; passing += 1) {
      const found = passed(context, home, pairs, [first, passing], budget);
      if (found !== "none") return found;
    }
  }
  return "none";
}

/** Rows under which `first` is first before the swap and behind `passing`, or ruled out if they are the same, after it. */
function passed(
  context: ProofContext,
  home: Tabled,
  pairs: readonly RowPair[],
  [first, passing]: Couple,
  budget: Budget,
): WinnersChange | "none" | "unknown" {
  const { model, tabled } = context;
  if (!spend(budget, pairs.length)) return "unknown";
  const constant = withLag(model, model.constant, 0, [first, passing]);
  const swapped = optionsOf(pairs, (pair) => swapAt(model, home.table, pair, [first, passing]));
  if (constant === undefined || swapped.length === 0) return "none";
  if (
    !spend(
      budget,
      tabled.reduce((sum, { rows }) => sum + rows, 0),
    )
  )
    return "unknown";
  const options = tabled.map((component) =>
    component === home
      ? swapped
      : optionsOf(rowsOf(component).map(asItself), ({ from }) =>
          withLag(model, component.table, from, [first, passing]),
        ),
  );
  const least = [...constant].map(
    (value, place) => (place === constant.length - 1 ? 1 : 0) - value,
  );
  const taken = itemsReaching(options, least, budget);
  if (typeof taken === "string") return taken;
  const states = statesOfRows(
    context,
    taken.map(({ from }) => from),
  );
  return { states, to: taken[tabled.indexOf(home)]?.state ?? 0 };
}

/** A row of another component, which the swap leaves as it is. */
function asItself(row: number): RowPair {
  return { from: row, to: row, state: 0 };
}

/** The margins of the first framework, and how far it is behind the passing one, which must not be ruled out. */
function withLag(
  model: Model,
  table: Table,
  row: number,
  [first, passing]: Couple,
): Int32Array | undefined {
  if (outAt(model, table, row, passing)) return undefined;
  const margins = marginsAt(model, table, row, first);
  return withLast(margins, -(margins?.[passing] ?? 0));
}

/** The margins before the swap and the lag after it; `undefined` if the swap cannot bring the change about. */
function swapAt(
  model: Model,
  table: Table,
  { from, to }: RowPair,
  [first, passing]: Couple,
): Int32Array | undefined {
  const own = outAt(model, table, to, first);
  if (first === passing) {
    return own ? withLast(marginsAt(model, table, from, first), 1) : undefined;
  }
  if (own || outAt(model, table, to, passing)) return undefined;
  const lag = (row: number) =>
    pointsAt(model, table, row, passing) - pointsAt(model, table, row, first);
  if (!outAt(model, table, from, passing) && lag(to) <= lag(from)) return undefined;
  return withLast(marginsAt(model, table, from, first), lag(to));
}

function withLast(values: Int32Array | undefined, last: number): Int32Array | undefined {
  return values && Int32Array.of(...values, last);
}
