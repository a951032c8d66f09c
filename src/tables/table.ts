// Tables of points and rule-outs: how they are filled.
import { put } from "./bit-set.ts";
import { cell } from "./cell.ts";
import type { Group, ModelRule, Table } from "./model.ts";
import { cubesOf, rowsIn } from "./rows.ts";

/** How wide the rows of a table are. */
export interface Width {
  readonly frameworks: number;
  readonly words: number;
}

export function emptyTable(rows: number, { frameworks, words }: Width): Table {
  return { points: new Int32Array(rows * frameworks), out: new Int32Array(rows * words) };
}

/** `count` rows of the table from row `start` on; not a copy. */
export function part(table: Table, start: number, count: number, width: Width): Table {
  const end = start + count;
  return {
    points: table.points.subarray(start * width.frameworks, end * width.frameworks),
    out: table.out.subarray(start * width.words, end * width.words),
  };
}

/** Adds what the rule brings to one row. */
export function addRule(table: Table, row: number, rule: ModelRule, width: Width): void {
  const { points } = table;
  const from = row * width.frameworks;
  for (const framework of rule.frameworks) {
    points[from + framework] = cell(points, from + framework) + rule.points;
    if (rule.ruleOut) put(table.out, row * width.words, framework);
  }
}

/** Adds a row of another table to the one row of this. */
export function addRow({ points, out }: Table, from: Table, row: number): void {
  for (let at = 0; at < points.length; at += 1) {
    points[at] = cell(points, at) + cell(from.points, row * points.length + at);
  }
  for (let at = 0; at < out.length; at += 1) {
    out[at] = cell(out, at) | cell(from.out, row * out.length + at);
  }
}

/** Fills an empty table with one row for each combination of the group's states. */
export function fillTable(table: Table, group: Group, width: Width): void {
  for (const rule of group.rules) {
    for (const cube of cubesOf(rule, group.variables)) {
      for (const row of rowsIn(group, cube)) addRule(table, row, rule, width);
    }
  }
}
