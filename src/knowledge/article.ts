// The part of the knowledge that rests on the article alone.
import type { Knowledge } from "./schema.ts";

/** The article's frameworks, the rules whose source is one of its claims, and the questions that these use. */
export function articleOnly(knowledge: Knowledge): Knowledge {
  const rules = knowledge.rules.filter((rule) => "claim" in rule.source);
  const used = new Set(rules.flatMap((rule) => Object.keys(rule.when ?? {})));
  return {
    ...knowledge,
    frameworks: knowledge.frameworks.filter((framework) => framework.article),
    rules,
    questions: knowledge.questions.filter((question) => used.has(question.id)),
  };
}
