// Which options are worth taking: those that no other option equals or exceeds in every constraint.
import { cell } from "../../tables/cell.ts";
import { type Budget, spend } from "./budget.ts";

/** What each option of a group adds to every constraint; exactly one option is taken. */
export type OptionGains = readonly Int32Array[];

/** Some of the options of a group, with their indices in the original list. */
export interface SomeOptions {
  readonly gains: OptionGains;
  readonly origins: readonly number[];
}

/** An option is compared with at most this many kept ones; keeping one needlessly does no harm. */
const MOST_COMPARED = 500;

/**
 * The Pareto front of the options; of equal ones, one is kept. With very many options, or once the budget is
 * spent, some are kept needlessly.
 */
export function paretoFront(gains: OptionGains, budget: Budget): SomeOptions {
  if (gains.length === 1) return { gains, origins: [0] };
  const sums = gains.map((own) => own.reduce((sum, value) => sum + value, 0));
  const order = [...gains.keys()].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  const kept: Int32Array[] = [];
  const origins: number[] = [];
  for (const option of order) {
    const own = gains[option] ?? new Int32Array();
    if (isExceeded(own, kept, budget)) continue;
    kept.push(own);
    origins.push(option);
  }
  return { gains: kept, origins };
}

function isExceeded(own: Int32Array, kept: OptionGains, budget: Budget): boolean {
  const compared = Math.min(kept.length, MOST_COMPARED);
  for (let option = 0; option < compared && spend(budget, 1); option += 1) {
    if (reaches(kept[option] ?? own, own)) return true;
  }
  return false;
}

function reaches(own: Int32Array, other: Int32Array): boolean {
  for (let nth = 0; nth < own.length; nth += 1) if (cell(own, nth) < cell(other, nth)) return false;
  return true;
}
