// Rows that cannot be taken, as even the most that the other parts can bring is too little with them.
import { type Budget, spend } from "./budget.ts";
import type { Front, Part } from "./pareto.ts";

/**
 * The parts without such rows, round after round, as each row that goes leaves less for the others; or
 * with some of them, when the budget is spent.
 */
export function prune(
  parts: readonly Part[],
  least: readonly number[],
  budget: Budget,
): readonly Front[] {
  let current = parts.map((rows): Front => ({ rows, origins: [...rows.keys()] }));
  for (;;) {
    const size = current.reduce((sum, { rows }) => sum + rows.length, 0);
    if (!spend(budget, size)) return current;
    const next = once(current, least);
    const left = next.reduce((sum, { rows }) => sum + rows.length, 0);
    if (left === size || next.some(({ rows }) => rows.length === 0)) return next;
    current = next;
  }
}

function once(parts: readonly Front[], least: readonly number[]): Front[] {
  const most = parts.map(({ rows }) => mostOf(rows, least.length));
  const spare = least.map(
    (wanted, place) => most.reduce((sum, own) => sum + (own[place] ?? 0), 0) - wanted,
  );
  return parts.map(({ rows, origins }, part) => {
    const own = most[part] ?? new Int32Array();
    const kept = [...rows.keys()].filter((row) => leavesEnough(rows[row] ?? own, own, spare));
    if (kept.length === rows.length) return { rows, origins };
    return {
      rows: kept.flatMap((row) => rows[row] ?? []),
      origins: kept.flatMap((row) => origins[row] ?? []),
    };
  });
}

function mostOf(rows: Part, places: number): Int32Array {
  const most = new Int32Array(places).fill(-(2 ** 24));
  for (const row of rows) {
    for (let place = 0; place < places; place += 1) {
      const value = row[place] ?? 0;
      if (value > (most[place] ?? 0)) most[place] = value;
    }
  }
  return most;
}

function leavesEnough(row: Int32Array, most: Int32Array, spare: readonly number[]): boolean {
  for (let place = 0; place < spare.length; place += 1) {
    if ((most[place] ?? 0) - (row[place] ?? 0) > (spare[place] ?? 0)) return false;
  }
  return true;
}
