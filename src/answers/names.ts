// Looks up the names that people type: known ones are kept, unknown ones become problems.
import type { InputProblem } from "../failure.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";

type Problems = InputProblem[];

/** The question with this id, or `undefined` and a problem. */
export function findQuestion(
  knowledge: Knowledge,
  name: string,
  place: string,
  problems: Problems,
): Question | undefined {
  const question = knowledge.questions.find((one) => one.id === name);
  if (question === undefined) {
    const known = knowledge.questions.map((one) => one.id);
    problems.push({ kind: "unknownName", what: "question", name, known, place });
  }
  return question;
}

/** The given choices of the question, in its own order and each once; unknown, missing and surplus ones are problems. */
export function findChoices(
  question: Question,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const known = question.choices.map((choice) => choice.id);
  for (const name of new Set(given)) {
    if (!known.includes(name))
      problems.push({ kind: "unknownName", what: "choice", name, of: question.id, known, place });
  }
  const chosen = known.filter((id) => given.includes(id));
  const count = new Set(given).size;
  if (question.kind === "one" && count > 1)
    problems.push({ kind: "severalChoices", question: question.id, count, place });
  if (question.max !== undefined && count > question.max) {
    problems.push({
      kind: "tooManyChoices",
      question: question.id,
      count,
      max: question.max,
      place,
    });
  }
  return chosen;
}

/** The given frameworks, sorted and each once; unknown ones are problems. */
export function findFrameworks(
  knowledge: Knowledge,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const known = knowledge.frameworks.map((framework) => framework.id);
  for (const name of new Set(given)) {
    if (!known.includes(name))
      problems.push({ kind: "unknownName", what: "framework", name, known, place });
  }
  return known.filter((id) => given.includes(id)).sort();
}

/** The given frameworks of `knowledge`; those outside its part `scope`, the article's, are problems too. */
export function findFrameworksWithin(
  scope: Knowledge,
  knowledge: Knowledge,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const found = findFrameworks(knowledge, given, place, problems);
  const within = new Set(scope.frameworks.map((framework) => framework.id));
  for (const framework of found) {
    if (!within.has(framework)) problems.push({ kind: "outsideArticle", framework, place });
  }
  return found;
}

/** The given values of the trait, in its own order; an unknown trait or value, and a free-text trait, are problems. */
export function findValues(
  knowledge: Knowledge,
  name: string,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const trait = knowledge.traits.find((one) => one.id === name);
  if (trait === undefined) {
    problems.push({
      kind: "unknownName",
      what: "trait",
      name,
      known: knowledge.traits.map((one) => one.id),
      place,
    });
    return [];
  }
  if (trait.values === undefined) {
    problems.push({ kind: "notMatchable", trait: name, place });
    return [];
  }
  const known = trait.values.map((value) => value.id);
  for (const value of new Set(given)) {
    if (!known.includes(value))
      problems.push({ kind: "unknownName", what: "value", name: value, of: name, known, place });
  }
  return known.filter((id) => given.includes(id));
}
