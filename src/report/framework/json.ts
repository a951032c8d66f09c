// One framework as JSON.
import { basics, ruleWords } from "../json-parts.ts";
import type { Profile } from "../report.ts";

/** What is printed for one framework, before it is text. */
export function frameworkJson({ origin, framework, rules, claims }: Profile): unknown {
  return {
    format: "pyfw.framework/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    oldestFact: origin.oldestFact ?? null,
    ...basics(framework),
    facts: framework.facts,
    guidance: rules.map((rule) => ({
      ...(rule.ruleOut === true ? { ruleOut: true } : { points: rule.points }),
      ...ruleWords(rule),
    })),
    claims,
  };
}
