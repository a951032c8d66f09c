// The values that several JSON reports share.
import type { Origin } from "../knowledge/origin.ts";
import type { KnowledgeProblem } from "../knowledge/problem.ts";
import { isFrameworkRule } from "../knowledge/rule.ts";
import type { Framework, Rule } from "../knowledge/schema.ts";
import { shortened } from "../text/quote.ts";

export function originJson({ version, factsAsOf, oldestFact }: Origin) {
  return { pyfw: version, factsAsOf: factsAsOf ?? null, oldestFact: oldestFact ?? null };
}

export function appliedRuleJson(rule: Rule) {
  const { id, because, when = {}, source } = rule;
  const unless = rule.unless === undefined ? {} : { unless: rule.unless };
  const facts = isFrameworkRule(rule) && rule.if !== undefined ? { if: rule.if } : {};
  return { rule: id, because, when, ...unless, ...facts, source };
}

export function basicsJson(framework: Framework) {
  const { id, name, kind, summary, article, homepage, docs, firstStep } = framework;
  return { id, name, kind, summary, article, homepage, docs, firstStep };
}

export function problemJson({ level, path, what, place }: KnowledgeProblem) {
  return {
    level,
    line: place?.line ?? null,
    column: place?.column ?? null,
    path: path.map(shortened),
    message: what,
  };
}
