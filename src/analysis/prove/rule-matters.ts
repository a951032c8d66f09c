// Whether every rule can change the ranking; one that never does is inert.
import { isFrameworkRule } from "../../knowledge/rule.ts";
import type { ModelRule, States } from "../../tables/model.ts";
import { type Cube, cubesOf, upTo } from "../../tables/rows.ts";
import { shrink } from "../../tables/states.ts";
import { fullBudget } from "../search/budget.ts";
import { isIn, leads } from "../search/goal.ts";
import {
  alwaysOutBy,
  confirm,
  type Found,
  firstIn,
  foundNothing,
  type ProofContext,
  proofContextOf,
  type Run,
  runOf,
  statesReaching,
  type Task,
  type Verdict,
} from "./context.ts";

/** For each: some answers have a ranking without it that differs in who is out, or in order and ties. */
export function ruleMatters(context: ProofContext): readonly Task[] {
  return context.knowledge.rules
    .filter(isFrameworkRule)
    .map(({ id }) => ({ subject: ["rules", id], decide: () => decide(context, id) }));
}

function decide(context: ProofContext, id: string): Verdict {
  const { model } = context;
  const rule = model.rules.find((one) => one.rule.id === id);
  const cubes = rule === undefined ? [] : cubesOf(rule, model.variables);
  const [cube] = cubes;
  if (rule === undefined || cube === undefined) return { is: "refuted", runs: [], by: [] };
  const outs = rule.frameworks.map((framework) =>
    alwaysOutBy(context, framework).find((one) => one !== rule),
  );
  const [out] = outs;
  if (out !== undefined && !outs.includes(undefined))
    return { is: "refuted", runs: [], by: [out.rule.id] };
  const runsOf = (states: States) => [runOf(context, states), runOf(context, states, id)];
  const brief = runsOf(firstIn(cube, model));
  if (differ(brief)) return { is: "proved", runs: brief };
  const isSeen = model.tabled.some(({ rules }) => rules.includes(rule));
  if (!isSeen && rule.variables.length > 0) return { is: "undecided", limit: "rows" };
  const search = rule.ruleOut ? rulingOut : reordering;
  const states = search(context, rule, cubes);
  if (typeof states === "string") return foundNothing(states, "refuted", context);
  const runs = runsOf(shrink(states, (fewer) => differ(runsOf(fewer))));
  return { is: "proved", runs: confirm(differ(runs), runs) };
}

/** The rule is in force, and a framework that it rules out would otherwise be left. */
function rulingOut({ knowledge }: ProofContext, rule: ModelRule, cubes: readonly Cube[]): Found {
  const rules = knowledge.rules.filter((one) => one !== rule.rule);
  const without = proofContextOf({ ...knowledge, rules });
  for (const framework of rule.frameworks) {
    const found = statesReaching(without, [isIn(framework)], cubes);
    if (found !== "none") return found;
  }
  return "none";
}

/** The lead of one framework over another, neither ruled out, is between 0 and the points of the rule. */
function reordering(context: ProofContext, rule: ModelRule, cubes: readonly Cube[]): Found {
  const { frameworks } = context.model;
  const others = upTo(frameworks.length).filter((one) => !rule.frameworks.includes(one));
  const budget = fullBudget();
  for (const one of rule.frameworks) {
    for (const other of others) {
      const between = [
        isIn(one),
        isIn(other),
        leads(one, other, Math.min(0, rule.points)),
        leads(other, one, -Math.max(0, rule.points)),
      ];
      const found = statesReaching(context, between, cubes, budget);
      if (found !== "none") return found;
    }
  }
  return "none";
}

function differ(runs: readonly Run[]): boolean {
  const [one, other] = runs.map(({ ranks }) => [...ranks].join());
  return one !== other;
}
