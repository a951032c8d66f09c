// Tables of points and rule-outs: how they are filled.
// Loops count here, as iterators made for every row would cost more than the sums.
import { put, unite } from "./bit-set.ts";
import type { Component, ModelRule, Table } from "./model.ts";
import { rowsWhere } from "./rows.ts";

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
  for (let nth = 0; nth < rule.frameworks.length; nth += 1) {
    const framework = rule.frameworks[nth] ?? 0;
    points[from + framework] = (points[from + framework] ?? 0) + rule.points;
    if (rule.ruleOut) put(table.out, row * width.words, framework);
  }
}

/** Adds row `start` of `from` to row `row`. */
export function addRow(table: Table, row: number, from: Table, start: number, width: Width): void {
  const { points } = table;
  const [at, first] = [row * width.frameworks, start * width.frameworks];
  for (let framework = 0; framework < width.frameworks; framework += 1) {
    points[at + framework] = (points[at + framework] ?? 0) + (from.points[first + framework] ?? 0);
  }
  unite(table.out, row * width.words, from.out, start * width.words, width.words);
}

/** For each question of the component one row a state, by the rules that name this question alone. */
export function ownTables(component: Component, width: Width): readonly Table[] {
  return component.questions.map(({ index, states }) => {
    const table = emptyTable(states, width);
    for (const rule of component.rules) {
      if (rule.conditions[0]?.question === index) addOwn(table, 1, rule, width);
    }
    return table;
  });
}

/**
 * Fills an empty table with one row for each combination of states: first those in which one question
 * is answered, then their sums, then what rules on several questions add.
 */
export function fillTable(table: Table, component: Component, width: Width): void {
  const { questions, strides, rules, joint } = component;
  questions.forEach(({ index, states }, place) => {
    const block = strides[place] ?? 0;
    rules.forEach((rule) => {
      if (rule.conditions[0]?.question === index) addOwn(table, block, rule, width);
    });
    for (let state = 1; state < states; state += 1) addBlock(table, block, state * block, width);
  });
  joint.forEach((rule) => {
    rowsWhere(component, rule.conditions).forEach((row) => {
      addRule(table, row, rule, width);
    });
  });
}

/** Adds a rule on one question alone to the rows in which that is answered, `stride` rows a state. */
function addOwn(table: Table, stride: number, rule: ModelRule, width: Width): void {
  if (rule.conditions.length > 1) return;
  rule.conditions[0]?.states.forEach((state) => {
    addRule(table, state * stride, rule, width);
  });
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
      points[at] = (points[from] ?? 0) + (points[added] ?? 0);
      at += 1;
      from += 1;
    }
  }
  for (let word = words; word < block * words; word += 1) {
    out[to * words + word] = (out[word] ?? 0) | (out[to * words + (word % words)] ?? 0);
  }
}
