// Answers as states, states as answers, and the score of all frameworks under them.
import type { Answers } from "../knowledge/answer.ts";
import { has, put } from "./cells.ts";
import type { BitSet, Group, Lookup, Model, ModelQuestion, States, Table } from "./model.ts";
import { holdsIn } from "./model-rule.ts";
import { rowOf } from "./rows.ts";
import { addRow, addRule, emptyTable } from "./table.ts";

export interface Situation {
  readonly states: States;
  /** The questions not answered. A `many` question with nothing ticked may count as answered. */
  readonly open: readonly ModelQuestion[];
}

/** Ignores answers to unknown questions. Throws a RangeError for an answer that is not possible. */
export function situationOf(model: Model, answers: Answers): Situation {
  return {
    states: statesOf(model, answers),
    open: model.questions.filter(({ id }) => !answers.has(id)),
  };
}

export function statesOf(model: Model, answers: Answers): States {
  const states = new Int32Array(model.variables.length);
  for (const question of model.questions) {
    const answer = answers.get(question.id);
    if (answer !== undefined) writeAnswer(question, answer, states);
  }
  return states;
}

export function writeAnswer(question: ModelQuestion, answer: readonly string[], states: States) {
  let found = 0;
  for (const { index, choices } of question.variables) {
    const place = choices.findIndex((choice) => answer.includes(choice));
    states[index] = place + 1;
    if (place >= 0) found += 1;
  }
  const count = new Set(answer).size;
  if (found !== count || (question.kind === "one" && count !== 1))
    throw new RangeError(`\`${question.id}\` cannot be answered ${answer.join(", ")}`);
}

/** The choices in the states of the question; empty if it is open or nothing is ticked. */
export function answerIn({ variables }: ModelQuestion, states: States): readonly string[] {
  return variables.flatMap(({ index, choices }) => choices[(states[index] ?? 0) - 1] ?? []);
}

/** The fewest answers that give the states; a question with nothing ticked is omitted. */
export function answersOf(model: Model, states: States): Answers {
  const answers = model.questions.map((one) => [one.id, answerIn(one, states)] as const);
  return new Map(answers.filter(([, answer]) => answer.length > 0));
}

const LEAST = -(2 ** 31);

/** The points and rule-outs under some states; `newScore` makes it once, each evaluation overwrites it. */
export interface Score extends Table {
  /** The frameworks of rank 1; none if all are ruled out or excluded. */
  readonly winners: BitSet;
  /** Scratch space for the row of each group with a table. */
  readonly rows: Int32Array;
}

export function newScore(model: Model): Score {
  return {
    ...emptyTable(1, model.constant),
    winners: new Int32Array(model.constant.words),
    rows: new Int32Array(model.lookup.starts.length),
  };
}

export function scoreOf(model: Model, states: States): Score {
  const score = newScore(model);
  evaluate(model, states, score);
  return score;
}

/** Writes the points, the rule-outs and the winners under these states into `score`. */
export function evaluate(model: Model, states: States, score: Score): void {
  const { lookup, constant } = model;
  score.points.set(constant.points);
  score.out.set(constant.out);
  chooseRows(lookup, states, score.rows);
  addRows(lookup, score);
  for (const group of lookup.untabled) addGroup(group, states, score);
  markWinners(score);
}

// Small functions with plain loops: most runs end before the JIT has optimised longer ones.

function chooseRows({ starts, places, strides }: Lookup, states: States, rows: Int32Array): void {
  rows.set(starts);
  for (let variable = 0; variable < states.length; variable += 1) {
    const state = states[variable] as number;
    if (state === 0) continue;
    const place = places[variable] as number;
    if (place < rows.length)
      rows[place] = (rows[place] as number) + state * (strides[variable] as number);
  }
}

function addRows({ idle, table }: Lookup, { points, out, rows }: Score): void {
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] as number;
    if (row === idle[place]) continue;
    for (let at = 0, from = row * points.length; at < points.length; at += 1)
      points[at] = (points[at] as number) + (table.points[from + at] as number);
    for (let at = 0, from = row * out.length; at < out.length; at += 1)
      out[at] = (out[at] as number) | (table.out[from + at] as number);
  }
}

/** Sets `winners` to the frameworks with the most points among those that are not ruled out. */
export function markWinners({ points, out, winners }: Score): void {
  let best = LEAST;
  winners.fill(0);
  for (let framework = 0; framework < points.length; framework += 1) {
    const own = points[framework] as number;
    if (own < best || has(out, framework)) continue;
    if (own > best) winners.fill(0);
    best = own;
    put(winners, framework);
  }
}

/** With or without a table. Reads only the states of the group's own variables. */
export function addGroup(group: Group, states: States, into: Table): void {
  if (group.table !== undefined) {
    addRow(into, group.table, rowOf(group, states));
    return;
  }
  for (const rule of group.rules) {
    if (holdsIn(rule, states)) addRule(into, [0], rule);
  }
}

/** Resets as many variables to 0 as `shows` allows, the last ones first. */
export function shrink(states: States, shows: (states: States) => boolean): States {
  const fewer = Int32Array.from(states);
  for (let variable = fewer.length - 1; variable >= 0; variable -= 1) {
    const state = fewer[variable] ?? 0;
    if (state === 0) continue;
    fewer[variable] = 0;
    if (!shows(fewer)) fewer[variable] = state;
  }
  return fewer;
}
