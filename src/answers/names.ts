// Looks up the names that people type, in any case: known ones become ids, unknown ones problems.
import type { InputProblem } from "../failure.ts";
import { type Named, withName } from "../knowledge/answer.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";

type Problems = InputProblem[];

/** Ids are lower-case. */
export function idOf(name: string): string {
  return name.toLowerCase();
}

/** The names in a list such as `a,b`. */
export function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** One sentence for each older id among the names of a question and its choices. */
export function renamedIn(
  { id, choices }: Question,
  name: string,
  given: readonly string[],
): readonly string[] {
  const noted = (old: string, now: string) =>
    old === now ? [] : [`\`${old}\` is now called \`${now}\``];
  return [
    ...noted(idOf(name), id),
    ...given.flatMap((one) => {
      const now = withName(choices, idOf(one))?.id ?? idOf(one);
      return noted(`${id}=${idOf(one)}`, `${id}=${now}`);
    }),
  ];
}

/** The question with this id or alias, or `undefined` and a problem. */
export function findQuestion(
  { questions }: Knowledge,
  name: string,
  place: string,
  problems: Problems,
): Question | undefined {
  const question = withName(questions, idOf(name));
  if (question === undefined) problems.push(unknown("question", name, questions, place));
  return question;
}

/** The ids of the questions. Unknown ones become problems. */
export function findQuestions(
  knowledge: Knowledge,
  given: readonly string[],
  place: string,
  problems: Problems,
): ReadonlySet<string> {
  return new Set(given.flatMap((name) => findQuestion(knowledge, name, place, problems)?.id ?? []));
}

/** The choices in the order of the question, each once. Unknown and surplus ones become problems. */
export function findChoices(
  { id, kind, choices }: Question,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const chosen = found(choices, given, problems, (name) => ({
    ...unknown("choice", name, choices, place),
    of: id,
  }));
  const named = given.map((name) => withName(choices, idOf(name))?.id ?? idOf(name));
  const count = new Set(named).size;
  if (kind === "one" && count > 1)
    problems.push({ kind: "severalChoices", question: id, count, place });
  return chosen;
}

/** The problem of a name that no framework has; it may be the name of a package for some. */
export function unknownFramework(
  { frameworks }: Knowledge,
  name: string,
  place: string,
): InputProblem {
  const users = frameworks.filter(({ stack = [] }) =>
    stack.some((one) => idOf(one.package) === idOf(name)),
  );
  const [first] = users;
  return first === undefined
    ? unknown("framework", name, frameworks, place)
    : { kind: "package", name, of: users.map((one) => one.name), first: first.id, place };
}

/**
 * The frameworks, sorted and each once. Unknown ones, and those outside `scope`, the part of the knowledge that
 * counts, become problems.
 */
export function findFrameworks(
  knowledge: Knowledge,
  given: readonly string[],
  place: string,
  problems: Problems,
  scope = knowledge,
): readonly string[] {
  const named = found(knowledge.frameworks, given, problems, (name) =>
    unknownFramework(knowledge, name, place),
  ).toSorted();
  const within = new Set(scope.frameworks.map((framework) => framework.id));
  for (const framework of named) {
    if (!within.has(framework)) problems.push({ kind: "outsideArticle", framework, place });
  }
  return named;
}

/** The values in the order of the trait. An unknown trait or value, and a free-text trait, become problems. */
export function findValues(
  { traits }: Knowledge,
  name: string,
  given: readonly string[],
  place: string,
  problems: Problems,
): readonly string[] {
  const trait = withName(traits, idOf(name));
  if (trait?.values === undefined) {
    problems.push(
      trait === undefined
        ? unknown("trait", name, traits, place)
        : { kind: "notMatchable", trait: trait.id, place },
    );
    return [];
  }
  const { id, values } = trait;
  return found(values, given, problems, (value) => ({
    ...unknown("value", value, values, place),
    of: id,
  }));
}

/** The ids of the named ones, in the order of the list and each once. Others become problems. */
function found(
  all: readonly Named[],
  given: readonly string[],
  problems: Problems,
  problemOf: (name: string) => InputProblem,
): readonly string[] {
  const named = new Set<string>();
  for (const name of new Set(given)) {
    const one = withName(all, idOf(name));
    if (one === undefined) problems.push(problemOf(name));
    else named.add(one.id);
  }
  return all.map(({ id }) => id).filter((id) => named.has(id));
}

function unknown(
  what: "question" | "choice" | "framework" | "trait" | "value",
  name: string,
  all: readonly Named[],
  place: string,
) {
  return { kind: "unknownName", what, name, known: all.map(({ id }) => id), place } as const;
}
