// Expands written knowledge for ranking: spells out rules and choices that are written once for all frameworks.
import { decisionsOf } from "./decisions.ts";
import { isIn } from "./rule.ts";
import type {
  Choice,
  Framework,
  Knowledge,
  Question,
  Rule,
  WrittenKnowledge,
  WrittenQuestion,
} from "./schema.ts";

/** Spells out the frameworks as choices, and the rules on an answer as one rule for each framework. */
export function expand(written: WrittenKnowledge): Knowledge {
  const questions = written.questions.map((one) => withFrameworks(one, written.frameworks));
  const ids = written.frameworks.map(({ id }) => id);
  const rules = written.rules.flatMap((rule): readonly Rule[] => {
    if (!("for" in rule) || rule.for === undefined || Array.isArray(rule.for)) {
      // Only the type still allows for an answer here.
      return [rule as Rule];
    }
    const named = rule.for;
    const answer = askedIn(named);
    const choices = questions.find(({ id }) => id === answer)?.choices ?? [];
    return ids
      .filter((id) => choices.some((choice) => choice.id === id))
      .map((id) => ({
        ...rule,
        id: `${rule.id}-${id}`,
        family: rule.id,
        when: { ...rule.when, [answer]: [id] },
        for: "answer" in named ? [id] : ids.filter((other) => other !== id),
      }));
  });
  const articleRules = rules.filter((rule) => !isIn(rule, "today"));
  const { precedents = [], ...others } = written;
  const decisions = decisionsOf(precedents, questions);
  return {
    ...others,
    questions,
    ...(Object.keys(decisions.answers).length === 0 ? {} : { decisions }),
    rules: rules.filter((rule) => isIn(rule, "today")),
    ...(articleRules.length === 0 ? {} : { articleRules }),
  };
}

/** The question with the frameworks among its choices, if it asks for that. */
export function withFrameworks(
  written: WrittenQuestion,
  frameworks: readonly Pick<Framework, "id" | "name">[],
): Question {
  if (!("frameworks" in written)) return written;
  const { frameworks: _, frequencies = {}, ...question } = written;
  const shares = new Map(Object.entries(frequencies));
  const own = new Set(question.choices.map(({ id }) => id));
  // Below nineteen names, nobody would find "another one, or none" on a screen of 24 lines.
  const added = frameworks
    .filter(({ id }) => !own.has(id))
    .map(({ id, name }): Choice => ({ id, label: name, frequency: shares.get(id) }));
  return { ...question, choices: [...question.choices, ...added] };
}

export function askedIn(named: { answer: string } | { allBut: string }): string {
  return "answer" in named ? named.answer : named.allBut;
}
