// Tables of points and rule-outs: how they are filled and read.
import { cell, has, put } from "./cells.ts";
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
export function part({ points, out, frameworks, words }: Table, start: number, count: number) {
  const end = start + count;
  return {
    points: points.subarray(start * frameworks, end * frameworks),
    out: out.subarray(start * words, end * words),
    frameworks,
    words,
  };
}

export function outAt({ out, words }: Table, row: number, framework: number): boolean {
  return has(out, framework, row * words);
}

/** By how many points the row puts one framework ahead of the other. */
export function leadAt({ points, frameworks }: Table, row: number, one: number, other: number) {
  return cell(points, row * frameworks + one) - cell(points, row * frameworks + other);
}

/** Adds the effect of the rule to these rows. Plain loops, because compiling spends most of its time here. */
export function addRule(
  { points, out, frameworks, words }: Table,
  rows: readonly number[],
  rule: ModelRule,
): void {
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    for (let nth = 0; nth < rule.frameworks.length; nth += 1) {
      const framework = rule.frameworks[nth] as number;
      const at = row * frameworks + framework;
      if (rule.ruleOut) put(out, framework, row * words);
      else points[at] = (points[at] as number) + rule.points;
    }
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

/** Rows for other states begin as copies, so that only rules that end at this variable are added. */
export function fillTable(table: Table, { variables, strides, rules }: Group): void {
  variables.forEach(({ index, states }, place) => {
    const block = strides[place] ?? 0;
    const [points, out] = [block * table.frameworks, block * table.words];
    for (let state = 1; state < states; state += 1) {
      table.points.copyWithin(state * points, 0, points);
      table.out.copyWithin(state * out, 0, out);
    }
    const filled = { variables: variables.slice(0, place + 1), strides };
    for (const rule of rules) {
      if (rule.variables.at(-1) !== index) continue;
      const cubes = cubesOf(rule, filled.variables);
      addRule(
        table,
        cubes.flatMap((cube) => rowsIn(filled, cube)),
        rule,
      );
    }
  });
}
