// Whether one option of every group can meet all constraints: exact, by bounds and search.
import { cell } from "../../tables/cells.ts";
import { type Budget, spend } from "./budget.ts";

/** An item of a group, and what it adds to every constraint; exactly one item of a group is taken. */
export interface Option<Item> {
  readonly of: Item;
  readonly gains: readonly number[];
}

type OptionGroups<Item> = readonly (readonly Option<Item>[])[];

/** Rounds of learning weights before a group is split. */
const ROUNDS = 50;

/**
 * Takes one option of every group so that each constraint, from its `start` on, adds up to 0 or more. First
 * drops options that no others can make up for. Then learns weights on the constraints by fictitious play
 * (Brown 1951): the heaviest options of a round may already work, and weights under which even these fall
 * short prove that none do. If this decides nothing, it takes one option of the largest group after another,
 * and starts again. Each option examined counts against the budget.
 */
export function feasible<Item>(
  groups: OptionGroups<Item>,
  start: readonly number[],
  budget: Budget,
): readonly Item[] | "none" | "unknown" {
  const problem = narrowed(groups, start, budget);
  if (typeof problem === "string") return problem;
  const { left, open } = problem;
  const work = sizeOf(left);
  const weights = open.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!spend(budget, work)) return "unknown";
    const taken = left.flatMap((options) => heaviest(options, weights) ?? []);
    const sums = open.map((value, nth) =>
      taken.reduce((sum, { gains }) => sum + (gains[nth] as number), value),
    );
    if (sums.every((sum) => sum >= 0)) return taken.map(({ of }) => of);
    if (dot(weights, sums) < 0) return "none";
    sums.forEach((sum, nth) => {
      weights[nth] = (weights[nth] ?? 0) + Math.max(0, -sum);
    });
  }
  const size = Math.max(...left.map(({ length }) => length));
  const group = left.findIndex(({ length }) => length === size);
  const options = (left[group] ?? []).toSorted(
    (a, b) => dot(weights, b.gains) - dot(weights, a.gains),
  );
  for (const option of options) {
    const found = feasible(left.with(group, [option]), open, budget);
    if (found !== "none") return found;
  }
  return "none";
}

/** Without options that cannot be taken, and without constraints that any options meet. */
function narrowed<Item>(
  groups: OptionGroups<Item>,
  start: readonly number[],
  budget: Budget,
): { readonly left: OptionGroups<Item>; readonly open: readonly number[] } | "none" | "unknown" {
  const size = sizeOf(groups);
  if (!spend(budget, size)) return "unknown";
  const ranges = groups.map((options) => rangeOf(options, start.length));
  const spare = Array.from(start, (value, nth) =>
    ranges.reduce((sum, { most }) => sum + cell(most, nth), value),
  );
  const left = groups.map((options, group) => {
    const most = ranges[group]?.most ?? new Int32Array();
    return options.filter(({ gains }) => canBeTaken(gains, most, spare));
  });
  if (left.some((options) => options.length === 0) || spare.some((some) => some < 0)) return "none";
  // Each dropped option leaves less for the others.
  if (sizeOf(left) < size) return narrowed(left, start, budget);
  // More than this changes nothing, and smaller gains give better weights.
  const caps = Array.from(start, (value, nth) =>
    ranges.reduce((cap, { least }) => cap - Math.min(0, cell(least, nth)), -value),
  );
  const open = [...start.keys()].filter((nth) => (caps[nth] ?? 0) > 0);
  return {
    left: left.map((options) =>
      options.map(({ of, gains }) => ({ of, gains: capped(gains, open, caps) })),
    ),
    open: open.map((nth) => start[nth] as number),
  };
}

function sizeOf<Item>(groups: OptionGroups<Item>): number {
  return groups.reduce((sum, options) => sum + options.length, 0);
}

// Plain loops, as this is most of the work.

function canBeTaken(gains: readonly number[], most: Int32Array, spare: readonly number[]): boolean {
  for (let nth = 0; nth < spare.length; nth += 1) {
    if ((most[nth] as number) - (gains[nth] as number) > (spare[nth] as number)) return false;
  }
  return true;
}

function capped(gains: readonly number[], open: readonly number[], caps: readonly number[]) {
  const own = Array<number>(open.length);
  for (let place = 0; place < open.length; place += 1) {
    const nth = open[place] as number;
    own[place] = Math.min(gains[nth] as number, caps[nth] as number);
  }
  return own;
}

/** Far more than all gains together, far less than 32 bits can hold. */
export const NEVER = 2 ** 30;

/** The least and the most that the options add to each constraint. */
export function rangeOf(options: readonly Option<unknown>[], size: number) {
  const least = new Int32Array(size).fill(NEVER);
  const most = new Int32Array(size).fill(-NEVER);
  for (const { gains } of options) {
    for (let nth = 0; nth < size; nth += 1) {
      const gain = gains[nth] as number;
      if (gain < (least[nth] as number)) least[nth] = gain;
      if (gain > (most[nth] as number)) most[nth] = gain;
    }
  }
  return { least, most };
}

function heaviest<Item>(options: readonly Option<Item>[], weights: readonly number[]) {
  let best: Option<Item> | undefined;
  let most = -Infinity;
  for (const one of options) {
    const value = dot(weights, one.gains);
    if (value > most) [best, most] = [one, value];
  }
  return best;
}

function dot(weights: readonly number[], gains: readonly number[]): number {
  let sum = 0;
  for (let nth = 0; nth < weights.length; nth += 1)
    sum += (weights[nth] as number) * (gains[nth] as number);
  return sum;
}
