// Checks a problem one constraint at a time, by bounds on what groups can still add.
import { cell } from "../../tables/cells.ts";
import { upTo } from "../../tables/rows.ts";
import { NEVER } from "./feasible.ts";
import type { GroupOption } from "./group.ts";

/** Choose one option of each group so that every constraint is at least 0. */
export interface ConstraintProblem {
  readonly start: readonly number[];
  readonly groups: readonly (readonly GroupOption[])[];
  /** The constraints that some combination may not meet. Absent: maybe all. */
  readonly uncertain?: readonly number[];
}

/**
 * Looks at combinations, one option of each group, that change exactly so many variables. `kept`: each meets
 * every constraint. `lost`: none does, because none meets a certain constraint or there are none. `open`: not
 * all do; whether any does takes a search on the `live` constraints.
 */
export function presolve({ start, groups, uncertain }: ConstraintProblem, changes: number) {
  const among = uncertain ?? upTo(start.length);
  const { least, most } = restOf(groups, changes, among);
  const live: number[] = [];
  for (const [nth, constraint] of among.entries()) {
    const sum = start[constraint] ?? 0;
    if (sum + cell(most, nth) < 0) return { verdict: "lost", live: [constraint] } as const;
    if (sum + cell(least, nth) < 0) live.push(constraint);
  }
  return { verdict: live.length === 0 ? "kept" : "open", live } as const;
}

/** The groups from one on, of which the chosen options change exactly `left` variables. */
export interface Rest<Item> {
  /** The options of its first group; none after the last group. */
  readonly options: readonly GroupOption<Item>[];
  readonly left: number;
  /** What follows an option, by the number of changes that are then left. */
  readonly after: readonly Rest<Item>[];
  /** How many combinations of options there are, and of merged ones. */
  readonly count: number;
  readonly combinations: number;
  /** The least that can be added to each constraint; far above any sum if there is no combination. */
  readonly least: Int32Array;
  /** The most; far below any sum if there is no combination. */
  readonly most: Int32Array;
}

/** All groups, with exactly this many changes; bounds only the constraints in `among`, in this order. */
export function restOf<Item>(
  groups: readonly (readonly GroupOption<Item>[])[],
  changes: number,
  among: readonly number[],
): Rest<Item> {
  const none = restFrom<Item>([], 0, [], among);
  const zero = new Int32Array(among.length);
  const end = { ...none, count: 1, combinations: 1, least: zero, most: zero };
  let rests: readonly Rest<Item>[] = upTo(changes + 1).map((left) => (left === 0 ? end : none));
  for (const options of groups.toReversed()) {
    const after = rests;
    rests = after.map((_, left) => restFrom(options, left, after, among));
  }
  return rests[changes] ?? none;
}

function restFrom<Item>(
  options: readonly GroupOption<Item>[],
  left: number,
  after: readonly Rest<Item>[],
  among: readonly number[],
): Rest<Item> {
  const least = new Int32Array(among.length).fill(NEVER);
  const most = new Int32Array(among.length).fill(-NEVER);
  let [count, combinations] = [0, 0];
  for (const option of options) {
    const next = after[left - option.cost];
    if (next === undefined) continue;
    count += option.count * next.count;
    combinations += next.combinations;
    for (let nth = 0; nth < among.length; nth += 1) {
      const gain = option.gains[among[nth] as number] as number;
      const low = (next.least[nth] as number) + gain;
      const high = (next.most[nth] as number) + gain;
      if (low < (least[nth] as number)) least[nth] = low;
      if (high > (most[nth] as number)) most[nth] = high;
    }
  }
  return { options, left, after, count, combinations, least, most };
}
