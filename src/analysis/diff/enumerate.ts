// Going through everything that complete answers can bring on both sides of a pair.
import { cell, weightAt } from "../../tables/cell.ts";
import { markWinners } from "../../tables/evaluate.ts";
import type { BitSet } from "../../tables/model.ts";
import type { PairGroup, PairGroups, PairRows } from "./groups.ts";

/** The options of a group that come about when all of its questions are answered. */
function completeOptions({ weights }: PairGroup): readonly number[] {
  return [...weights.keys()].filter((option) => weightAt(weights, option) > 0);
}

/** How many combinations of options there are; each stands for one or more complete sets of answers. */
export function combinationsOf({ groups }: PairGroups): number {
  return groups.reduce((product, group) => product * completeOptions(group).length, 1);
}

/**
 * Calls `visit` for each combination, with the winners on both sides, which are written over, with its
 * probability, and with the options, one a group, written over as well.
 */
export function eachCombination(
  { pair, constant, groups }: PairGroups,
  visit: (winners: readonly [BitSet, BitSet], weight: number, options: readonly number[]) => void,
): void {
  const steps = groups.map((group) => ({ group, options: completeOptions(group) }));
  const sums = [constant, ...steps.map(() => copyOf(constant))];
  const last = sums.at(-1) ?? constant;
  const scores = [0, 1].map((side) => ({
    points: part(last.points, side, pair.frameworks.length),
    out: part(last.out, side, pair.words),
  }));
  const winners = [new Int32Array(pair.words), new Int32Array(pair.words)] as const;
  const chosen = steps.map(() => 0);

  function goOn(depth: number, weight: number): void {
    const step = steps[depth];
    const [before, after] = [sums[depth], sums[depth + 1]];
    if (step === undefined || before === undefined || after === undefined) {
      scores.forEach((score, side) => {
        const set = winners[side];
        if (set !== undefined) markWinners({ ...score, winners: set });
      });
      visit(winners, weight, chosen);
      return;
    }
    for (const option of step.options) {
      addOption(before, step.group, option, after);
      chosen[depth] = option;
      goOn(depth + 1, weight * weightAt(step.group.weights, option));
    }
  }

  goOn(0, 1);
}

function copyOf({ points, out }: PairRows): PairRows {
  return { points: points.slice(), out: out.slice() };
}

function part(values: Int32Array, side: number, length: number): Int32Array {
  return values.subarray(side * length, (side + 1) * length);
}

function addOption(before: PairRows, group: PairGroup, option: number, after: PairRows): void {
  const [width, words] = [after.points.length, after.out.length];
  for (let at = 0; at < width; at += 1) {
    after.points[at] = cell(before.points, at) + cell(group.points, option * width + at);
  }
  for (let at = 0; at < words; at += 1) {
    after.out[at] = cell(before.out, at) | cell(group.out, option * words + at);
  }
}
