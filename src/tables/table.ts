// Tables of points and rule-outs: how they are filled and read.
import { hasAt, put } from "./bit-set.ts";
import { cell } from "./cell.ts";
import type { Group, ModelRule, Table } from "./model.ts";
import { cubesOf, rowsIn } from "./rows.ts";

/** A table without points and rule-outs, with rows as wide as those of another. */
export function emptyTable(
  rows: number,
  { frameworks, words }: Pick<Table, "frameworks" | "words">,
): Table {
  const [points, out] = [new Int32Array(rows * frameworks), new Int32Array(rows * words)];
  return { points, out, frameworks, words };
}

/** `count` rows of the table from row `start` on; not a copy. */
export function part(
  { points, out, frameworks, words }: Table,
  start: number,
  count: number,
): Table {
  const end = start + count;
  return {
    points: points.subarray(start * frameworks, end * frameworks),
    out: out.subarray(start * words, end * words),
    frameworks,
    words,
  };
}

export function outAt({ out, words }: Table, row: number, framework: number): boolean {
  return hasAt(out, row * words, framework);
}

/** By how many points the row puts one framework ahead of the other. */
export function leadAt(
  { points, frameworks }: Table,
  row: number,
  one: number,
  other: number,
): number {
  return cell(points, row * frameworks + one) - cell(points, row * frameworks + other);
}

/** Adds the effect of the rule to one row. */
export function addRule(
  { points, out, frameworks, words }: Table,
  row: number,
  rule: ModelRule,
): void {
  const from = row * frameworks;
  for (const framework of rule.frameworks) {
    points[from + framework] = cell(points, from + framework) + rule.points;
    if (rule.ruleOut) put(out, row * words, framework);
  }
}

/** Adds a row of another table to the only row of this one. */
export function addRow({ points, out }: Table, from: Table, row: number): void {
  for (let at = 0; at < points.length; at += 1) {
    points[at] = cell(points, at) + cell(from.points, row * points.length + at);
  }
  for (let at = 0; at < out.length; at += 1) {
    out[at] = cell(out, at) | cell(from.out, row * out.length + at);
  }
}

/**
 * Fills an empty table with one row for each combination of the group's states: first from rules on a single
 * variable, whose sums rows share, then from the others, rule by rule. Plain loops, as this is most of the
 * work of compiling.
 */
export function fillTable(table: Table, group: Group): void {
  const { variables, strides, rules } = group;
  const single = rules.filter(
    (rule) => rule.variables.length === 1 && rule.exceptions.length === 0,
  );
  variables.forEach(({ index, states }, place) => {
    const stride = strides[place] ?? 0;
    for (const rule of single) {
      if (rule.variables[0] !== index) continue;
      for (const state of rule.conditions[0]?.literals[0]?.states ?? [])
        addRule(table, state * stride, rule);
    }
    for (let state = 1; state < states; state += 1) addBlock(table, stride, state * stride);
  });
  for (const rule of rules) {
    if (single.includes(rule)) continue;
    for (const cube of cubesOf(rule, variables)) {
      for (const row of rowsIn(group, cube)) addRule(table, row, rule);
    }
  }
}

/** Fills a block of rows after its first row `start`: row `start + i` is the sum of rows `start` and `i`. */
function addBlock({ points, out, frameworks, words }: Table, block: number, start: number): void {
  for (let row = 1; row < block; row += 1) {
    for (let nth = 0; nth < frameworks; nth += 1) {
      points[(start + row) * frameworks + nth] =
        cell(points, row * frameworks + nth) + cell(points, start * frameworks + nth);
    }
    for (let word = 0; word < words; word += 1) {
      out[(start + row) * words + word] =
        cell(out, row * words + word) | cell(out, start * words + word);
    }
  }
}
