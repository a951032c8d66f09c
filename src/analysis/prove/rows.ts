// The rows of tabled groups, and the states that they stand for.
import { setRow } from "../../tables/rows.ts";
import type { ProofContext, TabledGroup } from "./context.ts";

export function rowsOf({ rows }: TabledGroup): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

/** The states of the chosen row of each tabled group; the variables of others are 0. */
export function statesOfRows(context: ProofContext, rows: readonly number[]): Int32Array {
  const states = new Int32Array(context.model.variables.length);
  context.tabled.forEach((group, place) => {
    setRow(group, rows[place] ?? 0, states);
  });
  return states;
}
