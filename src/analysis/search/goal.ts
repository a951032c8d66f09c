// What must be true of points and rule-outs for a wanted outcome, as margins to which every component adds.
import { has, members } from "../../tables/bit-set.ts";
import type { BitSet, Model, Table } from "../../tables/model.ts";

/** More than all points together can be: here a rule-out counts more than any points. */
const RULED_OUT = 2 ** 20;

/**
 * Margins, all of which must be kept; one entry in each list a margin. What a row of a component's table
 * adds to it is `whenOut` if the row rules out the framework `behind`, and otherwise the points that it
 * gives `ahead` less those that it gives `behind`. The margin is kept if all rows together add `needs`.
 */
export interface Goal {
  readonly size: number;
  /** Indices of frameworks. */
  readonly ahead: Int32Array;
  readonly behind: Int32Array;
  readonly whenOut: Int32Array;
  readonly needs: Int32Array;
}

interface Margin {
  readonly ahead: number;
  readonly behind: number;
  readonly whenOut: number;
  readonly needs: number;
}

/** That `ahead` has so many points more than `behind`, or `behind` is ruled out. */
function leads(ahead: number, behind: number, by: number): Margin {
  return { ahead, behind, whenOut: RULED_OUT, needs: by };
}

/** That the framework is not ruled out. */
function isIn(framework: number): Margin {
  return { ahead: framework, behind: framework, whenOut: -1, needs: 0 };
}

/** That the framework is ruled out. */
function isOut(framework: number): Margin {
  return { ahead: framework, behind: framework, whenOut: 1, needs: 1 };
}

function goalOf(margins: readonly Margin[]): Goal {
  return {
    size: margins.length,
    ahead: Int32Array.from(margins, ({ ahead }) => ahead),
    behind: Int32Array.from(margins, ({ behind }) => behind),
    whenOut: Int32Array.from(margins, ({ whenOut }) => whenOut),
    needs: Int32Array.from(margins, ({ needs }) => needs),
  };
}

/** That exactly these frameworks are the winners; for the empty set, that nobody is left to win. */
export function winnersAre({ frameworks }: Model, winners: BitSet): Goal {
  const all = [...frameworks.keys()];
  const [first, ...tied] = members(winners);
  if (first === undefined) return goalOf(all.map(isOut));
  const rest = all.filter((framework) => !has(winners, framework));
  return goalOf([
    isIn(first),
    ...tied.flatMap((one) => [isIn(one), leads(first, one, 0), leads(one, first, 0)]),
    ...rest.map((one) => leads(first, one, 1)),
  ]);
}

/** That the framework has rank 1, alone or with others. */
export function isFirst(model: Model, framework: number): Goal {
  return aheadOfAll(model, framework, 0);
}

/** That the framework is the only winner. */
export function isFirstAlone(model: Model, framework: number): Goal {
  return aheadOfAll(model, framework, 1);
}

function aheadOfAll({ frameworks }: Model, framework: number, by: number): Goal {
  const others = [...frameworks.keys()].filter((other) => other !== framework);
  return goalOf([isIn(framework), ...others.map((other) => leads(framework, other, by))]);
}

/** Writes what the row of the table adds to each margin into `gains`, from `at` on. */
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
  for (let margin = 0; margin < size; margin += 1) {
    gains[at + margin] =
      (points[from + (ahead[margin] ?? 0)] ?? 0) - (points[from + (behind[margin] ?? 0)] ?? 0);
  }
  const out = table.out.subarray(row * words, (row + 1) * words);
  if (out.every((word) => word === 0)) return;
  for (let margin = 0; margin < size; margin += 1) {
    if (has(out, behind[margin] ?? 0)) gains[at + margin] = whenOut[margin] ?? 0;
  }
}
