// From knowledge as it is written to knowledge to rank by: what stands for all frameworks is spelt out.
import { isIn } from "./rule.ts";
import type {
  Choice,
  Framework,
  Knowledge,
  Question,
  Rule,
  WrittenKnowledge,
  WrittenQuestion,
  WrittenRule,
} from "./schema.ts";

/**
 * Questions get the frameworks as choices, where they say so; a rule for the framework that an answer
 * names becomes one rule for each framework; the rules of the article's reading lie apart.
 */
export function expand(written: WrittenKnowledge): Knowledge {
  const questions = written.questions.map((one) => withFrameworks(one, written.frameworks));
  const rules = written.rules.flatMap((rule) => applied(rule, questions, written.frameworks));
  const articleRules = rules.filter((rule) => !isIn(rule, "today"));
  return {
    ...written,
    questions,
    rules: rules.filter((rule) => isIn(rule, "today")),
    ...(articleRules.length === 0 ? {} : { articleRules }),
  };
}

/** The question with the frameworks among its choices, where it says so. */
export function withFrameworks(
  written: WrittenQuestion,
  frameworks: readonly Framework[],
): Question {
  if (!("frameworks" in written)) return written;
  const { frameworks: _, frequencies = {}, ...question } = written;
  const shares = new Map(Object.entries(frequencies));
  const own = new Set(question.choices.map(({ id }) => id));
  const added = frameworks
    .filter(({ id }) => !own.has(id))
    .map(({ id, name }): Choice => {
      return { id, label: name, frequency: shares.get(id) };
    });
  return { ...question, choices: [...added, ...question.choices] };
}

function applied(
  rule: WrittenRule,
  questions: readonly Question[],
  frameworks: readonly Framework[],
): readonly Rule[] {
  if (!("for" in rule) || rule.for === undefined || Array.isArray(rule.for)) {
    // Only the type still allows for an answer here.
    return [rule as Rule];
  }
  const { answer } = rule.for;
  const choices = questions.find(({ id }) => id === answer)?.choices ?? [];
  return frameworks
    .filter(({ id }) => choices.some((choice) => choice.id === id))
    .map(({ id }) => ({
      ...rule,
      id: `${rule.id}-${id}`,
      family: rule.id,
      when: { ...rule.when, [answer]: [id] },
      for: [id],
    }));
}
