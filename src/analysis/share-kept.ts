// In which share of all combinations of ways every margin is kept: a search with bounds and a memory.
import { extremes, type Stage } from "./stage.ts";

/** Below this many combinations a search is quicker than its memory. */
const WORTH_KEEPING = 32;

/**
 * The share of the combinations, one way of each stage, whose gains reach 0 in every margin when they
 * are added to `start`: 0 to 1. Exact but for rounding; `undefined` if the search would have to try
 * more than `limit` ways.
 */
export function shareKept(
  start: Float64Array,
  stages: readonly Stage[],
  limit: number,
): number | undefined {
  const margins = start.length;
  const ordered = [...stages].sort((a, b) => b.count - a.count);
  const bounds = boundsOf(ordered, margins);
  const sums = new Float64Array(margins * (ordered.length + 1));
  sums.set(start);
  const known = ordered.map(() => new Map<string, number>());
  let tried = 0;

  /** The share of the combinations of the stages from `depth` on; NaN once the limit is reached. */
  function share(depth: number): number {
    const verdict = verdictOn(sums, depth * margins, bounds, depth * margins, margins);
    if (verdict !== undefined) return verdict;
    const memory = (bounds.ahead[depth] ?? 0) < WORTH_KEEPING ? undefined : known[depth];
    const key = memory && keyOf(sums, depth * margins, bounds, margins);
    const found = key === undefined ? undefined : memory?.get(key);
    if (found !== undefined) return found;
    const stage = ordered[depth];
    let total = 0;
    for (let way = 0; stage !== undefined && way < stage.count; way += 1) {
      tried += 1;
      if (tried > limit) return Number.NaN;
      const [from, to] = [depth * margins, (depth + 1) * margins];
      for (let margin = 0; margin < margins; margin += 1) {
        sums[to + margin] = (sums[from + margin] ?? 0) + (stage.gains[way * margins + margin] ?? 0);
      }
      total += (stage.shares[way] ?? 0) * share(depth + 1);
    }
    if (key !== undefined) memory?.set(key, total);
    return total;
  }

  const result = share(0);
  return Number.isNaN(result) ? undefined : result;
}

interface Bounds {
  /** The least and the most that all stages from a depth on can add to a margin. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** How many combinations the stages from a depth on have. */
  readonly ahead: Float64Array;
}

function boundsOf(stages: readonly Stage[], margins: number): Bounds {
  const least = new Float64Array(margins * (stages.length + 1));
  const most = new Float64Array(margins * (stages.length + 1));
  const ahead = new Float64Array(stages.length + 1).fill(1);
  for (let depth = stages.length - 1; depth >= 0; depth -= 1) {
    const stage = stages[depth];
    if (stage === undefined) continue;
    const [low, high] = extremes(stage, margins);
    for (let margin = 0; margin < margins; margin += 1) {
      const [at, next] = [depth * margins + margin, (depth + 1) * margins + margin];
      least[at] = (least[next] ?? 0) + (low[margin] ?? 0);
      most[at] = (most[next] ?? 0) + (high[margin] ?? 0);
    }
    ahead[depth] = (ahead[depth + 1] ?? 0) * stage.count;
  }
  return { least, most, ahead };
}

/** 1 if every margin is kept whatever comes, 0 if one is lost whatever comes, otherwise `undefined`. */
function verdictOn(
  sums: Float64Array,
  from: number,
  { least, most }: Bounds,
  at: number,
  margins: number,
): 0 | 1 | undefined {
  let sure = true;
  for (let margin = 0; margin < margins; margin += 1) {
    const sum = sums[from + margin] ?? 0;
    if (sum + (most[at + margin] ?? 0) < 0) return 0;
    if (sum + (least[at + margin] ?? 0) < 0) sure = false;
  }
  return sure ? 1 : undefined;
}

/** The sums as a key; a margin that is kept whatever comes is the same however large it is. */
function keyOf(sums: Float64Array, from: number, { least }: Bounds, margins: number): string {
  let key = "";
  for (let margin = 0; margin < margins; margin += 1) {
    key += `${Math.min(sums[from + margin] ?? 0, -(least[from + margin] ?? 0))},`;
  }
  return key;
}
