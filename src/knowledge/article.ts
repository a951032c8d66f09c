// The part of the knowledge that rests on the article alone.
import { everyRule, isIn } from "./rule.ts";
import type { Knowledge } from "./schema.ts";

/** The article's frameworks, the rules of its reading, and the questions that these use. */
export function articleOnly(knowledge: Knowledge): Knowledge {
  const { articleRules: _, ...rest } = knowledge;
  const rules = everyRule(knowledge).filter((rule) => isIn(rule, "article"));
  const used = new Set(rules.flatMap((rule) => Object.keys(rule.when ?? {})));
  return {
    ...rest,
    frameworks: knowledge.frameworks.filter((framework) => framework.article),
    rules,
    questions: knowledge.questions.filter((question) => used.has(question.id)),
  };
}
