// The least and the most that groups can still add, for each number of changes left.
import { cell, weightAt } from "../../tables/cell.ts";
import type { GroupOptions } from "./group.ts";

/** Far more than all gains together, far less than 32 bits can hold. */
const NEVER = 2 ** 30;

/**
 * Each table has one entry for each depth (number of settled groups) and each number of changes left, 0 to
 * `changes`: the unsettled groups change exactly that many variables.
 */
export interface Bounds {
  readonly size: number;
  readonly changes: number;
  /** The least that can be added to each constraint; far above any sum if there is no option. */
  readonly least: Int32Array;
  /** The most; far below any sum if there is no option. */
  readonly most: Int32Array;
  readonly weight: Float64Array;
  readonly combinations: Float64Array;
}

export function boundsOf(groups: readonly GroupOptions[], size: number, changes: number): Bounds {
  const entries = (groups.length + 1) * (changes + 1);
  const bounds = {
    size,
    changes,
    least: new Int32Array(entries * size).fill(NEVER),
    most: new Int32Array(entries * size).fill(-NEVER),
    weight: new Float64Array(entries),
    combinations: new Float64Array(entries),
  };
  const end = entryOf(bounds, groups.length, 0);
  bounds.weight[end] = 1;
  bounds.combinations[end] = 1;
  bounds.least.fill(0, end * size, (end + 1) * size);
  bounds.most.fill(0, end * size, (end + 1) * size);
  for (let depth = groups.length - 1; depth >= 0; depth -= 1) {
    const group = groups[depth];
    for (let left = 0; group !== undefined && left <= changes; left += 1) {
      const entry = entryOf(bounds, depth, left);
      for (let option = 0; option < group.count; option += 1) {
        const rest = left - cell(group.costs, option);
        if (rest >= 0) addOption(bounds, entry, entryOf(bounds, depth + 1, rest), group, option);
      }
    }
  }
  return bounds;
}

/** The index of the entry in the tables of weights; times `size` in those of constraints. */
export function entryOf({ changes }: Bounds, depth: number, left: number): number {
  return depth * (changes + 1) + left;
}

/** Adds one option of a group, and all that may come after it, to the entry. */
function addOption(
  bounds: Bounds,
  entry: number,
  next: number,
  group: GroupOptions,
  option: number,
): void {
  const { size, least, most, weight, combinations } = bounds;
  const own = weightAt(group.weights, option);
  weight[entry] = weightAt(weight, entry) + own * weightAt(weight, next);
  combinations[entry] = weightAt(combinations, entry) + weightAt(combinations, next);
  for (let nth = 0; nth < size; nth += 1) {
    const at = entry * size + nth;
    const gain = cell(group.gains, option * size + nth);
    const low = cell(least, next * size + nth) + gain;
    const high = cell(most, next * size + nth) + gain;
    if (low < cell(least, at)) least[at] = low;
    if (high > cell(most, at)) most[at] = high;
  }
}
