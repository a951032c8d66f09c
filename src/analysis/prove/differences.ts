// By how many points one framework can be ahead of another: all differences that some rows give.
import type { Table } from "../../tables/model.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import type { ProofContext } from "./context.ts";

export type Couple = readonly [one: number, other: number];

/** The row that gives a difference in points with the fewest answers. */
interface Brought {
  readonly row: number;
  readonly answers: number;
}

export type Differences = ReadonlyMap<number, Brought>;

export interface RowChoice {
  readonly table: Table;
  readonly rows: Iterable<number>;
  /** For each row of the table, how many variables are not 0. */
  readonly answers: ArrayLike<number>;
}

/** The constant row, whatever is answered in the other groups. */
export function constantRow({ base }: ProofContext): RowChoice {
  return { table: base, rows: [0], answers: [0] };
}

/** The lead of the first of the couple over the second on each row that rules out neither. */
export function differencesOn(
  { table, rows, answers }: RowChoice,
  [one, other]: Couple,
): Differences {
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

/** Finds one row for each part so that the differences sum to a number from `least` to `most`. */
export type Sums = (least: number, most: number) => readonly number[] | undefined;

/** The last difference that gives a sum, and the number of answers so far. */
interface Step {
  readonly difference: number;
  readonly answers: number;
}

/**
 * All sums of one difference per part, built part by part, each with the fewest answers. A sum not found does
 * not exist.
 */
export function sumsOf(parts: readonly Differences[]): Sums {
  const steps: ReadonlyMap<number, Step>[] = [];
  let sums: ReadonlyMap<number, Step> = new Map([[0, { difference: 0, answers: 0 }]]);
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

function extended(sums: ReadonlyMap<number, Step>, part: Differences): ReadonlyMap<number, Step> {
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

/** The rows that give the total, found from the last part to the first. */
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
