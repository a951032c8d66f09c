// Items of which one is taken from each group, the numbers they add, and how much work a search may do.
import type { Table } from "../../tables/model.ts";
import { leadAt, outAt } from "../../tables/table.ts";

/** Stands for "enough, whatever the other groups add"; larger than any sum of points. */
export const ENOUGH = 2 ** 20;

/** An item of a group, and what it adds to every constraint; exactly one item of a group is taken. */
export interface Option<Item> {
  readonly of: Item;
  readonly gains: Int32Array;
}

export type OptionGroups<Item> = readonly (readonly Option<Item>[])[];

export function sizeOf<Item>(groups: OptionGroups<Item>): number {
  return groups.reduce((sum, options) => sum + options.length, 0);
}

export function possibleOptions<Item>(
  items: readonly Item[],
  gainsOf: (item: Item) => Int32Array | undefined,
): readonly Option<Item>[] {
  return items.flatMap((of) => {
    const gains = gainsOf(of);
    return gains === undefined ? [] : [{ of, gains }];
  });
}

/** The lead over each framework; ENOUGH over those ruled out. `undefined` if it is ruled out itself. */
export function marginsAt(table: Table, row: number, framework: number): Int32Array | undefined {
  if (outAt(table, row, framework)) return undefined;
  const margins = new Int32Array(table.frameworks);
  for (let other = 0; other < margins.length; other += 1) {
    margins[other] = outAt(table, row, other) ? ENOUGH : leadAt(table, row, framework, other);
  }
  return margins;
}

/** Counts rows looked at, so that the same search gives up at the same point on every machine. */
export interface Budget {
  left: number;
}

/** Work that one proof may use: some seconds. */
const WORK = 30_000_000;

export function fullBudget(): Budget {
  return { left: WORK };
}

/** Takes the work from the budget; returns whether there was enough. */
export function spend(budget: Budget, work: number): boolean {
  budget.left -= work;
  return budget.left >= 0;
}
