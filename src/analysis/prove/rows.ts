// The rows of tabled components, and the states that they stand for.
import { setRow } from "../../tables/rows.ts";
import type { ProofContext, Tabled } from "./context.ts";

export function rowsOf({ rows }: Tabled): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

/** The states of the chosen row of each tabled component; the questions of others are open. */
export function statesOfRows(context: ProofContext, rows: readonly number[]): Int32Array {
  const states = new Int32Array(context.model.questions.length);
  context.tabled.forEach((component, place) => {
    setRow(component, rows[place] ?? 0, states);
  });
  return states;
}
