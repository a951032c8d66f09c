// How far one framework is ahead of each other one in a row of a table.
import type { Table } from "../../tables/model.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import { ENOUGH } from "./feasible.ts";

/**
 * What the row gives the framework more than each one, itself included; ENOUGH over those that it rules
 * out. `undefined` if it rules out the framework itself.
 */
export function marginsAt(table: Table, row: number, framework: number): Int32Array | undefined {
  if (outAt(table, row, framework)) return undefined;
  const margins = new Int32Array(table.frameworks);
  for (let other = 0; other < margins.length; other += 1) {
    margins[other] = outAt(table, row, other) ? ENOUGH : leadAt(table, row, framework, other);
  }
  return margins;
}
