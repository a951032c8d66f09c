// Tables of points and rule-outs: how they are filled.
// Loops count here, as iterators made for every row would cost more than the sums.
import { put, unite } from "./bit-set.ts";
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

/** Adds row `start` of `from` to row `row`. */
export function addRow(table: Table, row: number, from: Table, start: number, width: Width): void {
  const { points } = table;
  const [at, first] = [row * width.frameworks, start * width.frameworks];
  for (let framework = 0; framework < width.frameworks; framework += 1) {
    points[at + framework] = cell(points, at + framework) + cell(from.points, first + framework);
  }
  unite(table.out, row * width.words, from.out, start * width.words, width.words);
}

/** For each variable of the group one row a state, by the rules that look at it alone. */
export function ownTables(group: Group, width: Width): readonly Table[] {
  return group.variables.map(({ index, states }) => {
    const table = emptyTable(states, width);
    for (const rule of group.rules) {
      if (rule.variables[0] === index) addOwn(table, 1, rule, width);
    }
    return table;
  });
}

/** Whether the rule looks at one variable alone, and brings nothing while that is 0. */
export function isOwn({ variables, exceptions }: ModelRule): boolean {
  return variables.length === 1 && exceptions.length === 0;
}

/**
 * Fills an empty table with one row for each combination of states: first those in which one variable is
 * not 0, then their sums, then what the other rules add.
 */
export function fillTable(table: Table, group: Group, width: Width): void {
  const { variables, strides, rules, joint } = group;
  variables.forEach(({ index, states }, place) => {
    const block = strides[place] ?? 0;
    for (const rule of rules) if (rule.variables[0] === index) addOwn(table, block, rule, width);
    for (let state = 1; state < states; state += 1) addBlock(table, block, state * block, width);
  });
  for (const rule of joint) {
    for (const cube of cubesOf(rule, variables)) {
      for (const row of rowsIn(group, cube)) addRule(table, row, rule, width);
    }
  }
}

/** Adds a rule on one variable alone to the rows in which only that is not 0, `stride` rows a state. */
function addOwn(table: Table, stride: number, rule: ModelRule, width: Width): void {
  if (!isOwn(rule)) return;
  for (const state of rule.conditions[0]?.literals[0]?.states ?? []) {
    addRule(table, state * stride, rule, width);
  }
}

/**
 * The first `block` rows are done, and so is row `to`, which starts the next block: adds the two for
 * each other row of that block. Plain loops, as this is most of the work of compiling.
 */
function addBlock({ points, out }: Table, block: number, to: number, width: Width): void {
  const { frameworks, words } = width;
  const start = to * frameworks;
  const end = (to + block) * frameworks;
  let from = frameworks;
  for (let at = start + frameworks; at < end; ) {
    for (let added = start; added < start + frameworks; added += 1) {
      points[at] = cell(points, from) + cell(points, added);
      at += 1;
      from += 1;
    }
  }
  for (let word = words; word < block * words; word += 1) {
    out[to * words + word] = cell(out, word) | cell(out, to * words + (word % words));
  }
}
