// What JSON says of a rule wherever it names one.
import type { Rule } from "../knowledge/schema.ts";
import type { RuleWords } from "../library-types.ts";

export function ruleWords(rule: Rule): RuleWords {
  const { id, because, when = {}, if: facts, source } = rule;
  return { rule: id, because, when, ...(facts === undefined ? {} : { if: facts }), source };
}
