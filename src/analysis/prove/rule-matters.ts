// Whether every rule can change the ranking; one that never does is inert.
import { isFrameworkRule } from "../../knowledge/rule.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { has } from "../../tables/cells.ts";
import { compile } from "../../tables/compile.ts";
import type { Model, ModelRule, States } from "../../tables/model.ts";
import { cubesOf, rowsWhere, setRows, upTo } from "../../tables/rows.ts";
import { scoreOf, shrink } from "../../tables/states.ts";
import { outAt } from "../../tables/table.ts";
import { type Budget, fullBudget, spend } from "../search/options.ts";
import {
  alwaysOutBy,
  confirm,
  firstIn,
  foundNothing,
  type ProofContext,
  type Run,
  runOf,
  statesOfRows,
  type TabledGroup,
  type Task,
  type Verdict,
} from "./context.ts";
import { sumsOf } from "./differences.ts";

/** For each: some answers have a ranking without it that differs in who is out, or in order and ties. */
export function ruleMatters(context: ProofContext): readonly Task[] {
  return context.knowledge.rules
    .filter(isFrameworkRule)
    .map(({ id }) => ({ subject: ["rules", id], decide: () => decide(context, id) }));
}

function decide(context: ProofContext, id: string): Verdict {
  const { model } = context;
  const rule = [...model.constantRules, ...model.groups.flatMap(({ rules }) => rules)].find(
    (one) => one.rule.id === id,
  );
  const states = rule && briefly(context, rule);
  if (rule === undefined || states === undefined) return { is: "refuted", runs: [], by: [] };
  const out = outWithout(context, rule);
  if (out !== undefined) return { is: "refuted", runs: [], by: [out.rule.id] };
  const runs = withAndWithout(context, states, id);
  if (differ(runs)) return { is: "proved", runs };
  return decideBySearch(context, rule);
}

function outWithout(context: ProofContext, rule: ModelRule): ModelRule | undefined {
  const outs = rule.frameworks.map((framework) =>
    alwaysOutBy(context, framework).find((one) => one !== rule),
  );
  return outs.every((one) => one !== undefined) ? outs[0] : undefined;
}

/** Few answers that bring the rule into force; `undefined` if none does. */
function briefly(context: ProofContext, rule: ModelRule): States | undefined {
  const [cube] = cubesOf(rule, context.model.variables);
  return cube && firstIn(cube, context.model);
}

function decideBySearch(context: ProofContext, rule: ModelRule): Verdict {
  const home = context.tabled.find(({ rules }) => rules.includes(rule));
  if (home === undefined && rule.variables.length > 0) return { is: "undecided", limit: "rows" };
  const others = context.knowledge.rules.filter((one) => one !== rule.rule);
  const without = compile({ ...context.knowledge, rules: others }, emptyRequest);
  const states = rule.ruleOut
    ? rulingOut(context, rule, home, without)
    : reordering(context, rule, home, fullBudget());
  if (typeof states === "string") return foundNothing(states, "refuted", context);
  const runsOf = (fewer: States) => withAndWithout(context, fewer, rule.rule.id);
  const runs = runsOf(shrink(states, (fewer) => differ(runsOf(fewer))));
  return { is: "proved", runs: confirm(differ(runs), runs) };
}

function rulingOut(
  context: ProofContext,
  rule: ModelRule,
  home: TabledGroup | undefined,
  without: Model,
): States | "none" {
  for (const framework of rule.frameworks) {
    const states = leavingIn(context, framework);
    for (const row of home === undefined ? [0] : rowsWhere(home, rule)) {
      if (home !== undefined) setRows([home], [row], states);
      if (!has(scoreOf(without, states).out, framework)) return states;
    }
  }
  return "none";
}

function leavingIn(context: ProofContext, framework: number): States {
  const rows = context.tabled.map((group) =>
    Math.max(
      0,
      upTo(group.rows).findIndex((row) => !outAt(group.table, row, framework)),
    ),
  );
  return statesOfRows(context, rows);
}

/** The difference of two frameworks, neither ruled out, is between 0 and the points of the rule. */
function reordering(
  context: ProofContext,
  rule: ModelRule,
  home: TabledGroup | undefined,
  budget: Budget,
): States | "none" | "unknown" {
  const others = upTo(context.model.frameworks.length).filter(
    (one) => !rule.frameworks.includes(one),
  );
  const inForce = home && rowsWhere(home, rule);
  const rowsOf = (group: TabledGroup) => (group === home ? inForce : upTo(group.rows));
  for (const framework of rule.frameworks) {
    for (const other of others) {
      if (!spend(budget, context.rows)) return "unknown";
      const sums = sumsOf(context, [framework, other], rowsOf);
      const chosen = sums(Math.min(0, rule.points), Math.max(0, rule.points));
      if (chosen !== undefined) return statesOfRows(context, chosen);
    }
  }
  return "none";
}

function withAndWithout(context: ProofContext, states: States, id: string): readonly Run[] {
  return [runOf(context, states), runOf(context, states, id)];
}

function differ(runs: readonly Run[]): boolean {
  const [one, other] = runs.map(({ ranking: { rows } }) =>
    rows.map(({ framework, rank }) => `${rank} ${framework.id}`).join(),
  );
  return one !== other;
}
