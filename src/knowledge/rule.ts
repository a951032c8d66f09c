// What a rule means: when it is in force, of whom it speaks, and to which topic it belongs.
import type { Answers } from "./answer.ts";
import type { Framework, Rule } from "./schema.ts";

/** Whether all questions of the rule's `when` are answered as it says; without `when`, always. */
export function isInForce(rule: Rule, answers: Answers): boolean {
  return Object.entries(rule.when ?? {}).every(([question, choices]) =>
    answers.get(question)?.some((choice) => choices.includes(choice)),
  );
}

/**
 * Whether the rule speaks of the framework. `unknown`: it would if facts that no source tells had
 * the right value, and no known fact speaks against it.
 */
export function appliesTo(
  rule: Pick<Rule, "for" | "if">,
  framework: Framework,
): "yes" | "no" | "unknown" {
  if (rule.for !== undefined) return rule.for.includes(framework.id) ? "yes" : "no";
  let verdict: "yes" | "unknown" = "yes";
  for (const [trait, values] of Object.entries(rule.if ?? {})) {
    const value = framework.facts[trait]?.value;
    if (value === "unknown" || value === undefined) verdict = "unknown";
    else if (![value].flat().some((one) => values.includes(one))) return "no";
  }
  return verdict;
}

/** The ids of the questions that the rule's `when` names, sorted. */
export function topicQuestions(rule: Rule): readonly string[] {
  return Object.keys(rule.when ?? {}).sort();
}

/** The rule's topic: the name of the set of questions that its `when` names, such as `deadline+size`. */
export function topicOf(rule: Rule): string {
  return topicQuestions(rule).join("+");
}

/** The rules, gathered by topic. */
export function byTopic(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const topics = new Map<string, Rule[]>();
  for (const rule of rules) {
    const topic = topics.get(topicOf(rule));
    if (topic === undefined) topics.set(topicOf(rule), [rule]);
    else topic.push(rule);
  }
  return topics;
}
