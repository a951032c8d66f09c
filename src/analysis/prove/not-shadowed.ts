// Whether a rule is shadowed: another one does the same wherever it is in force.
import { byKind, unlessOf } from "../../knowledge/rule.ts";
import type { Rule } from "../../knowledge/schema.ts";
import { type Conditions, implies } from "./conditions.ts";
import type { ProofContext } from "./context.ts";
import { pairTasks, type RuleWithTargets } from "./rule-pairs.ts";
import type { Task } from "./verdict.ts";

/**
 * For each rule: no other one is in force wherever it is and does the same. The same is to give the same
 * frameworks the same points, to rule out all that it rules out, or to give the same advice.
 */
export function notShadowed(context: ProofContext): readonly Task[] {
  return pairTasks(context, (one, _, all) =>
    all.filter(
      (other) =>
        other !== one &&
        doesTheSame(other, one) &&
        implies(one.rule.when ?? {}, other.rule.when ?? {}) &&
        isSuspendedBy(one.rule, unlessOf(other.rule)),
    ),
  );
}

/** Whether each of these answers suspends the rule. */
function isSuspendedBy(rule: Rule, answers: Conditions): boolean {
  const unless = unlessOf(rule);
  return Object.entries(answers).every(([question, choices]) =>
    choices.every((choice) => unless[question]?.includes(choice)),
  );
}

function doesTheSame(
  { rule: other, of: others }: RuleWithTargets,
  { rule, of }: RuleWithTargets,
): boolean {
  const all = of.length > 0 && of.every((id) => others.includes(id));
  return byKind(rule, {
    points: ({ points }) =>
      "points" in other && other.points === points && all && of.length === others.length,
    ruleOut: () => "ruleOut" in other && all,
    advice: ({ advice }) => "advice" in other && other.advice === advice,
  });
}
