// Items of which one is taken from each group, the numbers they add, and how much work a search may do.

/** An item of a group, and what it adds to every constraint; exactly one item of a group is taken. */
export interface Option<Item> {
  readonly of: Item;
  readonly gains: Int32Array;
}

export type OptionGroups<Item> = readonly (readonly Option<Item>[])[];

export function sizeOf<Item>(groups: OptionGroups<Item>): number {
  return groups.reduce((sum, options) => sum + options.length, 0);
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
