// Drops options that cannot be taken: even the most that the other groups can add is too little.
import { cell } from "../../tables/cell.ts";
import { type Budget, spend } from "./budget.ts";
import type { OptionGains, SomeOptions } from "./pareto.ts";

/**
 * The groups without such options. Repeats, as each dropped option leaves less for the others; some remain if
 * the budget is spent.
 */
export function prune(
  groups: readonly OptionGains[],
  needs: readonly number[],
  budget: Budget,
): readonly SomeOptions[] {
  let current = groups.map((gains): SomeOptions => ({ gains, origins: [...gains.keys()] }));
  for (;;) {
    const size = current.reduce((sum, { gains }) => sum + gains.length, 0);
    if (!spend(budget, size)) return current;
    const next = pruneOnce(current, needs);
    const left = next.reduce((sum, { gains }) => sum + gains.length, 0);
    if (left === size || next.some(({ gains }) => gains.length === 0)) return next;
    current = next;
  }
}

function pruneOnce(groups: readonly SomeOptions[], needs: readonly number[]): SomeOptions[] {
  const most = groups.map(({ gains }) => mostOf(gains, needs.length));
  const slack = needs.map((need, nth) => most.reduce((sum, own) => sum + cell(own, nth), 0) - need);
  return groups.map((group, place) => fittingOf(group, most[place] ?? new Int32Array(), slack));
}

function fittingOf(group: SomeOptions, most: Int32Array, slack: readonly number[]): SomeOptions {
  const { gains, origins } = group;
  if (gains.every((own) => fits(own, most, slack))) return group;
  const kept = [...gains.keys()].filter((option) => fits(gains[option] ?? most, most, slack));
  return {
    gains: kept.flatMap((option) => gains[option] ?? []),
    origins: kept.flatMap((option) => origins[option] ?? []),
  };
}

/** Less than any option adds. */
const LEAST = -(2 ** 24);

function mostOf(gains: OptionGains, size: number): Int32Array {
  const most = new Int32Array(size).fill(LEAST);
  for (const own of gains) {
    for (let nth = 0; nth < size; nth += 1) {
      if ((own[nth] as number) > (most[nth] as number)) most[nth] = own[nth] as number;
    }
  }
  return most;
}

/** Whether the option is below the maximum by no more than the slack. */
function fits(own: Int32Array, most: Int32Array, slack: readonly number[]): boolean {
  for (let nth = 0; nth < slack.length; nth += 1) {
    if ((most[nth] as number) - (own[nth] as number) > (slack[nth] as number)) return false;
  }
  return true;
}
