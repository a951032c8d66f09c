// Every way in which the winners of a pair can differ, as sums that must be enough.
import { hasAt } from "../../tables/bit-set.ts";
import { ENOUGH } from "../search/feasible.ts";
import type { OptionGains } from "../search/pareto.ts";
import type { PairGroup, PairGroups, PairRows } from "./groups.ts";
import type { ModelPair } from "./pair.ts";

/** One of the two sides. */
export type Which = 0 | 1;

/**
 * A way in which winners differ: `first` has rank 1 on the side `on`, and not on the other.
 * - `dropped`: there it is ruled out.
 * - `overtaken`: there `by` has rank 1 and more points; on the side `on` it is not ruled out.
 *
 * There is no third way: who has rank 1 instead, but is ruled out on the side `on`, is dropped there.
 */
export type Contest =
  | { readonly kind: "dropped"; readonly on: Which; readonly first: number }
  | {
      readonly kind: "overtaken";
      readonly on: Which;
      readonly first: number;
      readonly by: number;
    };

/** Contests between `count` frameworks: winners differ if and only if one of them comes about. */
export function contestsOf(count: number): readonly Contest[] {
  const all = Array.from({ length: count }, (_, framework) => framework);
  return ([0, 1] as const).flatMap((on) =>
    all.flatMap((first): Contest[] => [
      { kind: "dropped", on, first },
      ...all
        .filter((by) => by !== first)
        .map((by): Contest => ({ kind: "overtaken", on, first, by })),
    ]),
  );
}

export function otherSide(side: Which): Which {
  return side === 0 ? 1 : 0;
}

/** A contest as sums that may fall short nowhere, by one row of every group. */
export interface Prepared {
  /** For each group what its rows add to each sum. */
  readonly parts: readonly OptionGains[];
  /** The rows of the groups that the parts' rows stand for. */
  readonly rows: readonly (readonly number[])[];
  readonly least: readonly number[];
}

/** The contest, ready to be decided; `undefined` if the two sides plainly do not differ enough for it. */
export function prepare(groups: PairGroups, contest: Contest): Prepared | undefined {
  const { constant, pair } = groups;
  const barred = barredIn(contest);
  if (!isAllowed(constant, 0, barred, pair)) return undefined;
  const difference = differenceOf(contest);
  const rows = rowsThatDiffer(groups, difference, barred);
  if (rows === undefined) return undefined;
  const margins = [difference, ...restOf(contest, pair)];
  const parts = groups.groups.map((group, index) =>
    (rows[index] ?? []).map((row) =>
      Int32Array.from(margins, (margin) => gain(margin, group, row, pair)),
    ),
  );
  const least = margins.map((margin) => margin.atLeast - gain(margin, constant, 0, pair));
  return { parts, rows, least };
}

/** The rows of each group that leave enough of the difference; `undefined` if there is too little of it. */
function rowsThatDiffer(
  { groups, constant, pair }: PairGroups,
  difference: Margin,
  barred: readonly Barred[],
): readonly (readonly number[])[] | undefined {
  const gainOf = (group: PairGroup, row: number) =>
    group.differs ? gain(difference, group, row, pair) : 0;
  const allowed = groups.map((group) => allowedRows(group, barred, pair));
  const most = groups.map((group, index) =>
    (allowed[index] ?? []).reduce((best, row) => Math.max(best, gainOf(group, row)), -ENOUGH),
  );
  const start = gain(difference, constant, 0, pair) - difference.atLeast;
  const spare = most.reduce((sum, one) => sum + one, start);
  if (spare < 0) return undefined;
  return groups.map((group, index) =>
    (allowed[index] ?? []).filter((row) => gainOf(group, row) >= (most[index] ?? 0) - spare),
  );
}

function allowedRows(
  group: PairGroup,
  barred: readonly Barred[],
  pair: ModelPair,
): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < group.count; row += 1) {
    if (isAllowed(group, row, barred, pair)) rows.push(row);
  }
  return rows;
}

/** A number to which every row adds, and what it must come to. */
type Margin = { readonly side: Which; readonly atLeast: number } & (
  | {
      /** The points of `ahead` less those of `behind`; settled where `behind` is ruled out. */
      readonly kind: "lead";
      readonly ahead: number;
      readonly behind: number;
    }
  | {
      /** How much less of a lead on the other side; settled where `ahead` is ruled out there. */
      readonly kind: "slip";
      readonly ahead: number;
      readonly behind: number;
    }
  | { readonly kind: "out"; readonly framework: number }
);

/** What must differ between the two sides. */
function differenceOf(contest: Contest): Margin {
  const { on, first } = contest;
  switch (contest.kind) {
    case "overtaken":
      return { kind: "slip", side: on, ahead: first, behind: contest.by, atLeast: 1 };
    case "dropped":
      return { kind: "out", side: otherSide(on), framework: first, atLeast: 1 };
  }
}

/** That `first` is first on its side, and `by` on the other, with more points than `first`. */
function restOf(contest: Contest, { sides }: ModelPair): readonly Margin[] {
  const { on, first } = contest;
  const leads = (side: Which, ahead: number) =>
    sides[side].frameworks
      .filter((behind) => behind !== ahead)
      .map((behind) => ({ kind: "lead", side, ahead, behind, atLeast: 0 }) as const);
  if (contest.kind === "dropped") return leads(on, first);
  const { by } = contest;
  const side = otherSide(on);
  return [
    ...leads(on, first),
    ...leads(side, by).filter((lead) => lead.behind !== first),
    { kind: "lead", side, ahead: by, behind: first, atLeast: 1 },
  ];
}

interface Barred {
  readonly side: Which;
  readonly framework: number;
}

/** Who may not be ruled out where. */
function barredIn(contest: Contest): readonly Barred[] {
  const { on, first } = contest;
  const ranked = { side: on, framework: first };
  if (contest.kind === "dropped") return [ranked];
  const { by } = contest;
  return [ranked, { side: otherSide(on), framework: by }, { side: on, framework: by }];
}

function isAllowed(
  rows: PairRows,
  row: number,
  barred: readonly Barred[],
  pair: ModelPair,
): boolean {
  for (const { side, framework } of barred) {
    if (isOut(rows, row, side, framework, pair)) return false;
  }
  return true;
}

function gain(margin: Margin, rows: PairRows, row: number, pair: ModelPair): number {
  const { side } = margin;
  if (margin.kind === "out") return isOut(rows, row, side, margin.framework, pair) ? 1 : 0;
  const { ahead, behind } = margin;
  const there = otherSide(side);
  const settled =
    margin.kind === "lead"
      ? isOut(rows, row, side, behind, pair)
      : isOut(rows, row, there, ahead, pair);
  if (settled) return ENOUGH;
  const here = lead(rows, row, side, ahead, behind, pair);
  return margin.kind === "lead" ? here : here - lead(rows, row, there, ahead, behind, pair);
}

function lead(
  { points }: PairRows,
  row: number,
  side: Which,
  ahead: number,
  behind: number,
  { frameworks }: ModelPair,
): number {
  const from = (row * 2 + side) * frameworks.length;
  return (points[from + ahead] ?? 0) - (points[from + behind] ?? 0);
}

function isOut(
  { out }: PairRows,
  row: number,
  side: Which,
  framework: number,
  pair: ModelPair,
): boolean {
  return hasAt(out, (row * 2 + side) * pair.words, framework);
}
