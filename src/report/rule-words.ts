// How a rule that spoke is told in JSON.
import type { Rule } from "../knowledge/schema.ts";
import type { RuleWords } from "../library-types.ts";

/** A rule that spoke: its id, and why. */
export function ruleWords(rule: Rule): RuleWords {
  const { id, because, when = {}, if: facts, source } = rule;
  return { rule: id, because, when, ...(facts === undefined ? {} : { if: facts }), source };
}
