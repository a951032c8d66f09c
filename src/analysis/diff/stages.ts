// A choice of rows, stage by stage, that has to make every sum enough.

/** A gain that makes a sum enough, whatever else is chosen; more than all points together can be. */
export const SETTLED = 2 ** 20;

/** Rows of which one is chosen; each adds to every sum. */
export interface Stage {
  readonly count: number;
  /** The row at place `p` adds `gains[p * sums + s]` to the sum `s`. */
  readonly gains: Int32Array;
  /** What the caller calls the rows. */
  readonly rows: Int32Array;
}

export interface Choosing {
  /** What each sum is before anything is chosen; 0 or more is enough in the end. */
  readonly start: Int32Array;
  readonly stages: readonly Stage[];
}
