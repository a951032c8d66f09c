// How much work a search may do.

/** Counts examined rows, so that the same search gives up at the same point on every machine. */
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
