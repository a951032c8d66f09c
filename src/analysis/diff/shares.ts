// Adding up who is first on both sides of a pair, set of answers by set of answers.
import { has, sameSet } from "../../tables/bit-set.ts";
import type { BitSet } from "../../tables/model.ts";

/** A share and its standard error, which is 0 where nothing was sampled. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** How often one framework is first; a tie for the first place is split. */
export interface FirstPlaceShare {
  readonly before: number;
  readonly after: number;
  readonly change: Estimate;
}

/** Sums over weighted sets of answers. */
export interface ShareSums {
  weight: number;
  /** The weight of the sets with other winners. */
  changed: number;
  /** For each framework of the pair. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** The sum of the squares of what changed for it. */
  readonly squares: Float64Array;
}

export function newShareSums(frameworks: number): ShareSums {
  return {
    weight: 0,
    changed: 0,
    before: new Float64Array(frameworks),
    after: new Float64Array(frameworks),
    squares: new Float64Array(frameworks),
  };
}

/** Adds one set of answers with the winners on both sides, and returns whether they differ. */
export function addWinners(
  sums: ShareSums,
  [a, b]: readonly [BitSet, BitSet],
  weight: number,
): boolean {
  const [shareA, shareB] = [shareOf(a), shareOf(b)];
  sums.weight += weight;
  for (let framework = 0; framework < sums.before.length; framework += 1) {
    const before = has(a, framework) ? shareA : 0;
    const after = has(b, framework) ? shareB : 0;
    if (before === 0 && after === 0) continue;
    sums.before[framework] = (sums.before[framework] ?? 0) + before * weight;
    sums.after[framework] = (sums.after[framework] ?? 0) + after * weight;
    const change = after - before;
    sums.squares[framework] = (sums.squares[framework] ?? 0) + change * change * weight;
  }
  const differ = !sameSet(a, b);
  if (differ) sums.changed += weight;
  return differ;
}

/** What each of the winners gets of the first place. */
function shareOf(winners: BitSet): number {
  let count = 0;
  for (let framework = 0; framework < winners.length * 32; framework += 1) {
    if (has(winners, framework)) count += 1;
  }
  return count === 0 ? 0 : 1 / count;
}

/** The share of sets with other winners; `samples` is `undefined` where all were counted. */
export function changedShare(sums: ShareSums, samples: number | undefined): Estimate {
  return estimate(sums.changed, sums.changed, sums.weight, samples);
}

/** The first places of each framework of the pair. */
export function firstPlaces(
  sums: ShareSums,
  samples: number | undefined,
): readonly FirstPlaceShare[] {
  return Array.from(sums.before, (before, framework) => {
    const after = sums.after[framework] ?? 0;
    return {
      before: before / sums.weight,
      after: after / sums.weight,
      change: estimate(after - before, sums.squares[framework] ?? 0, sums.weight, samples),
    };
  });
}

/** The mean of values of which the sum and the sum of squares are known. */
function estimate(
  sum: number,
  squares: number,
  weight: number,
  samples: number | undefined,
): Estimate {
  const value = sum / weight;
  if (samples === undefined) return { value, standardError: 0 };
  const variance = Math.max(0, squares / weight - value * value);
  return { value, standardError: Math.sqrt(variance / samples) };
}
