// The rows of tabled components, and the states that they stand for.
import { setRow } from "../../tables/rows.ts";
import type { Tabled, World } from "./world.ts";

export function rowsOf({ rows }: Tabled): readonly number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

/** The states of the chosen row of each tabled component; the questions of others are open. */
export function statesOfRows(world: World, rows: readonly number[]): Int32Array {
  const states = new Int32Array(world.model.questions.length);
  world.tabled.forEach((component, place) => {
    setRow(component, rows[place] ?? 0, states);
  });
  return states;
}
