// Whether a rule is shadowed: another one does the same wherever it is in force.
import { implies } from "./conditions.ts";
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
        implies(one.rule.when ?? {}, other.rule.when ?? {}),
    ),
  );
}

function doesTheSame(
  { rule: other, of: others }: RuleWithTargets,
  { rule, of }: RuleWithTargets,
): boolean {
  if (rule.advice !== undefined || other.advice !== undefined) return rule.advice === other.advice;
  if (rule.points !== other.points || of.length === 0) return false;
  const all = of.every((id) => others.includes(id));
  return all && (rule.points === undefined || of.length === others.length);
}
