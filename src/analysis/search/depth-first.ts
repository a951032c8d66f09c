// Depth-first search for one row of every part so that no sum falls short.

import { type Budget, spend } from "./budget.ts";

/** The rows of one part. */
export type Rows = readonly Float64Array[];

/**
 * The index of the row taken of each part, or `none` if no sums reach `least` in every place; `unknown` when the budget is spent. The parts that can change the sums most come first, and of each
 * the rows that bring most in the last place.
 */
export function depthFirst(
  parts: readonly Rows[],
  least: readonly number[],
  budget: Budget,
): readonly number[] | "none" | "unknown" {
  const order = [...parts.keys()].sort((a, b) => spread(parts[b] ?? []) - spread(parts[a] ?? []));
  const rows = order.map((part) => byLast(parts[part] ?? []));
  const rest = restOf(
    rows.map((one) => one.map(({ row }) => row)),
    least.length,
  );
  const taken: number[] = parts.map(() => 0);

  const from = (depth: number, sums: Float64Array): boolean => {
    const here = rows[depth];
    if (here === undefined) return true;
    const bound = rest[depth + 1] ?? sums;
    for (const { row, index } of here) {
      if (!spend(budget, 1)) return false;
      if (!reaches(sums, row, bound, least)) continue;
      taken[order[depth] ?? 0] = index;
      if (
        from(
          depth + 1,
          sums.map((sum, place) => sum + (row[place] ?? 0)),
        )
      )
        return true;
    }
    return false;
  };

  const [most] = rest;
  if (most?.some((value, place) => value < (least[place] ?? 0))) return "none";
  if (from(0, new Float64Array(least.length))) return taken;
  return budget.left < 0 ? "unknown" : "none";
}

function reaches(
  sums: Float64Array,
  row: Float64Array,
  rest: Float64Array,
  least: readonly number[],
): boolean {
  for (let place = 0; place < least.length; place += 1) {
    if ((sums[place] ?? 0) + (row[place] ?? 0) + (rest[place] ?? 0) < (least[place] ?? 0))
      return false;
  }
  return true;
}

function byLast(rows: Rows): readonly { readonly row: Float64Array; readonly index: number }[] {
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => (b.row.at(-1) ?? 0) - (a.row.at(-1) ?? 0));
}

/** How far apart the rows are, over all places. */
function spread(rows: Rows): number {
  const most = highest(rows);
  const lowest = highest(rows.map((row) => row.map((value) => -value)));
  return most.reduce((sum, value, place) => sum + value + (lowest[place] ?? 0), 0);
}

function highest(rows: Rows): Float64Array {
  const [first, ...others] = rows;
  const most = Float64Array.from(first ?? []);
  for (const row of others) {
    row.forEach((value, place) => {
      most[place] = Math.max(most[place] ?? value, value);
    });
  }
  return most;
}

/** For each depth the most that the parts from there on can bring in every place. */
function restOf(parts: readonly Rows[], places: number): readonly Float64Array[] {
  const rest: Float64Array[] = [new Float64Array(places)];
  for (const rows of [...parts].reverse()) {
    const most = highest(rows);
    const after = rest[0] ?? most;
    rest.unshift(most.map((value, place) => value + (after[place] ?? 0)));
  }
  return rest;
}
