// The least and the most that groups can still add, for each number of changes that is left.
import type { GroupOptions } from "./group.ts";

/** Far more than all gains together, and far less than what does not fit into 32 bits. */
const NEVER = 2 ** 30;

/**
 * All tables have one entry for each depth (the number of groups that are settled), for each number of
 * changes left, 0 to `changes`: the groups that are not settled change exactly so many questions.
 */
export interface Bounds {
  readonly margins: number;
  readonly changes: number;
  /** The least that can be added to each margin; far above all else where there is no way. */
  readonly least: Int32Array;
  /** The most; minus far above all else where there is no way. */
  readonly most: Int32Array;
  /** The weight of all ways together. */
  readonly weight: Float64Array;
  /** How many combinations of ways there are. */
  readonly combinations: Float64Array;
}

export function boundsOf(
  groups: readonly GroupOptions[],
  margins: number,
  changes: number,
): Bounds {
  const entries = (groups.length + 1) * (changes + 1);
  const bounds = {
    margins,
    changes,
    least: new Int32Array(entries * margins).fill(NEVER),
    most: new Int32Array(entries * margins).fill(-NEVER),
    weight: new Float64Array(entries),
    combinations: new Float64Array(entries),
  };
  const end = entryOf(bounds, groups.length, 0);
  bounds.weight[end] = 1;
  bounds.combinations[end] = 1;
  bounds.least.fill(0, end * margins, (end + 1) * margins);
  bounds.most.fill(0, end * margins, (end + 1) * margins);
  for (let depth = groups.length - 1; depth >= 0; depth -= 1) {
    const group = groups[depth];
    for (let left = 0; group !== undefined && left <= changes; left += 1) {
      for (let way = 0; way < group.count; way += 1) {
        const rest = left - (group.costs[way] ?? 0);
        if (rest >= 0) {
          addWay(
            bounds,
            entryOf(bounds, depth, left),
            entryOf(bounds, depth + 1, rest),
            group,
            way,
          );
        }
      }
    }
  }
  return bounds;
}

/** The place of the entry in the tables of weights; that of its first margin is so many times further. */
export function entryOf({ changes }: Bounds, depth: number, left: number): number {
  return depth * (changes + 1) + left;
}

/** Takes one way of a group, and all that may come after it, into the entry. */
function addWay(
  bounds: Bounds,
  entry: number,
  next: number,
  group: GroupOptions,
  way: number,
): void {
  const { margins, least, most, weight, combinations } = bounds;
  weight[entry] = (weight[entry] ?? 0) + (group.weights[way] ?? 0) * (weight[next] ?? 0);
  combinations[entry] = (combinations[entry] ?? 0) + (combinations[next] ?? 0);
  for (let margin = 0; margin < margins; margin += 1) {
    const at = entry * margins + margin;
    const gain = group.gains[way * margins + margin] ?? 0;
    const low = (least[next * margins + margin] ?? 0) + gain;
    const high = (most[next * margins + margin] ?? 0) + gain;
    if (low < (least[at] ?? 0)) least[at] = low;
    if (high > (most[at] ?? 0)) most[at] = high;
  }
}
