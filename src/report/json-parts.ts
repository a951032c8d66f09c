// What several JSON reports have in common.
import type { PlacedProblem } from "../knowledge/problem.ts";
import type { Framework, Rule } from "../knowledge/schema.ts";
import type { RuleWords } from "../library-types.ts";
import { shortened } from "../text/quote.ts";

/** A rule that spoke: its id, and why. */
export function ruleWords(rule: Rule): RuleWords {
  const { id, because, when = {}, if: facts, source } = rule;
  return { rule: id, because, when, ...(facts === undefined ? {} : { if: facts }), source };
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
