// What must be true of points and rule-outs for a wanted outcome, as margins to which every component adds.
import { has, members } from "../model/framework-set.ts";
import type { FrameworkSet, Model, Table } from "../model/model.ts";

/** More than all points together can be: a rule-out decides a margin whatever the points are. */
const RULED_OUT = 2 ** 20;

/**
 * One thing that must be true. `lead`: `ahead` has at least `by` points more than `behind`, or `behind`
 * is ruled out. `in`: the framework is not ruled out. `out`: it is.
 */
export type Margin =
  | {
      readonly kind: "lead";
      readonly ahead: number;
      readonly behind: number;
      readonly by: number;
    }
  | { readonly kind: "in" | "out"; readonly framework: number };

/** All of its margins must be kept; frameworks are indices of the model's. */
export type Goal = readonly Margin[];

/** That exactly these frameworks are the winners; for the empty set, that nobody is left to win. */
export function winnersAre(model: Model, winners: FrameworkSet): Goal {
  const all = model.frameworks.map((_, framework) => framework);
  const [first, ...tied] = members(winners);
  if (first === undefined) return all.map((framework) => ({ kind: "out", framework }));
  const rest = all.filter((framework) => !has(winners, framework));
  return [
    { kind: "in", framework: first },
    ...tied.flatMap((one): Margin[] => [
      { kind: "in", framework: one },
      { kind: "lead", ahead: first, behind: one, by: 0 },
      { kind: "lead", ahead: one, behind: first, by: 0 },
    ]),
    ...rest.map((behind): Margin => ({ kind: "lead", ahead: first, behind, by: 1 })),
  ];
}

/** That the framework has rank 1, alone or with others. */
export function isFirst(model: Model, framework: number): Goal {
  return aheadOfAll(model, framework, 0);
}

/** That the framework is the only winner. */
export function isFirstAlone(model: Model, framework: number): Goal {
  return aheadOfAll(model, framework, 1);
}

function aheadOfAll({ frameworks }: Model, ahead: number, by: number): Goal {
  const others = frameworks.flatMap((_, behind): Margin[] =>
    behind === ahead ? [] : [{ kind: "lead", ahead, behind, by }],
  );
  return [{ kind: "in", framework: ahead }, ...others];
}

/** What the margins need: each is kept if the gains of all components and of the constant reach this. */
export function needs(goal: Goal): Float64Array {
  return Float64Array.from(goal, (margin) => {
    if (margin.kind === "lead") return margin.by;
    return margin.kind === "out" ? 1 : 0;
  });
}

/**
 * What a row of a table adds to each margin, written into `gains` from `at` on. The sum over rows is at
 * least what the margin needs if and only if the margin is kept under all of them together.
 */
export function addGains(
  goal: Goal,
  { frameworks, words }: Model,
  table: Table,
  row: number,
  gains: Float64Array,
  at: number,
): void {
  const points = row * frameworks.length;
  const out = table.out.subarray(row * words, (row + 1) * words);
  for (let place = 0; place < goal.length; place += 1) {
    const margin = goal[place];
    if (margin === undefined) continue;
    gains[at + place] = (gains[at + place] ?? 0) + gain(margin, table.points, points, out);
  }
}

function gain(margin: Margin, points: Int32Array, from: number, out: FrameworkSet): number {
  switch (margin.kind) {
    case "lead":
      if (has(out, margin.behind)) return RULED_OUT;
      return (points[from + margin.ahead] ?? 0) - (points[from + margin.behind] ?? 0);
    case "in":
      return has(out, margin.framework) ? -1 : 0;
    case "out":
      return has(out, margin.framework) ? 1 : 0;
  }
}
