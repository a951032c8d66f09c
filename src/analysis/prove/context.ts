// What every proof starts from: the knowledge, its model, and rankings of it as evidence.
import type { Answers } from "../../knowledge/answer.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { rank } from "../../ranking/rank.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { compile } from "../../tables/compile.ts";
import { addGroup } from "../../tables/evaluate.ts";
import type { Group, Model, ModelRule, States, Table } from "../../tables/model.ts";
import { type Cube, rowsIn, setRow, statesAt, upTo } from "../../tables/rows.ts";
import { answersOf } from "../../tables/states.ts";
import { addRow, emptyTable } from "../../tables/table.ts";
import { fullBudget } from "../search/budget.ts";
import { itemsReaching, possibleOptions } from "../search/options.ts";
import type { Run, RunRanking, Verdict } from "./verdict.ts";

export interface TabledGroup extends Group {
  readonly table: Table;
  /** How many variables are not 0 in each row. */
  readonly answers: Uint8Array;
}

export interface ProofContext {
  readonly knowledge: Knowledge;
  readonly model: Model;
  /** The groups with a table. In all searches the variables of the others stay 0. */
  readonly tabled: readonly TabledGroup[];
  readonly rows: number;
  /** Whether that is all of them, so that a search which finds nothing is a proof. */
  readonly whole: boolean;
  /** One row: what rules that are always in force bring, and groups without a table while they are open. */
  readonly base: Table;
}

/** The context of all answer sets without marks of importance, in which every framework takes part. */
export function proofContextOf(knowledge: Knowledge, rowLimit?: number): ProofContext {
  const model = compile(knowledge, emptyRequest, rowLimit);
  const tabled = model.groups.flatMap((one): readonly TabledGroup[] =>
    one.table === undefined ? [] : [{ ...one, table: one.table, answers: answersIn(one) }],
  );
  const base = emptyTable(1, model.constant);
  addRow(base, model.constant, 0);
  const open = new Int32Array(model.variables.length);
  for (const group of model.lookup.untabled) addGroup(group, open, base);
  const rows = tabled.reduce((sum, one) => sum + one.rows, 0);
  return { knowledge, model, tabled, rows, base, whole: model.lookup.untabled.length === 0 };
}

function answersIn(group: Group): Uint8Array {
  return Uint8Array.from(upTo(group.rows), (row) => statesAt(group, row).filter(Boolean).length);
}

/** The rules that rule the framework out whatever is answered. */
export function alwaysOutBy({ model }: ProofContext, framework: number): readonly ModelRule[] {
  return model.constantRules.filter(
    ({ ruleOut, frameworks }) => ruleOut && frameworks.includes(framework),
  );
}

/** The states of the chosen row of each tabled group, or of its first; the variables of others are 0. */
export function statesOfRows({ model, tabled }: ProofContext, rows: readonly number[]): States {
  const states = new Int32Array(model.variables.length);
  tabled.forEach((group, place) => {
    setRow(group, rows[place] ?? 0, states);
  });
  return states;
}

/** States; or proved that there are none, as far as the tabled groups go; or too much work. */
export type Found = States | "none" | "unknown";

/**
 * States in the cube of which the rows, and what holds always, bring at least `needs` in each place; a row
 * without gains cannot be taken. The groups without a table stay open.
 */
export function statesReaching(
  context: ProofContext,
  gainsOf: (table: Table, row: number) => Int32Array | undefined,
  needs: (place: number) => number,
  cube: Cube = new Map(),
): Found {
  const constant = gainsOf(context.base, 0);
  if (constant === undefined) return "none";
  const options = context.tabled.map((group) =>
    possibleOptions([...rowsIn(group, cube)], (row) => gainsOf(group.table, row)),
  );
  const left = [...constant].map((gain, place) => needs(place) - gain);
  const rows = itemsReaching(options, left, fullBudget());
  return typeof rows === "string" ? rows : statesOfRows(context, rows);
}

/** What the scorer says of the answers, with or without one rule. */
export function ranked({ knowledge }: ProofContext, answers: Answers, without?: string): Run {
  const rules = knowledge.rules.filter(({ id }) => id !== without);
  const { winners, rows } = rank({ ...knowledge, rules }, { ...emptyRequest, answers });
  const standings = rows.map((row) => ({ framework: row.framework, rank: row.rank }));
  return { answers, without, ranking: { winners, rows: standings } };
}

/** The run of states. */
export function runOf(context: ProofContext, states: States, without?: string): Run {
  return ranked(context, answersOf(context.model, states), without);
}

/** The ids of the winners, sorted. */
export function winnersOf({ winners }: RunRanking): string {
  return winners.map(({ id }) => id).join();
}

/** What it means that a search for a witness found nothing: a proof only if it saw all groups. */
export function foundNone({ whole }: Pick<ProofContext, "whole">): Verdict {
  return whole ? { is: "refuted", runs: [], by: [] } : { is: "undecided", limit: "rows" };
}

/** What it means that a search for a counterexample found nothing. */
export function foundNoFault({ whole }: Pick<ProofContext, "whole">): Verdict {
  return whole ? { is: "proved", runs: [] } : { is: "undecided", limit: "rows" };
}

/** Stops with an error, which is a bug of pyfw, unless the scorer confirms what the model found. */
export function confirm(holds: boolean, runs: readonly Run[]): readonly Run[] {
  if (holds) return runs;
  const answers = runs.map((run) => JSON.stringify(Object.fromEntries(run.answers)));
  throw new Error(`the ranking does not confirm what the proof found: ${answers.join(" and ")}`);
}
