// Rows of a component that differ in the answer to one question alone.
import type { ModelQuestion } from "../../tables/model.ts";
import type { Tabled } from "./context.ts";

/** Two answered states of one question. */
export type Swap = readonly [from: number, to: number];

/** Two rows that differ in the answer to one question alone. */
export interface RowPair {
  readonly from: number;
  readonly to: number;
  /** The state of the question in the row `to`. */
  readonly state: number;
}

/** For each swap a pair for every way to answer the component's other questions, or to leave them open. */
export function pairsIn(
  { rows, strides, questions }: Tabled,
  question: ModelQuestion,
  swaps: readonly Swap[],
): readonly RowPair[] {
  const stride = strides[questions.indexOf(question)] ?? 1;
  const pairs: RowPair[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (Math.floor(row / stride) % question.states !== 0) continue;
    for (const [from, to] of swaps) {
      pairs.push({ from: row + from * stride, to: row + to * stride, state: to });
    }
  }
  return pairs;
}
