// Looks up the names that people type, in any case: known ones become ids, unknown ones problems.
import type { InputProblem } from "../failure.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";

type Problems = InputProblem[];

/** Ids are lower-case. */
export function idOf(name: string): string {
  return name.toLowerCase();
}

interface Named {
  readonly id: string;
  readonly alias?: readonly string[] | undefined;
}

/** The one with this id, or with this older id. */
function withName<One extends Named>(all: readonly One[], name: string): One | undefined {
  const id = idOf(name);
  return all.find((one) => one.id === id) ?? all.find(({ alias }) => alias?.includes(id));
}

/** An older id, and the one that is used now. */
export interface Renamed {
  readonly old: string;
  readonly now: string;
}

/** The older ids among the name of a question and of its choices. */
export function renamedIn(
  question: Question,
  name: string,
  given: readonly string[],
): readonly Renamed[] {
  const choices = given.flatMap((one): readonly Renamed[] => {
    const choice = withName(question.choices, one);
    if (choice === undefined || choice.id === idOf(one)) return [];
    return [{ old: `${question.id}=${idOf(one)}`, now: `${question.id}=${choice.id}` }];
  });
  return idOf(name) === question.id ? choices : [{ old: idOf(name), now: question.id }, ...choices];
}

/** One sentence for each older id. */
export function renamedNotes(renamed: readonly Renamed[] = []): readonly string[] {
  return [...new Set(renamed.map(({ old, now }) => `\`${old}\` is now called \`${now}\``))];
}

/** The question with this id or alias, or `undefined` and a problem. */
export function findQuestion(
  knowledge: Knowledge,
  name: string,
  place: string,
  problems: Problems,
): Question | undefined {
  const question = withName(knowledge.questions, name);
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
  const named = new Set<string>();
  for (const name of new Set(given)) {
    const id = withName(question.choices, name)?.id;
    if (id === undefined)
      problems.push({ kind: "unknownName", what: "choice", name, of: question.id, known, place });
    named.add(id ?? idOf(name));
  }
  const chosen = known.filter((id) => named.has(id));
  const count = named.size;
  if (question.kind === "one" && count > 1)
    problems.push({ kind: "severalChoices", question: question.id, count, place });
  return chosen;
}

/** The problem of a name that no framework has; it may be that of a package for some. */
export function unknownFramework(
  { frameworks }: Knowledge,
  name: string,
  place: string,
): InputProblem {
  const users = frameworks.filter(({ stack = [] }) =>
    stack.some((one) => idOf(one.package) === idOf(name)),
  );
  const [first] = users;
  if (first !== undefined)
    return { kind: "package", name, of: users.map((one) => one.name), first: first.id, place };
  const known = frameworks.map(({ id }) => id);
  return { kind: "unknownName", what: "framework", name, known, place };
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
    if (!known.includes(idOf(name))) problems.push(unknownFramework(knowledge, name, place));
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
