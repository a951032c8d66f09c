// Whether a rule is shadowed: another one does the same whenever it is in force.
import { byKind } from "../../knowledge/rule.ts";
import type { Rule } from "../../knowledge/schema.ts";
import { type Cube, cubesOf, outside, within } from "../../tables/rows.ts";
import type { ProofContext } from "./context.ts";
import { conditionsIn, pairTasks, type RuleWithTargets } from "./rule-pairs.ts";
import type { Task } from "./verdict.ts";

/**
 * For each rule: no other one is in force whenever it is and does the same: gives the same frameworks the
 * same points, rules out all that it rules out, or gives the same advice.
 */
export function notShadowed(context: ProofContext): readonly Task[] {
  return pairTasks(context, (one, _, all) =>
    all.filter(
      (other) =>
        other !== one && doesTheSame(other, one) && isInForceWith(context, other.rule, one.rule),
    ),
  );
}

/** Whether the first rule is in force whenever the second is. */
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
