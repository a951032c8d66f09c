// By how many points one framework can be ahead of another: every difference that some rows bring.
import type { Table } from "../../model/model.ts";
import { outAt, pointsAt } from "./margins.ts";
import type { World } from "./world.ts";

/** Two frameworks, by index. */
export type Couple = readonly [one: number, other: number];

/** Differences in points, each with a row that brings it. */
export type Differences = ReadonlyMap<number, number>;

/** What the first of the couple has more than the second on each of these rows that rules out neither. */
export function differencesOn(
  { model }: World,
  table: Table,
  rows: Iterable<number>,
  [one, other]: Couple,
): Differences {
  const found = new Map<number, number>();
  for (const row of rows) {
    if (outAt(model, table, row, one) || outAt(model, table, row, other)) continue;
    const difference = pointsAt(model, table, row, one) - pointsAt(model, table, row, other);
    if (!found.has(difference)) found.set(difference, row);
  }
  return found;
}

/** Finds one row for each part whose differences sum to a whole number within the limits. */
export type Sums = (least: number, most: number) => readonly number[] | undefined;

/** All sums of one difference of each part, formed part after part; what is not found does not exist. */
export function sumsOf(parts: readonly Differences[]): Sums {
  const steps: ReadonlyMap<number, number>[] = [];
  let sums: readonly number[] = [0];
  for (const part of parts) {
    const step = new Map<number, number>();
    for (const sum of sums) {
      for (const difference of part.keys()) step.set(sum + difference, difference);
    }
    steps.push(step);
    sums = [...step.keys()];
  }
  return (least, most) => {
    const total = sums.find((sum) => sum >= least && sum <= most);
    return total === undefined ? undefined : backwards(parts, steps, total);
  };
}

/** The rows that lead to the total, found from the last part to the first. */
function backwards(
  parts: readonly Differences[],
  steps: readonly ReadonlyMap<number, number>[],
  total: number,
): readonly number[] {
  const rows: number[] = [];
  let sum = total;
  for (let part = parts.length - 1; part >= 0; part -= 1) {
    const difference = steps[part]?.get(sum) ?? 0;
    rows.unshift(parts[part]?.get(difference) ?? 0);
    sum -= difference;
  }
  return rows;
}
