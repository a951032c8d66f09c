// Going through everything that complete answers can bring on both sides of a pair.
import { markWinners } from "../../tables/evaluate.ts";
import type { BitSet } from "../../tables/model.ts";
import type { PairGroup, PairGroups, PairRows } from "./groups.ts";

/** The rows of a group that come about when all of its questions are answered. */
function completeRows({ complete }: PairGroup): readonly number[] {
  return [...complete.keys()].filter((row) => (complete[row] ?? 0) > 0);
}

/** How many combinations of rows there are; each stands for one or more complete sets of answers. */
export function combinationsOf({ groups }: PairGroups): number {
  return groups.reduce((product, group) => product * completeRows(group).length, 1);
}

/**
 * Calls `visit` for each combination, with the winners on both sides, which are written over, with the
 * number of sets of answers for which it stands, and with the rows, one a group, written over as well.
 */
export function eachCombination(
  groups: PairGroups,
  visit: (winners: readonly [BitSet, BitSet], sets: number, rows: readonly number[]) => void,
): void {
  const { pair, constant } = groups;
  const steps = groups.groups.map((group) => ({ group, rows: completeRows(group) }));
  const sums = [constant, ...steps.map(() => copyOf(constant))];
  const last = sums.at(-1) ?? constant;
  const scores = [0, 1].map((side) => ({
    points: part(last.points, side, pair.frameworks.length),
    out: part(last.out, side, pair.words),
  }));
  const winners = [new Int32Array(pair.words), new Int32Array(pair.words)] as const;
  const chosen = steps.map(() => 0);

  function goOn(depth: number, sets: number): void {
    const step = steps[depth];
    const [before, after] = [sums[depth], sums[depth + 1]];
    if (step === undefined || before === undefined || after === undefined) {
      scores.forEach((score, side) => {
        const set = winners[side];
        if (set !== undefined) markWinners({ ...score, winners: set });
      });
      visit(winners, sets, chosen);
      return;
    }
    for (const row of step.rows) {
      addRow(before, step.group, row, after);
      chosen[depth] = row;
      goOn(depth + 1, sets * (step.group.complete[row] ?? 0));
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

function addRow(before: PairRows, group: PairGroup, row: number, after: PairRows): void {
  const [width, words] = [after.points.length, after.out.length];
  for (let at = 0; at < width; at += 1) {
    after.points[at] = (before.points[at] ?? 0) + (group.points[row * width + at] ?? 0);
  }
  for (let at = 0; at < words; at += 1) {
    after.out[at] = (before.out[at] ?? 0) | (group.out[row * words + at] ?? 0);
  }
}
