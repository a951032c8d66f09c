// How far one framework is ahead of each other one in a row of a table.
import { hasAt } from "../../tables/bit-set.ts";
import { cell } from "../../tables/cell.ts";
import type { Model, Table } from "../../tables/model.ts";
import { ENOUGH } from "./feasible.ts";

export function pointsAt(model: Model, table: Table, row: number, framework: number): number {
  return cell(table.points, row * model.frameworks.length + framework);
}

export function outAt(model: Model, table: Table, row: number, framework: number): boolean {
  return hasAt(table.out, row * model.words, framework);
}

/**
 * What the row gives the framework more than each one, itself included; ENOUGH over those that it rules
 * out. `undefined` if it rules out the framework itself.
 */
export function marginsAt(
  model: Model,
  table: Table,
  row: number,
  framework: number,
): Int32Array | undefined {
  if (outAt(model, table, row, framework)) return undefined;
  const own = pointsAt(model, table, row, framework);
  const margins = new Int32Array(model.frameworks.length);
  for (let other = 0; other < margins.length; other += 1) {
    margins[other] = outAt(model, table, row, other)
      ? ENOUGH
      : own - pointsAt(model, table, row, other);
  }
  return margins;
}
