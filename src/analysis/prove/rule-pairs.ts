// Compares rules in pairs: the frameworks each applies to, and answers that bring both into force.
import { appliesTo, type Conditional, isFrameworkRule } from "../../knowledge/rule.ts";
import type { Rule } from "../../knowledge/schema.ts";
import type { Model, RuleConditions, States } from "../../tables/model.ts";
import { conditionsOf } from "../../tables/model-rule.ts";
import { cubesOf } from "../../tables/rows.ts";
import { firstIn, type ProofContext, runOf } from "./context.ts";
import type { Task, Verdict } from "./verdict.ts";

/** A rule with the ids of the frameworks it applies to, in the order of the knowledge. */
export interface RuleWithTargets {
  readonly rule: Rule;
  readonly of: readonly string[];
}

/** Each of a thousand rules may conflict with all others; a few conflicts show what is wrong. */
const MOST_OTHERS = 10;

/** One task for each rule without others at odds with it, else one for each of the first ten others. */
export function pairTasks(
  context: ProofContext,
  othersOf: (
    one: RuleWithTargets,
    place: number,
    all: readonly RuleWithTargets[],
  ) => readonly RuleWithTargets[],
): readonly Task[] {
  const { rules, frameworks } = context.knowledge;
  const targetsOf = (rule: Rule) =>
    isFrameworkRule(rule) ? frameworks.filter((one) => appliesTo(rule, one) === "yes") : [];
  const whole = rules.map((rule) => ({ rule, of: targetsOf(rule).map(({ id }) => id) }));
  return whole.flatMap((one, place, all): readonly Task[] => {
    const subject = ["rules", one.rule.id];
    const others = othersOf(one, place, all);
    if (others.length === 0) return [{ subject, decide: () => ({ is: "proved", runs: [] }) }];
    return others.slice(0, MOST_OTHERS).map((other) => ({
      subject,
      decide: () => together(context, one.rule, other.rule),
    }));
  });
}

/** States with the fewest answers that bring both rules into force; `undefined` if none do. */
export function statesForBoth(
  { model }: ProofContext,
  rule: Rule,
  other: Rule,
): States | undefined {
  const [one, two] = [conditionsIn(model, rule), conditionsIn(model, other)];
  const conditions = [...one.conditions, ...two.conditions];
  const exceptions = [...one.exceptions, ...two.exceptions];
  const [fewest] = cubesOf({ conditions, exceptions }, model.variables)
    .map((cube) => firstIn(cube, model))
    .sort((a, b) => a.filter(Boolean).length - b.filter(Boolean).length);
  return fewest;
}

/** When the rule is in force; also works for rules not in the model, such as advice. */
export function conditionsIn({ questions }: Model, rule: Conditional): RuleConditions {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return conditionsOf(rule, byId) ?? { conditions: [], exceptions: [] };
}

function together(context: ProofContext, rule: Rule, other: Rule): Verdict {
  const states = statesForBoth(context, rule, other);
  const runs = states === undefined ? [] : [runOf(context, states)];
  return { is: "refuted", runs, by: [other.id] };
}
