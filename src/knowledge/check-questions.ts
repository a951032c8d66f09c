// Checks of what questions have to do with frameworks: as choices, as targets of rules, by what a choice needs.
import { error, type KnowledgeProblem, unknownName } from "./problem.ts";
import type { Knowledge, WrittenKnowledge } from "./schema.ts";

/** Rules for the framework that an answer names, where no answer to the question names one. */
export function answeredFrameworks({
  questions,
  frameworks,
  rules,
}: WrittenKnowledge): KnowledgeProblem[] {
  const ids = new Set(frameworks.map(({ id }) => id));
  return rules.flatMap((rule) => {
    if (!("for" in rule) || rule.for === undefined || Array.isArray(rule.for)) return [];
    const { answer } = rule.for;
    const at = ["rules", rule.id, "for", "answer"];
    const question = questions.find(({ id }) => id === answer);
    const known = questions.map(({ id }) => id);
    if (question === undefined) return [unknownName(at, "the question", answer, known)];
    if (!("frameworks" in question) && !question.choices.some(({ id }) => ids.has(id)))
      return [error(at, `no choice of \`${answer}\` is a framework`)];
    if (rule.when !== undefined && Object.hasOwn(rule.when, answer))
      return [error(["rules", rule.id, "when", answer], "`for` asks for this answer already")];
    return [];
  });
}

/** Frequencies of frameworks that do not exist. */
export function frequencies({ questions, frameworks }: WrittenKnowledge): KnowledgeProblem[] {
  const ids = frameworks.map(({ id }) => id);
  return questions.flatMap((question) => {
    const at = ["questions", question.id, "frequencies"];
    return Object.keys("frequencies" in question ? (question.frequencies ?? {}) : {})
      .filter((id) => !ids.includes(id))
      .map((id) => unknownName([...at, id], "the framework", id, ids));
  });
}

/** Packages for needs that no choice has. */
export function stackNeeds({ questions, frameworks }: Knowledge): KnowledgeProblem[] {
  const needs = [
    ...new Set(questions.flatMap(({ choices }) => choices.flatMap((one) => one.needs ?? []))),
  ];
  return frameworks.flatMap(({ id, stack = [] }) =>
    stack
      .filter(({ need }) => !needs.includes(need))
      .map(({ need }) => unknownName(["frameworks", id, "stack"], "the need", need, needs)),
  );
}
