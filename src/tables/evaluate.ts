// The score of all frameworks under any states, and who is first.
import { has, put } from "./bit-set.ts";
import type { BitSet, Component, Model, States } from "./model.ts";
import { holdsIn } from "./model-rule.ts";
import { rowOf } from "./rows.ts";
import { addRow, addRule, type Width } from "./table.ts";

/** Less than any framework can have. */
const LEAST = -(2 ** 31);

/** What some states bring; made once by `newScore` and written over by each evaluation. */
export interface Score {
  /** The weighted points of each framework, of those ruled out too. */
  readonly points: Int32Array;
  /** The frameworks that are ruled out. */
  readonly out: BitSet;
  /** The frameworks of rank 1; none if all are ruled out, or none takes part. */
  readonly winners: BitSet;
  /** Room for the rows that are looked up, and for where their points begin. */
  readonly rows: Int32Array;
  readonly cells: Int32Array;
}

export function newScore(model: Model): Score {
  return {
    points: new Int32Array(model.frameworks.length),
    out: new Int32Array(model.words),
    winners: new Int32Array(model.words),
    rows: new Int32Array(model.lookup.starts.length),
    cells: new Int32Array(model.lookup.starts.length),
  };
}

/** The score of these states, in room of its own. */
export function scoreOf(model: Model, states: States): Score {
  const score = newScore(model);
  evaluate(model, states, score);
  return score;
}

/** Writes the points, the rule-outs and the winners under these states into `score`. */
export function evaluate(model: Model, states: States, score: Score): void {
  chooseRows(model, states, score);
  sumPoints(model, score);
  sumRuleOuts(model, score);
  for (const component of model.lookup.untabled) addComponent(model, component, states, score);
  markWinners(score);
}

function chooseRows({ lookup, frameworks }: Model, states: States, { rows, cells }: Score): void {
  const { starts, places, strides } = lookup;
  for (let part = 0; part < rows.length; part += 1) rows[part] = starts[part] ?? 0;
  for (let question = 0; question < states.length; question += 1) {
    const place = places[question] ?? 0;
    rows[place] = (rows[place] ?? 0) + (states[question] ?? 0) * (strides[question] ?? 0);
  }
  for (let part = 0; part < rows.length; part += 1) {
    cells[part] = (rows[part] ?? 0) * frameworks.length;
  }
}

function sumPoints({ constant, lookup }: Model, { points, cells }: Score): void {
  const table = lookup.table.points;
  const parts = cells.length;
  for (let framework = 0; framework < points.length; framework += 1) {
    let sum = constant.points[framework] ?? 0;
    for (let part = 0; part < parts; part += 1) {
      sum += table[(cells[part] ?? 0) + framework] ?? 0;
    }
    points[framework] = sum;
  }
}

function sumRuleOuts({ constant, lookup, words }: Model, { out, rows }: Score): void {
  const table = lookup.table.out;
  for (let word = 0; word < words; word += 1) {
    let bits = constant.out[word] ?? 0;
    for (let part = 0; part < rows.length; part += 1) {
      bits |= table[(rows[part] ?? 0) * words + word] ?? 0;
    }
    out[word] = bits;
  }
}

/** Sets `winners` to the frameworks with the most points among those that are not ruled out. */
export function markWinners({
  points,
  out,
  winners,
}: Pick<Score, "points" | "out" | "winners">): void {
  let best = LEAST;
  winners.fill(0);
  for (let framework = 0; framework < points.length; framework += 1) {
    const own = points[framework] ?? 0;
    if (own > best && !has(out, framework)) best = own;
  }
  for (let framework = 0; framework < points.length; framework += 1) {
    if (points[framework] === best && !has(out, framework)) put(winners, 0, framework);
  }
}

/**
 * Adds the points and rule-outs that one component, with a table or without, brings under the states.
 * Only the states of its own questions are read.
 */
export function addComponent(
  model: Model,
  component: Component,
  states: States,
  into: Pick<Score, "points" | "out">,
): void {
  const width = widthOf(model);
  if (component.table !== undefined) {
    addRow(into, 0, component.table, rowOf(component, states), width);
    return;
  }
  component.own.forEach((own, place) => {
    addRow(into, 0, own, states[component.questions[place]?.index ?? 0] ?? 0, width);
  });
  for (const rule of component.joint) {
    if (holdsIn(rule, states)) addRule(into, 0, rule, width);
  }
}

function widthOf(model: Model): Width {
  return { frameworks: model.frameworks.length, words: model.words };
}
