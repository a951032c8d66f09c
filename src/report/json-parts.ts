// What several JSON reports have in common.
import type { PlacedProblem } from "../knowledge/problem.ts";
import { isFrameworkRule } from "../knowledge/rule.ts";
import type { Framework, Rule } from "../knowledge/schema.ts";
import type { RuleWords } from "../library-types.ts";
import { shortened } from "../text/quote.ts";

/** A rule that spoke: its id, and why. */
export function ruleWords(rule: Rule): RuleWords {
  const { id, because, when = {}, source } = rule;
  const facts = isFrameworkRule(rule) && rule.if !== undefined ? { if: rule.if } : {};
  return { rule: id, because, when, ...facts, source };
}

/** What a framework is, without its facts. */
export function basics({
  id,
  name,
  kind,
  summary,
  article,
  homepage,
  docs,
  firstStep,
}: Framework): object {
  return { id, name, kind, summary, article, homepage, docs, firstStep };
}

/** A problem with its place; `null` where it has none. */
export function problemJson({ level, path, what, place }: PlacedProblem): unknown {
  return {
    level,
    line: place?.line ?? null,
    column: place?.column ?? null,
    path: path.map(shortened),
    message: what,
  };
}
