// Every way in which the winners of a pair can differ, as sums that must be enough.

import type { Pair } from "./pair.ts";
import type { Piece, Pieces, Rows } from "./pieces.ts";
import { type Choosing, SETTLED, type Stage } from "./stages.ts";

/** One of the two sides. */
export type Which = 0 | 1;

/**
 * A way in which winners differ: `first` has rank 1 on the side `on`, and not on the other.
 * - `overtaken`: there `by` has rank 1 and more points; on the side `on` it takes part.
 * - `outdone`: there `by` has rank 1 and more points; on the side `on` it is ruled out.
 * - `dropped`: there `first` is ruled out.
 */
export type Contest =
  | {
      readonly kind: "overtaken" | "outdone";
      readonly on: Which;
      readonly first: number;
      readonly by: number;
    }
  | { readonly kind: "dropped"; readonly on: Which; readonly first: number };

/** Contests between `count` frameworks: winners differ if and only if one of them comes about. */
export function contestsOf(count: number): readonly Contest[] {
  const all = Array.from({ length: count }, (_, framework) => framework);
  return ([0, 1] as const).flatMap((on) =>
    all.flatMap((first): Contest[] => [
      { kind: "dropped", on, first },
      ...all
        .filter((by) => by !== first)
        .flatMap((by): Contest[] => [
          { kind: "overtaken", on, first, by },
          { kind: "outdone", on, first, by },
        ]),
    ]),
  );
}

export function otherSide(side: Which): Which {
  return side === 0 ? 1 : 0;
}

/** A contest as a choice of rows. */
export interface Prepared {
  readonly problem: Choosing;
  /** Weights for the sums, the one on which the two sides differ first. */
  readonly hint: Float64Array;
}

/**
 * The contest as a choice of rows, one of every piece; `undefined` if it is plain that it cannot come
 * about, as the two sides do not differ enough.
 */
export function prepare(pieces: Pieces, contest: Contest): Prepared | undefined {
  const { constant, pair } = pieces;
  const barred = barredIn(contest);
  if (!isAllowed(constant, 0, barred, pair)) return undefined;
  const difference = differenceOf(contest);
  const rows = rowsThatDiffer(pieces, difference, barred);
  if (rows === undefined) return undefined;
  const margins = [difference, ...restOf(contest, pair)];
  const start = margins.map((margin) => gain(margin, constant, 0, pair) - margin.atLeast);
  const stages = pieces.pieces.map((piece, index) =>
    stageOf(piece, rows[index] ?? [], margins, pair),
  );
  return {
    problem: { start: Int32Array.from(start), stages },
    hint: Float64Array.from(margins, (_, place) => (place === 0 ? 1 : 0)),
  };
}

/** The rows of each piece that leave enough of the difference; `undefined` if there is too little of it. */
function rowsThatDiffer(
  { pieces, constant, pair }: Pieces,
  difference: Margin,
  barred: readonly Barred[],
): readonly (readonly number[])[] | undefined {
  const gainOf = (piece: Piece, row: number) =>
    piece.differs ? gain(difference, piece, row, pair) : 0;
  const allowed = pieces.map((piece) => allowedRows(piece, barred, pair));
  const most = pieces.map((piece, index) =>
    (allowed[index] ?? []).reduce((best, row) => Math.max(best, gainOf(piece, row)), -SETTLED),
  );
  const start = gain(difference, constant, 0, pair) - difference.atLeast;
  const spare = most.reduce((sum, one) => sum + one, start);
  if (spare < 0) return undefined;
  return pieces.map((piece, index) =>
    (allowed[index] ?? []).filter((row) => gainOf(piece, row) >= (most[index] ?? 0) - spare),
  );
}

function allowedRows(piece: Piece, barred: readonly Barred[], pair: Pair): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < piece.count; row += 1) {
    if (isAllowed(piece, row, barred, pair)) rows.push(row);
  }
  return rows;
}

function stageOf(
  piece: Piece,
  rows: readonly number[],
  margins: readonly Margin[],
  pair: Pair,
): Stage {
  const gains = new Int32Array(rows.length * margins.length);
  rows.forEach((row, place) => {
    margins.forEach((margin, sum) => {
      gains[place * margins.length + sum] = gain(margin, piece, row, pair);
    });
  });
  return { count: rows.length, gains, rows: Int32Array.from(rows) };
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
    case "outdone":
      return { kind: "out", side: on, framework: contest.by, atLeast: 1 };
    case "dropped":
      return { kind: "out", side: otherSide(on), framework: first, atLeast: 1 };
  }
}

/** That `first` is first on its side, and `by` on the other, with more points than `first`. */
function restOf(contest: Contest, { sides }: Pair): readonly Margin[] {
  const { on, first } = contest;
  const leads = (side: Which, ahead: number, without: number): Margin[] =>
    sides[side].frameworks
      .filter((behind) => behind !== ahead && behind !== without)
      .map((behind) => ({ kind: "lead", side, ahead, behind, atLeast: 0 }));
  if (contest.kind === "dropped") return leads(on, first, -1);
  const { kind, by } = contest;
  const side = otherSide(on);
  return [
    ...leads(on, first, kind === "outdone" ? by : -1),
    ...leads(side, by, first),
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
  const { kind, by } = contest;
  const better = { side: otherSide(on), framework: by };
  if (kind === "outdone") return [ranked, better];
  return [ranked, better, { side: on, framework: by }];
}

function isAllowed(rows: Rows, row: number, barred: readonly Barred[], pair: Pair): boolean {
  for (const { side, framework } of barred) {
    if (isOut(rows, row, side, framework, pair)) return false;
  }
  return true;
}

function gain(margin: Margin, rows: Rows, row: number, pair: Pair): number {
  const { side } = margin;
  if (margin.kind === "out") return isOut(rows, row, side, margin.framework, pair) ? 1 : 0;
  const { ahead, behind } = margin;
  const there = otherSide(side);
  const settled =
    margin.kind === "lead"
      ? isOut(rows, row, side, behind, pair)
      : isOut(rows, row, there, ahead, pair);
  if (settled) return SETTLED;
  const here = lead(rows, row, side, ahead, behind, pair);
  return margin.kind === "lead" ? here : here - lead(rows, row, there, ahead, behind, pair);
}

function lead(
  { points }: Rows,
  row: number,
  side: Which,
  ahead: number,
  behind: number,
  { frameworks }: Pair,
): number {
  const from = (row * 2 + side) * frameworks.length;
  return (points[from + ahead] ?? 0) - (points[from + behind] ?? 0);
}

function isOut(
  { out }: Rows,
  row: number,
  side: Which,
  framework: number,
  { words }: Pair,
): boolean {
  const word = (row * 2 + side) * words + (framework >>> 5);
  return (((out[word] ?? 0) >>> (framework & 31)) & 1) === 1;
}
