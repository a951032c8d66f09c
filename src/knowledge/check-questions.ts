// Checks how questions relate to frameworks: as choices, as targets of rules, and by needs of choices.
import { askedIn } from "./expand.ts";
import { error, type KnowledgeProblem, unknownName, unknownNames } from "./problem.ts";
import type { Knowledge, WrittenKnowledge } from "./schema.ts";

/** Rules for the framework that an answer names, if no answer to the question names one. */
export function answeredFrameworks(
  _: Knowledge,
  { questions, frameworks, rules }: WrittenKnowledge,
): KnowledgeProblem[] {
  const ids = new Set(frameworks.map(({ id }) => id));
  return rules.flatMap((rule) => {
    if (!("for" in rule) || rule.for === undefined || Array.isArray(rule.for)) return [];
    const answer = askedIn(rule.for);
    const at = ["rules", rule.id, "for", ...Object.keys(rule.for)];
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
export function frequencies(
  { frameworks }: Knowledge,
  { questions }: WrittenKnowledge,
): KnowledgeProblem[] {
  const ids = frameworks.map(({ id }) => id);
  return questions.flatMap((question) =>
    Object.keys("frequencies" in question ? (question.frequencies ?? {}) : {}).flatMap((id) =>
      unknownNames(["questions", question.id, "frequencies", id], "the framework", [id], ids),
    ),
  );
}

/** Packages for needs that no choice has. */
export function stackNeeds({ questions, frameworks }: Knowledge): KnowledgeProblem[] {
  const choices = questions.flatMap((question) => question.choices);
  const known = [...new Set(choices.flatMap((one) => one.needs ?? []))];
  return frameworks.flatMap(({ id, stack = [] }) => {
    const needs = stack.map(({ need }) => need);
    return unknownNames(["frameworks", id, "stack"], "the need", needs, known);
  });
}
