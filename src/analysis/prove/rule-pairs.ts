// Rules compared two by two: what each does to whom, and answers that bring both into force.
import { appliesTo, isFrameworkRule, isInForce } from "../../knowledge/rule.ts";
import type { Knowledge, Rule } from "../../knowledge/schema.ts";
import { answersMeeting } from "./conditions.ts";
import { confirm, type ProofContext, ranked } from "./context.ts";
import type { Task, Verdict } from "./verdict.ts";

/** A rule with the ids of the frameworks of which it speaks, in the order of the knowledge. */
export interface RuleWithTargets {
  readonly rule: Rule;
  readonly of: readonly string[];
}

export function rulesWithTargets({ rules, frameworks }: Knowledge): readonly RuleWithTargets[] {
  return rules.map((rule) => ({
    rule,
    of: isFrameworkRule(rule)
      ? frameworks.filter((one) => appliesTo(rule, one) === "yes").map(({ id }) => id)
      : [],
  }));
}

/** Of a thousand rules each may be at odds with all the others; a few of these are enough to see what is wrong. */
const MOST_OTHERS = 10;

/** One task for each rule that none of the others given for it is at odds with, else one for each of the first ten. */
export function pairTasks(
  context: ProofContext,
  othersOf: (
    one: RuleWithTargets,
    place: number,
    all: readonly RuleWithTargets[],
  ) => readonly RuleWithTargets[],
): readonly Task[] {
  return rulesWithTargets(context.knowledge).flatMap((one, place, all): readonly Task[] => {
    const subject = ["rules", one.rule.id];
    const others = othersOf(one, place, all);
    if (others.length === 0) return [{ subject, decide: () => ({ is: "proved", runs: [] }) }];
    return others.slice(0, MOST_OTHERS).map((other) => ({
      subject,
      decide: () => together(context, one.rule, other.rule),
    }));
  });
}

/** Whether the answers that both rules ask for bring both into force, as none of them suspends one. */
export function canMeet(rule: Rule, other: Rule): boolean {
  const answers = answersMeeting(rule.when ?? {}, other.when ?? {});
  return [rule, other].every((one) => isInForce(one, answers));
}

/** The counterexample is a ranking in which both are in force. */
function together(context: ProofContext, rule: Rule, other: Rule): Verdict {
  const answers = answersMeeting(rule.when ?? {}, other.when ?? {});
  const both = canMeet(rule, other);
  return {
    is: "refuted",
    runs: confirm(both, [ranked(context, answers)]),
    by: [other.id],
  };
}
