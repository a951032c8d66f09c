// What all proofs share: the knowledge, its model, rankings as evidence, a verdict.
import type { Answers } from "../../knowledge/answer.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { rank } from "../../ranking/rank.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { compile } from "../../tables/compile.ts";
import type { Model, ModelRule, States, Table } from "../../tables/model.ts";
import { type Cube, rowsIn, setRows } from "../../tables/rows.ts";
import { addGroup, answersOf } from "../../tables/states.ts";
import { addRow, emptyTable } from "../../tables/table.ts";
import { type Budget, fullBudget } from "../search/budget.ts";
import { feasible } from "../search/feasible.ts";
import { type Goal, gainsOf, startOf } from "../search/goal.ts";

export interface ProofContext {
  readonly knowledge: Knowledge;
  readonly model: Model;
  /** Whether all groups have a table, so that a search that finds nothing is a proof. */
  readonly whole: boolean;
  /** One row: the effect of rules that are always in force, and of open groups without a table. */
  readonly base: Table;
}

/** The context of all answer sets without marks of importance, in which every framework takes part. */
export function proofContextOf(knowledge: Knowledge, rowLimit?: number): ProofContext {
  const model = compile(knowledge, emptyRequest, rowLimit);
  const base = emptyTable(1, model.constant);
  addRow(base, model.constant, 0);
  const open = new Int32Array(model.variables.length);
  for (const group of model.lookup.untabled) addGroup(group, open, base);
  return { knowledge, model, base, whole: model.lookup.untabled.length === 0 };
}

export function alwaysOutBy({ model }: ProofContext, framework: number): readonly ModelRule[] {
  return model.rules.filter(
    ({ ruleOut, variables, frameworks }) =>
      ruleOut && variables.length === 0 && frameworks.includes(framework),
  );
}

/** Each tabled group has its chosen row, or its first; other variables the cube's first states, or 0. */
export function statesOfRows(
  { model }: ProofContext,
  rows: readonly number[],
  cube: Cube = new Map(),
): States {
  const states = firstIn(cube, model);
  setRows(model.tabled, rows, states);
  return states;
}

export function firstIn(cube: Cube, { variables }: Model): States {
  const states = new Int32Array(variables.length);
  for (const [variable, [first = 0]] of cube) states[variable] = first;
  return states;
}

/** States; `none`: proved that there are none within the groups with a table; `unknown`: too much work. */
export type Found = States | "none" | "unknown";

/** States in one of the cubes that reach the goal; the variables of groups without a table stay at 0. */
export function statesReaching(
  context: ProofContext,
  goal: Goal,
  cubes: readonly Cube[] = [new Map()],
  budget: Budget = fullBudget(),
): Found {
  const { base, model } = context;
  const start = startOf(goal, base);
  let isSure = true;
  for (const cube of cubes) {
    const options = model.tabled.map((group) =>
      rowsIn(group, cube).map((of) => ({ of, gains: gainsOf(goal, group.table, of) })),
    );
    const rows = feasible(options, start, budget);
    if (typeof rows !== "string") return statesOfRows(context, rows, cube);
    if (rows === "unknown") isSure = false;
  }
  return isSure ? "none" : "unknown";
}

/** The scorer's ranking for these states, with or without one rule. */
export function runOf({ knowledge, model }: ProofContext, states: States, without?: string): Run {
  const answers = answersOf(model, states);
  const rules = knowledge.rules.filter(({ id }) => id !== without);
  const { winners, rows } = rank({ ...knowledge, rules }, { ...emptyRequest, answers });
  return {
    answers,
    without,
    winners: winners.map(({ id }) => id),
    ranks: new Map(rows.map((row) => [row.framework.id, row.rank])),
  };
}

/** The verdict when a search finds nothing: what that proves, if it covered all groups. */
export function foundNothing(
  found: "none" | "unknown",
  proves: "proved" | "refuted",
  { whole }: Pick<ProofContext, "whole">,
): Verdict {
  if (found === "unknown") return { is: "undecided", limit: "work" };
  return whole ? { is: proves, runs: [], by: [] } : { is: "undecided", limit: "rows" };
}

/** Throws an Error, a bug in pyfw, unless the scorer confirms what the model found. */
export function confirm(holds: boolean, runs: readonly Run[]): readonly Run[] {
  if (holds) return runs;
  const answers = runs.map((run) => JSON.stringify(Object.fromEntries(run.answers)));
  throw new Error(`the ranking does not confirm what the proof found: ${answers.join(" and ")}`);
}

/** The part of a ranking kept here: all its reasons would be too much for thousands of runs. */
export interface Run {
  readonly answers: Answers;
  /** The id of the removed rule; `undefined`: none. */
  readonly without: string | undefined;
  readonly winners: readonly string[];
  /** By id, best first; without those ruled out. */
  readonly ranks: ReadonlyMap<string, number>;
}

export type Verdict =
  /** It holds for the whole answer space; `runs` are a witness, if one can show it. */
  | { readonly is: "proved"; readonly runs: readonly Run[] }
  /** It does not hold; `runs` are a counterexample, if one can show it. */
  | {
      readonly is: "refuted";
      readonly runs: readonly Run[];
      /** The ids of others involved: another rule, or the affected frameworks. */
      readonly by: readonly string[];
    }
  /** A component has too many rows for a table, the search took too much work, or time ran out. */
  | { readonly is: "undecided"; readonly limit: "rows" | "work" | "time" };

export interface Task {
  /** Its path in the knowledge, outermost first: `["rules", "flask-small"]`. */
  readonly subject: readonly string[];
  /** Decides it for the whole answer space. Throws an Error if the evidence does not confirm it: a bug. */
  readonly decide: () => Verdict;
}
