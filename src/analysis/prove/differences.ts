// By how many points one framework can be ahead of another: all sums of differences that rows give.
import { leadAt, outAt } from "../../tables/table.ts";
import type { ProofContext, TabledGroup } from "./context.ts";

export type Couple = readonly [one: number, other: number];

interface Brought {
  readonly row: number;
  readonly answers: number;
}

type Differences = ReadonlyMap<number, Brought>;

/** Finds one row of each tabled group so that the lead is a number from `least` to `most`. */
export type Sums = (least: number, most: number) => readonly number[] | undefined;

interface Step {
  readonly difference: number;
  readonly answers: number;
}

/** Each lead that rows can give, with the fewest answers. A lead that is not found does not exist. */
export function sumsOf(
  { base, tabled }: ProofContext,
  [one, other]: Couple,
  rowsOf: (group: TabledGroup) => Iterable<number> | undefined,
): Sums {
  const isOut = outAt(base, 0, one) || outAt(base, 0, other);
  const constant = leadAt(base, 0, one, other);
  const parts = tabled.map((group) => differencesOn(group, [one, other], rowsOf(group)));
  const steps: ReadonlyMap<number, Step>[] = [];
  let sums = new Map<number, Step>(isOut ? [] : [[constant, { difference: 0, answers: 0 }]]);
  for (const part of parts) {
    sums = extended(sums, part);
    steps.push(sums);
  }
  return (least, most) => {
    const within = [...sums].filter(([sum]) => sum >= least && sum <= most);
    const [first] = within.sort(([, a], [, b]) => a.answers - b.answers);
    return first === undefined ? undefined : backwards(parts, steps, first[0]);
  };
}

function differencesOn(
  { table, answers }: TabledGroup,
  [one, other]: Couple,
  rows: Iterable<number> | undefined,
): Differences {
  if (rows === undefined) return new Map([[0, { row: 0, answers: 0 }]]);
  const found = new Map<number, Brought>();
  for (const row of rows) {
    if (outAt(table, row, one) || outAt(table, row, other)) continue;
    const difference = leadAt(table, row, one, other);
    const brought = { row, answers: answers[row] ?? 0 };
    if (brought.answers < (found.get(difference)?.answers ?? Number.POSITIVE_INFINITY)) {
      found.set(difference, brought);
    }
  }
  return found;
}

function extended(sums: ReadonlyMap<number, Step>, part: Differences): Map<number, Step> {
  const step = new Map<number, Step>();
  for (const [sum, before] of sums) {
    for (const [difference, brought] of part) {
      const answers = before.answers + brought.answers;
      const known = step.get(sum + difference);
      if (known === undefined || answers < known.answers) {
        step.set(sum + difference, { difference, answers });
      }
    }
  }
  return step;
}

function backwards(
  parts: readonly Differences[],
  steps: readonly ReadonlyMap<number, Step>[],
  total: number,
): readonly number[] {
  const rows: number[] = [];
  let sum = total;
  for (let part = parts.length - 1; part >= 0; part -= 1) {
    const difference = steps[part]?.get(sum)?.difference ?? 0;
    rows.unshift(parts[part]?.get(difference)?.row ?? 0);
    sum -= difference;
  }
  return rows;
}
