// The score of all frameworks under any states, and who is first.
import { has, put } from "./bit-set.ts";
import type { BitSet, Group, Model, States, Table } from "./model.ts";
import { holdsIn } from "./model-rule.ts";
import { rowOf } from "./rows.ts";
import { addRow, addRule, emptyTable } from "./table.ts";

/** Fewer points than any framework can have. */
const LEAST = -(2 ** 31);

/** The points and rule-outs under some states; `newScore` makes it once, each evaluation overwrites it. */
export interface Score extends Table {
  /** The frameworks of rank 1; none if all are ruled out, or none takes part. */
  readonly winners: BitSet;
  /** Scratch space for the rows looked up. */
  readonly rows: Int32Array;
}

export function newScore(model: Model): Score {
  return {
    ...emptyTable(1, model.constant),
    winners: new Int32Array(model.constant.words),
    rows: new Int32Array(model.lookup.starts.length),
  };
}

/** The score of these states, newly allocated. */
export function scoreOf(model: Model, states: States): Score {
  const score = newScore(model);
  evaluate(model, states, score);
  return score;
}

/** Writes the points, the rule-outs and the winners under these states into `score`. */
export function evaluate(model: Model, states: States, score: Score): void {
  const { constant, lookup } = model;
  score.points.set(constant.points);
  score.out.set(constant.out);
  const count = chooseRows(model, states, score.rows);
  addPoints(score, count, lookup.table.points);
  addRuleOuts(score, count, lookup.table.out);
  for (const group of lookup.untabled) addGroup(group, states, score);
  markWinners(score);
}

/** Writes the rows of the groups that have an effect, and returns their number. */
function chooseRows({ lookup }: Model, states: States, rows: Int32Array): number {
  const { starts, idle, places, strides } = lookup;
  rows.set(starts);
  for (let variable = 0; variable < states.length; variable += 1) {
    const state = states[variable] as number;
    if (state === 0) continue;
    const place = places[variable] as number;
    if (place < rows.length)
      rows[place] = (rows[place] as number) + state * (strides[variable] as number);
  }
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    if (row === (starts[place] as number) && idle[place] === 1) continue;
    rows[count] = row;
    count += 1;
  }
  return count;
}

function addPoints({ points, rows }: Score, count: number, table: Int32Array): void {
  const width = points.length;
  for (let nth = 0; nth < count; nth += 1) {
    const from = (rows[nth] as number) * width;
    for (let framework = 0; framework < width; framework += 1) {
      points[framework] = (points[framework] as number) + (table[from + framework] as number);
    }
  }
}

function addRuleOuts({ out, rows }: Score, count: number, table: Int32Array): void {
  const words = out.length;
  for (let nth = 0; nth < count; nth += 1) {
    const from = (rows[nth] as number) * words;
    for (let word = 0; word < words; word += 1) {
      out[word] = (out[word] as number) | (table[from + word] as number);
    }
  }
}

/** Sets `winners` to the frameworks with the most points among those that are not ruled out. */
export function markWinners({ points, out, winners }: Score): void {
  let best = LEAST;
  winners.fill(0);
  for (let framework = 0; framework < points.length; framework += 1) {
    const own = points[framework] as number;
    if (own > best && !has(out, framework)) best = own;
  }
  for (let framework = 0; framework < points.length; framework += 1) {
    if (points[framework] === best && !has(out, framework)) put(winners, 0, framework);
  }
}

/**
 * Adds the points and rule-outs of one group, with or without a table, under the states. Reads only the
 * states of its own variables.
 */
export function addGroup(group: Group, states: States, into: Table): void {
  if (group.table !== undefined) {
    addRow(into, group.table, rowOf(group, states));
    return;
  }
  for (const rule of group.rules) {
    if (holdsIn(rule, states)) addRule(into, [0], rule);
  }
}
