// Drops options that cannot be taken, and those that another equals or exceeds in every constraint.
import { cell } from "../../tables/cells.ts";
import { type Budget, type Option, type OptionGroups, sizeOf, spend } from "./options.ts";

/** Repeats, as each dropped option leaves less for the others; any options meet what is not `uncertain`. */
export function prune<Item>(
  groups: OptionGroups<Item>,
  needs: readonly number[],
  budget: Budget,
  uncertain: readonly number[],
): OptionGroups<Item> {
  let current = groups;
  for (;;) {
    const size = sizeOf(current);
    if (!spend(budget, size)) return current;
    const next = pruneOnce(current, needs, uncertain);
    if (sizeOf(next) === size || next.some((options) => options.length === 0)) return next;
    current = next;
  }
}

function pruneOnce<Item>(
  groups: OptionGroups<Item>,
  needs: readonly number[],
  uncertain: readonly number[],
): OptionGroups<Item> {
  const most = groups.map((options) => mostOf(options, uncertain));
  const slack = uncertain.map(
    (constraint, nth) =>
      most.reduce((sum, own) => sum + cell(own, nth), 0) - (needs[constraint] ?? 0),
  );
  return groups.map((options, group) => {
    const own = most[group] ?? new Int32Array();
    return options.filter(({ gains }) => fits(gains, own, slack, uncertain));
  });
}

/** Less than any option adds. */
const LEAST = -(2 ** 24);

function mostOf<Item>(options: readonly Option<Item>[], uncertain: readonly number[]): Int32Array {
  const most = new Int32Array(uncertain.length).fill(LEAST);
  for (const { gains } of options) {
    for (let nth = 0; nth < most.length; nth += 1) {
      const gain = gains[uncertain[nth] as number] as number;
      if (gain > (most[nth] as number)) most[nth] = gain;
    }
  }
  return most;
}

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

/** An option is compared with at most this many kept ones; keeping one needlessly does no harm. */
const MOST_COMPARED = 500;

/** Of equal options one is kept; with very many, or without budget, some are kept needlessly. */
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
