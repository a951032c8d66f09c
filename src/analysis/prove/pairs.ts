// Rows of a group that differ in the state of one variable alone.
import type { Variable } from "../../tables/model.ts";
import type { TabledGroup } from "./context.ts";

export type Swap = readonly [from: number, to: number];

/** Two rows that differ in the state of one variable alone. */
export interface RowPair {
  readonly from: number;
  readonly to: number;
  /** The state of the variable in the row `to`. */
  readonly state: number;
}

/** For each swap a pair for every combination of states of the group's other variables. */
export function pairsIn(
  { rows, strides, variables }: TabledGroup,
  variable: Variable,
  swaps: readonly Swap[],
): readonly RowPair[] {
  const stride = strides[variables.indexOf(variable)] ?? 1;
  const pairs: RowPair[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (Math.floor(row / stride) % variable.states !== 0) continue;
    for (const [from, to] of swaps) {
      pairs.push({ from: row + from * stride, to: row + to * stride, state: to });
    }
  }
  return pairs;
}
