// Looks up the names that people type, in any case: known ones become ids, unknown ones problems.
import type { InputProblem } from "../failure.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";

type Problems = InputProblem[];

/** Ids are lower-case. */
export function idOf(name: string): string {
  return name.toLowerCase();
}

/** The question with this id, or `undefined` and a problem. */
export function findQuestion(
  knowledge: Knowledge,
  name: string,
  place: string,
  problems: Problems,
): Question | undefined {
  const question = knowledge.questions.find((one) => one.id === idOf(name));
  if (question === undefined) {
    const known = knowledge.questions.map((one) => one.id);
    problems.push({ kind: "unknownName", what: "question", name, known, place });
  }
  return question;
}

/** The choices in the order of the question, each once. Unknown, missing and surplus ones become problems. */
export function findChoices(
  question: Question,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const known = question.choices.map((choice) => choice.id);
  for (const name of new Set(given)) {
    if (!known.includes(idOf(name)))
      problems.push({ kind: "unknownName", what: "choice", name, of: question.id, known, place });
  }
  const named = new Set(given.map(idOf));
  const chosen = known.filter((id) => named.has(id));
  const count = named.size;
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

/** The frameworks, sorted and each once. Unknown ones become problems. */
export function findFrameworks(
  knowledge: Knowledge,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const known = knowledge.frameworks.map((framework) => framework.id);
  for (const name of new Set(given)) {
    if (!known.includes(idOf(name)))
      problems.push({ kind: "unknownName", what: "framework", name, known, place });
  }
  const named = new Set(given.map(idOf));
  return known.filter((id) => named.has(id)).sort();
}

/** The same; frameworks outside `scope`, the article's part of the knowledge, become problems too. */
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

/** The values in the order of the trait. An unknown trait or value, and a free-text trait, become problems. */
export function findValues(
  knowledge: Knowledge,
  name: string,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const trait = knowledge.traits.find((one) => one.id === idOf(name));
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
    problems.push({ kind: "notMatchable", trait: trait.id, place });
    return [];
  }
  const known = trait.values.map((value) => value.id);
  for (const value of new Set(given)) {
    if (!known.includes(idOf(value)))
      problems.push({
        kind: "unknownName",
        what: "value",
        name: value,
        of: trait.id,
        known,
        place,
      });
  }
  const named = new Set(given.map(idOf));
  return known.filter((id) => named.has(id));
}
