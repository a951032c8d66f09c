// Which options are worth taking: those that no other option equals or exceeds in every constraint.
import { cell } from "../../tables/cell.ts";
import { type Budget, spend } from "./budget.ts";
import type { Option } from "./options.ts";

/** An option is compared with at most this many kept ones; keeping one needlessly does no harm. */
const MOST_COMPARED = 500;

/**
 * The Pareto front of the options; of equal ones, one is kept. With very many options, or once the budget is
 * spent, some are kept needlessly.
 */
export function paretoFront<Item>(
  options: readonly Option<Item>[],
  budget: Budget,
): readonly Option<Item>[] {
  const sums = options.map(({ gains }) => gains.reduce((sum, value) => sum + value, 0));
  const order = [...options.keys()].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  const kept: Option<Item>[] = [];
  for (const one of order.flatMap((place) => options[place] ?? []))
    if (!isExceeded(one, kept, budget)) kept.push(one);
  return kept;
}

function isExceeded<Item>(
  { gains }: Option<Item>,
  kept: readonly Option<Item>[],
  budget: Budget,
): boolean {
  const compared = Math.min(kept.length, MOST_COMPARED);
  for (let nth = 0; nth < compared && spend(budget, 1); nth += 1) {
    if (reaches(kept[nth]?.gains ?? gains, gains)) return true;
  }
  return false;
}

function reaches(own: Int32Array, other: Int32Array): boolean {
  for (let nth = 0; nth < own.length; nth += 1) if (cell(own, nth) < cell(other, nth)) return false;
  return true;
}
