// Expresses a wanted outcome as constraints on points and rule-outs, to which every group adds.
import { has } from "../../tables/cells.ts";
import type { Model, Table } from "../../tables/model.ts";

/** More than all points together, so that it outweighs whatever the other groups add. */
export const ENOUGH = 2 ** 20;

/**
 * A sum over the rows of all groups that must be at least `needs`. A row that rules out `behind` adds
 * `whenOut`; any other adds its points for `ahead` minus those for `behind`.
 */
interface Constraint {
  /** Indices of frameworks. */
  readonly ahead: number;
  readonly behind: number;
  readonly whenOut: number;
  readonly needs: number;
}

export type Goal = readonly Constraint[];

/** `ahead` has `by` points more than `behind`, or `behind` is ruled out. */
export function leads(ahead: number, behind: number, by: number): Constraint {
  return { ahead, behind, whenOut: ENOUGH, needs: by };
}

export function isIn(framework: number): Constraint {
  return { ahead: framework, behind: framework, whenOut: -1, needs: 0 };
}

export function isOut(framework: number): Constraint {
  return { ahead: framework, behind: framework, whenOut: 1, needs: 1 };
}

/** Exactly these frameworks, by index, are the winners; for none, all are ruled out. */
export function winnersAre(model: Model, winners: readonly number[]): Goal {
  return firstAmong(indicesOf(model), winners, 1);
}

/** All of these frameworks are winners, alone or with others. */
export function areWinners(model: Model, winners: readonly number[]): Goal {
  return firstAmong(indicesOf(model), winners, 0);
}

function indicesOf({ frameworks }: Model): readonly number[] {
  return [...frameworks.keys()];
}

/** The winners are level, and ahead of the others of `all` by at least `by` points. */
export function firstAmong(all: readonly number[], winners: readonly number[], by: number): Goal {
  const [one, ...tied] = winners;
  if (one === undefined) return all.map(isOut);
  const rest = all.filter((framework) => !winners.includes(framework));
  return [
    isIn(one),
    ...tied.flatMap((other) => [isIn(other), leads(one, other, 0), leads(other, one, 0)]),
    ...rest.map((other) => leads(one, other, by)),
  ];
}

/** The value of each constraint before any group adds to it: from the only row of the table, minus its need. */
export function startOf(goal: Goal, table: Table): number[] {
  return gainsOf(goal, table, 0).map((gain, nth) => gain - (goal[nth]?.needs ?? 0));
}

/** What the row of the table adds to each constraint. */
export function gainsOf(goal: Goal, table: Table, row: number): number[] {
  const { points, out, words } = table;
  const from = row * table.frameworks;
  const gains = Array<number>(goal.length);
  for (let nth = 0; nth < goal.length; nth += 1) {
    const { ahead, behind, whenOut } = goal[nth] as Constraint;
    gains[nth] = has(out, behind, row * words)
      ? whenOut
      : (points[from + ahead] as number) - (points[from + behind] as number);
  }
  return gains;
}

/** Adds the gains to the sums, one for each constraint. */
export function add(sums: number[], gains: ArrayLike<number>): void {
  for (let nth = 0; nth < sums.length; nth += 1)
    sums[nth] = (sums[nth] as number) + (gains[nth] as number);
}
