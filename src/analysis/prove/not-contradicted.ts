// Whether two rules contradict each other: on the same ground, one favours what the other opposes.
import { byKind } from "../../knowledge/rule.ts";
import type { Conditions, Rule } from "../../knowledge/schema.ts";
import type { ProofContext } from "./context.ts";
import { pairTasks, type RuleWithTargets, statesForBoth } from "./rule-pairs.ts";
import type { Task } from "./verdict.ts";

/**
 * For each rule: no later one contradicts it. Two rules contradict each other if one gives points and the
 * other takes them or rules out; if their `when` overlap: the same questions with a common choice each, or
 * one `when` implies the other; and if they judge the same frameworks on the same ground: both name one of
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

function meet(
  { rule, of }: RuleWithTargets,
  { rule: other, of: others }: RuleWithTargets,
): boolean {
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

/**
 * Whether conditions on questions or traits overlap or one implies the other; any listed choice or value
 * meets one.
 */
function related(one: Conditions, other: Conditions): boolean {
  return overlap(one, other) || implies(one, other) || implies(other, one);
}

/** Whether everything that meets `conditions` also meets `others`. */
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
