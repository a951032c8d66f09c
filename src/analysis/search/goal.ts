// What must be true of points and rule-outs for a wanted outcome, as constraints to which every group adds.
import { has, members } from "../../tables/bit-set.ts";
import { cell } from "../../tables/cell.ts";
import type { BitSet, Model, Table } from "../../tables/model.ts";

/** More than all points together can be: here a rule-out counts more than any points. */
const RULED_OUT = 2 ** 20;

/**
 * Constraints, all of which must be met; one entry in each list a constraint. What a row of a group's table
 * adds to it is `whenOut` if the row rules out the framework `behind`, and otherwise the points that it
 * gives `ahead` less those that it gives `behind`. It is met if all rows together add `needs`; what they
 * add beyond that is its slack.
 */
export interface Goal {
  readonly size: number;
  /** Indices of frameworks. */
  readonly ahead: Int32Array;
  readonly behind: Int32Array;
  readonly whenOut: Int32Array;
  readonly needs: Int32Array;
}

interface Constraint {
  readonly ahead: number;
  readonly behind: number;
  readonly whenOut: number;
  readonly needs: number;
}

/** `ahead` has `by` points more than `behind`, or `behind` is ruled out. */
function leads(ahead: number, behind: number, by: number): Constraint {
  return { ahead, behind, whenOut: RULED_OUT, needs: by };
}

/** The framework is not ruled out. */
function isIn(framework: number): Constraint {
  return { ahead: framework, behind: framework, whenOut: -1, needs: 0 };
}

/** The framework is ruled out. */
function isOut(framework: number): Constraint {
  return { ahead: framework, behind: framework, whenOut: 1, needs: 1 };
}

function goalOf(constraints: readonly Constraint[]): Goal {
  return {
    size: constraints.length,
    ahead: Int32Array.from(constraints, ({ ahead }) => ahead),
    behind: Int32Array.from(constraints, ({ behind }) => behind),
    whenOut: Int32Array.from(constraints, ({ whenOut }) => whenOut),
    needs: Int32Array.from(constraints, ({ needs }) => needs),
  };
}

/** Exactly these frameworks are the winners; for the empty set, nobody is left to win. */
export function winnersAre(model: Model, winners: BitSet): Goal {
  return first(model, members(winners), 1);
}

/** All of these frameworks are winners, alone or with others. */
export function winnersStay(model: Model, winners: BitSet): Goal {
  return first(model, members(winners), 0);
}

/** The winners are level, and ahead of the others by at least so many points. */
function first({ frameworks }: Model, winners: readonly number[], by: number): Goal {
  const all = [...frameworks.keys()];
  const [one, ...tied] = winners;
  if (one === undefined) return goalOf(all.map(isOut));
  const rest = all.filter((framework) => !winners.includes(framework));
  return goalOf([
    isIn(one),
    ...tied.flatMap((other) => [isIn(other), leads(one, other, 0), leads(other, one, 0)]),
    ...rest.map((other) => leads(one, other, by)),
  ]);
}

/** The framework has rank 1, alone or with others. */
export function isFirst(model: Model, framework: number): Goal {
  return first(model, [framework], 0);
}

/** The framework is the only winner. */
export function isFirstAlone(model: Model, framework: number): Goal {
  return first(model, [framework], 1);
}

/** Writes what the row of the table adds to each constraint into `gains`, from `at` on. */
export function writeGains(
  { size, ahead, behind, whenOut }: Goal,
  { frameworks, words }: Model,
  table: Table,
  row: number,
  gains: Int32Array,
  at: number,
): void {
  const { points } = table;
  const from = row * frameworks.length;
  for (let nth = 0; nth < size; nth += 1) {
    gains[at + nth] =
      cell(points, from + cell(ahead, nth)) - cell(points, from + cell(behind, nth));
  }
  const out = table.out.subarray(row * words, (row + 1) * words);
  if (out.every((word) => word === 0)) return;
  for (let nth = 0; nth < size; nth += 1) {
    if (has(out, cell(behind, nth))) gains[at + nth] = cell(whenOut, nth);
  }
}
