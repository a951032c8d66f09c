// Which rows of numbers are worth taking: those that no other row equals or exceeds in every place.
import { type Budget, spend } from "./budget.ts";

/** Rows of numbers, all of the same length; exactly one of them is taken. */
export type Part = readonly Int32Array[];

/** Rows with the places that they had in the list that they come from. */
export interface Front {
  readonly rows: readonly Int32Array[];
  readonly origins: readonly number[];
}

/** A row is compared with no more kept rows than this; one that is kept needlessly does no harm. */
const MOST_COMPARED = 500;

/**
 * The Pareto front of the rows; of equal rows one is kept. When they are very many, or when the budget
 * is spent, some are kept needlessly.
 */
export function paretoFront(rows: readonly Int32Array[], budget: Budget): Front {
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  const order = [...rows.keys()].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  const kept: Int32Array[] = [];
  const origins: number[] = [];
  for (const index of order) {
    const row = rows[index] ?? new Int32Array();
    if (exceeded(row, kept, budget)) continue;
    kept.push(row);
    origins.push(index);
  }
  return { rows: kept, origins };
}

function exceeded(row: Int32Array, kept: readonly Int32Array[], budget: Budget): boolean {
  const compared = Math.min(kept.length, MOST_COMPARED);
  for (let index = 0; index < compared && spend(budget, 1); index += 1) {
    if (reaches(kept[index] ?? row, row)) return true;
  }
  return false;
}

function reaches(row: Int32Array, other: Int32Array): boolean {
  for (let place = 0; place < row.length; place += 1) {
    if ((row[place] ?? 0) < (other[place] ?? 0)) return false;
  }
  return true;
}
