// Whether every rule can change the ranking; one that never does is inert.

import { emptyRequest } from "../../ranking/request.ts";
import { compile } from "../../tables/compile.ts";
import { has } from "../../tables/framework-set.ts";
import type { ModelRule, States } from "../../tables/model.ts";
import { rowsWhere, setRow } from "../../tables/rows.ts";
import { type Budget, fullBudget, spend } from "../search/budget.ts";
import { shrunk } from "../search/shrink.ts";
import { constantRow, differencesOn, type Rows, sumsOf } from "./differences.ts";
import { rowsOf, statesOfRows } from "./rows.ts";
import type { Standings, Task, Verdict } from "./verdict.ts";
import {
  allOpen,
  alwaysOutBy,
  confirm,
  foundNone,
  runOf,
  scored,
  type Tabled,
  type World,
} from "./world.ts";

/**
 * For each rule that gives points or rules out: some answers are ranked otherwise without it. The
 * ranking is who is ruled out, and the order of the others with its ties.
 */
export function ruleMatters(world: World): readonly Task[] {
  return world.knowledge.rules
    .filter(({ advice }) => advice === undefined)
    .map(({ id }) => ({ subject: ["rules", id], decide: () => decide(world, id) }));
}

function decide(world: World, id: string): Verdict {
  const { model } = world;
  const rule = [...model.constantRules, ...model.components.flatMap(({ rules }) => rules)].find(
    (one) => one.rule.id === id,
  );
  const states = rule && briefly(world, rule);
  if (rule === undefined || states === undefined) return { is: "refuted", runs: [], by: [] };
  const out = outWithout(world, rule);
  if (out !== undefined) return { is: "refuted", runs: [], by: [out.rule.id] };
  const runs = [runOf(world, states), runOf(world, states, id)];
  if (differ(runs.map(({ ranking }) => orderOf(ranking)))) return { is: "proved", runs };
  return decideBySearch(world, rule);
}

/** Another rule that always rules out a framework of this one, if they all are ruled out so. */
function outWithout(world: World, rule: ModelRule): ModelRule | undefined {
  const outs = rule.frameworks.map((framework) =>
    alwaysOutBy(world, framework).find((one) => one !== rule),
  );
  return outs.every((one) => one !== undefined) ? outs[0] : undefined;
}

/** The shortest answers that bring the rule into force; `undefined` if none does. */
function briefly(world: World, { conditions }: ModelRule): States | undefined {
  const states = allOpen(world);
  for (const { question, states: meeting } of conditions) {
    const [first] = meeting;
    if (first === undefined) return undefined;
    states[question] = first;
  }
  return states;
}

function decideBySearch(world: World, rule: ModelRule): Verdict {
  const home = world.tabled.find(({ rules }) => rules.includes(rule));
  if (home === undefined && rule.conditions.length > 0) return { is: "undecided", limit: "rows" };
  const others = world.knowledge.rules.filter((one) => one !== rule.rule);
  const without = { ...world, model: compile({ ...world.knowledge, rules: others }, emptyRequest) };
  const states = rule.ruleOut
    ? rulingOut(world, rule, home, without)
    : reordering(world, rule, home, fullBudget());
  if (states === "unknown") return { is: "undecided", limit: "work" };
  if (states === "none") return foundNone(world);
  const few = shrunk(states, (fewer) =>
    differ([orderUnder(world, fewer), orderUnder(without, fewer)]),
  );
  const runs = [runOf(world, few), runOf(world, few, rule.rule.id)];
  return { is: "proved", runs: confirm(differ(runs.map(({ ranking }) => orderOf(ranking))), runs) };
}

/** States under which the rule alone rules a framework out; other questions need not be answered. */
function rulingOut(
  world: World,
  rule: ModelRule,
  home: Tabled | undefined,
  without: World,
): States | "none" {
  const states = allOpen(world);
  for (const row of home === undefined ? [0] : rowsWhere(home, rule.conditions)) {
    if (home !== undefined) setRow(home, row, states);
    const { out } = scored(without, states);
    if (rule.frameworks.some((framework) => !has(out, framework))) return states;
  }
  return "none";
}

/**
 * States under which the rule turns the order of a framework of which it speaks and another one, neither
 * of them ruled out: their difference in points lies between 0 and the points of the rule.
 */
function reordering(
  world: World,
  rule: ModelRule,
  home: Tabled | undefined,
  budget: Budget,
): States | "none" | "unknown" {
  const { model, tabled } = world;
  const others = model.frameworks
    .map((_, other) => other)
    .filter((other) => !rule.frameworks.includes(other));
  const parts = tabled.map(
    (one): Rows =>
      one === home
        ? { ...one, rows: rowsWhere(one, rule.conditions) }
        : { ...one, rows: rowsOf(one) },
  );
  const size = tabled.reduce((sum, { rows }) => sum + rows, 0);
  for (const framework of rule.frameworks) {
    for (const other of others) {
      if (!spend(budget, size)) return "unknown";
      const sums = sumsOf(
        [constantRow(world), ...parts].map((one) => differencesOn(world, one, [framework, other])),
      );
      const chosen = sums(Math.min(0, rule.points), Math.max(0, rule.points));
      if (chosen !== undefined) return statesOfRows(world, chosen.slice(1));
    }
  }
  return "none";
}

function differ([one, other]: readonly (string | undefined)[]): boolean {
  return one !== other;
}

/** Who is ruled out has no rank. */
function orderOf({ rows }: Standings): string {
  return rows.map(({ framework, rank }) => `${rank} ${framework.id}`).join();
}

/** The same by the model: for each framework how many are ahead of it. */
function orderUnder(world: World, states: States): string {
  const { points, out } = scored(world, states);
  const left = world.model.frameworks
    .map((_, framework) => framework)
    .filter((one) => !has(out, one));
  return left
    .map(
      (one) => `${left.filter((other) => (points[other] ?? 0) > (points[one] ?? 0)).length} ${one}`,
    )
    .join();
}
