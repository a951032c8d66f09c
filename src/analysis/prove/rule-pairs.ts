// Compares rules in pairs: whether one is shadowed by another, and whether two contradict each other.
import { appliesTo, byKind, isFrameworkRule } from "../../knowledge/rule.ts";
import type { Conditional, Conditions, Rule } from "../../knowledge/schema.ts";
import type { Model, RuleConditions, States } from "../../tables/model.ts";
import { conditionsOf } from "../../tables/model-rule.ts";
import { type Cube, cubesOf, outside, within } from "../../tables/rows.ts";
import { firstIn, type ProofContext, runOf, type Task } from "./context.ts";

/** A rule with the ids of the frameworks it applies to, in the order of the knowledge. */
interface RuleWithTargets {
  readonly rule: Rule;
  readonly of: readonly string[];
}

/** Each of a thousand rules may conflict with all others; a few conflicts show what is wrong. */
const MOST_OTHERS = 10;

/** One task for each rule without conflicts, else one for each of its first ten conflicts. */
function pairTasks(
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
      decide() {
        const states = statesForBoth(context, one.rule, other.rule);
        const runs = states === undefined ? [] : [runOf(context, states)];
        return { is: "refuted", runs, by: [other.rule.id] };
      },
    }));
  });
}

/** States with the fewest answers that bring both rules into force; `undefined` if none do. */
function statesForBoth({ model }: ProofContext, rule: Rule, other: Rule): States | undefined {
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

/** For each rule: no other one does the same to all of its frameworks whenever it is in force. */
export function notShadowed(context: ProofContext): readonly Task[] {
  return pairTasks(context, (one, _, all) =>
    all.filter(
      (other) =>
        other !== one && doesTheSame(other, one) && isInForceWith(context, other.rule, one.rule),
    ),
  );
}

function isInForceWith({ model }: ProofContext, first: Rule, second: Rule): boolean {
  const own = conditionsIn(model, first);
  return cubesOf(conditionsIn(model, second), model.variables).every(
    (cube) =>
      own.exceptions.every((literal) => within([cube], literal).length === 0) &&
      own.conditions.every(({ literals }) => {
        let unmet: readonly Cube[] = [cube];
        for (const literal of literals) unmet = outside(unmet, literal, model.variables);
        return unmet.length === 0;
      }),
  );
}

function doesTheSame({ rule: other, of: others }: RuleWithTargets, { rule, of }: RuleWithTargets) {
  const all = of.length > 0 && of.every((id) => others.includes(id));
  return byKind(rule, {
    points: ({ points }) =>
      "points" in other && other.points === points && all && of.length === others.length,
    ruleOut: () => "ruleOut" in other && all,
    advice: ({ advice }) => "advice" in other && other.advice === advice,
  });
}

/**
 * For each rule: no later one contradicts it. Two rules contradict each other if one gives points and the
 * other takes them or rules out; if their `when` overlap: the same questions with a common choice each, or
 * one `when` implies the other; and if they judge the same frameworks for the same reason: both name one of
 * them in `for`, or their `if` overlap likewise and some framework meets both. Different questions or facts
 * for and against a framework are a trade-off. A rule without `when` sets where its frameworks start.
 */
export function notContradicted(context: ProofContext): readonly Task[] {
  return pairTasks(context, (one, place, all) =>
    all
      .slice(place + 1)
      .filter(
        (other) =>
          signOf(one.rule) * signOf(other.rule) < 0 &&
          meet(one, other) &&
          statesForBoth(context, one.rule, other.rule) !== undefined,
      ),
  );
}

function signOf(rule: Rule): number {
  return byKind(rule, {
    points: ({ points }) => Math.sign(points),
    ruleOut: () => -1,
    advice: () => 0,
  });
}

function meet({ rule, of }: RuleWithTargets, { rule: other, of: others }: RuleWithTargets) {
  const { when = {} } = rule;
  const { when: otherWhen = {} } = other;
  if (isEmpty(when) !== isEmpty(otherWhen)) return false;
  return (
    of.some((id) => others.includes(id)) && related(when, otherWhen) && sameGround(rule, other)
  );
}

function sameGround(rule: Rule, other: Rule): boolean {
  const [facts, others] = [rule, other].map((one) => ("if" in one ? one.if : undefined));
  if (facts === undefined || others === undefined) return facts === others;
  return related(facts, others);
}

function isEmpty(conditions: object): boolean {
  return Object.keys(conditions).length === 0;
}

/** Whether conditions on questions or traits overlap, or one implies the other. */
function related(one: Conditions, other: Conditions): boolean {
  return overlap(one, other) || implies(one, other) || implies(other, one);
}

function implies(conditions: Conditions, others: Conditions): boolean {
  return Object.entries(others).every(
    ([key, values]) =>
      Object.hasOwn(conditions, key) && conditions[key]?.every((one) => values.includes(one)),
  );
}

/** Whether both name the same questions or traits, with a common choice or value for each. */
function overlap(conditions: Conditions, others: Conditions): boolean {
  const keys = Object.keys(conditions);
  return (
    keys.length === Object.keys(others).length &&
    keys.every(
      (key) =>
        Object.hasOwn(others, key) && conditions[key]?.some((one) => others[key]?.includes(one)),
    )
  );
}
