// Drops options that cannot be taken: even the most that the other groups can add is too little.
import { cell } from "../../tables/cell.ts";
import { type Budget, spend } from "./budget.ts";
import type { OptionGains, SomeOptions } from "./pareto.ts";

/**
 * The groups without such options. Repeats, as each dropped option leaves less for the others; some remain if
 * the budget is spent. Only the `uncertain` constraints count: any options meet the others.
 */
export function prune(
  groups: readonly OptionGains[],
  needs: readonly number[],
  budget: Budget,
  uncertain: readonly number[],
): readonly SomeOptions[] {
  let current = groups.map((gains): SomeOptions => ({ gains, origins: [...gains.keys()] }));
  for (;;) {
    const size = current.reduce((sum, { gains }) => sum + gains.length, 0);
    if (!spend(budget, size)) return current;
    const next = pruneOnce(current, needs, uncertain);
    const left = next.reduce((sum, { gains }) => sum + gains.length, 0);
    if (left === size || next.some(({ gains }) => gains.length === 0)) return next;
    current = next;
  }
}

function pruneOnce(
  groups: readonly SomeOptions[],
  needs: readonly number[],
  uncertain: readonly number[],
): SomeOptions[] {
  const most = groups.map(({ gains }) => mostOf(gains, uncertain));
  const slack = uncertain.map(
    (constraint, nth) =>
      most.reduce((sum, own) => sum + cell(own, nth), 0) - (needs[constraint] ?? 0),
  );
  return groups.map(({ gains, origins }, group) => {
    const own = most[group] ?? new Int32Array();
    const isKept = (gains: Int32Array) => fits(gains, own, slack, uncertain);
    if (gains.every(isKept)) return { gains, origins };
    const kept = [...gains.keys()].filter((option) => isKept(gains[option] ?? own));
    return {
      gains: kept.flatMap((option) => gains[option] ?? []),
      origins: kept.flatMap((option) => origins[option] ?? []),
    };
  });
}

/** Less than any option adds. */
const LEAST = -(2 ** 24);

function mostOf(gains: OptionGains, uncertain: readonly number[]): Int32Array {
  const most = new Int32Array(uncertain.length).fill(LEAST);
  for (const own of gains) {
    for (let nth = 0; nth < most.length; nth += 1) {
      const gain = own[uncertain[nth] as number] as number;
      if (gain > (most[nth] as number)) most[nth] = gain;
    }
  }
  return most;
}

/** Whether the option is below the maximum by no more than the slack. */
function fits(
  own: Int32Array,
  most: Int32Array,
  slack: readonly number[],
  uncertain: readonly number[],
): boolean {
  for (let nth = 0; nth < slack.length; nth += 1) {
    const gain = own[uncertain[nth] as number] as number;
    if ((most[nth] as number) - gain > (slack[nth] as number)) return false;
  }
  return true;
}
