// Looks up the names that people type, in any case: known ones become ids, unknown ones problems.
import type { InputProblem } from "../failure.ts";
import { type Named, withName } from "../knowledge/answer.ts";
import { packageName } from "../knowledge/package-name.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";

export function idOf(name: string): string {
  return name.toLowerCase();
}

export function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** One sentence for each older id among the names of a question and its choices. */
export function renamedIn(question: Question, name: string, given: readonly string[]) {
  const { id, choices } = question;
  const names = [
    [idOf(name), withName([question], idOf(name))?.id ?? idOf(name)],
    ...given.map(idOf).map((one) => [`${id}=${one}`, `${id}=${withName(choices, one)?.id ?? one}`]),
  ];
  return names
    .filter(([old, now]) => old !== now)
    .map(([old, now]) => `\`${old}\` is now called \`${now}\``);
}

export type Finder = ReturnType<typeof finderIn>;

/** Finds what names mean. Its `problems` are names that mean nothing, and what else is wrong with an input. */
export function finderIn(knowledge: Knowledge) {
  const problems: InputProblem[] = [];

  function question(name: string, place: string): Question | undefined {
    const one = namedIn(knowledge.questions, name);
    if (one === undefined)
      problems.push(unknown("question", name, idsOf(knowledge.questions), place));
    return one;
  }

  function found(
    all: readonly Named[],
    given: readonly string[],
    problemOf: (name: string) => InputProblem,
  ): readonly string[] {
    const named = new Set<string>();
    for (const name of new Set(given)) {
      const one = namedIn(all, name);
      if (one === undefined) problems.push(problemOf(name));
      else named.add(one.id);
    }
    return idsOf(all).filter((id) => named.has(id));
  }

  return {
    knowledge,
    problems,
    question,
    questions(given: readonly string[], place: string): ReadonlySet<string> {
      return new Set(given.flatMap((name) => question(name, place)?.id ?? []));
    },
    /** The choices in the order of the question, each once. More than it takes are a problem. */
    choices({ id, kind, choices }: Question, given: readonly string[], place: string) {
      const chosen = found(choices, given, (name) =>
        unknown("choice", name, idsOf(choices), place, id),
      );
      const named = given.map((name) => namedIn(choices, name)?.id ?? idOf(name));
      const count = new Set(named).size;
      if (kind === "one" && count > 1)
        problems.push({ kind: "severalChoices", question: id, count, place });
      return chosen;
    },
    /** The frameworks, sorted and each once. Those outside the part that counts are a problem. */
    frameworks(given: readonly string[], place: string, counted = knowledge) {
      const named = found(knowledge.frameworks, given, (name) =>
        unknownFramework(knowledge, name, place),
      ).toSorted();
      const within = new Set(counted.frameworks.map((framework) => framework.id));
      for (const framework of named) {
        if (!within.has(framework)) problems.push({ kind: "outsideArticle", framework, place });
      }
      return named;
    },
    /** The values in the order of the trait. A trait of free text is a problem. */
    values(name: string, given: readonly string[], place: string): readonly string[] {
      const trait = namedIn(knowledge.traits, name);
      if (trait?.values !== undefined) {
        const { id, values } = trait;
        return found(values, given, (value) => unknown("value", value, idsOf(values), place, id));
      }
      problems.push(
        trait === undefined
          ? unknown("trait", name, idsOf(knowledge.traits), place)
          : { kind: "notMatchable", trait: trait.id, place },
      );
      return [];
    },
  };
}

/** The problem of a name that no framework has; it may be a package for some, or lead to others. */
export function unknownFramework(
  { frameworks }: Knowledge,
  name: string,
  place: string,
): InputProblem {
  const isMeant = (one: string) => lettersOf(one) === lettersOf(name);
  if (frameworks.some(({ id }) => isMeant(id)))
    return unknown("framework", name, idsOf(frameworks), place);
  const users = frameworks.filter(({ stack = [] }) =>
    stack.some((one) => isMeant(packageName(one.package))),
  );
  const [first] = users;
  const nearest = idsOf(frameworks.filter(({ nearestTo = [] }) => nearestTo.some(isMeant)));
  if (nearest.length > 0) return { kind: "unranked", name, nearest, place };
  return first === undefined
    ? unknown("framework", name, idsOf(frameworks), place)
    : { kind: "package", name, of: users.map((one) => one.name), first: first.id, place };
}

type Titled = Named & { readonly title?: string | undefined; readonly label?: string };

/** The one with this id, or with this title or label, as reports name it. */
function namedIn<One extends Titled>(all: readonly One[], name: string): One | undefined {
  const id = idOf(name);
  // Marks count here: "C++" is not "C#".
  const isShown = (one = "") => idOf(one) === id;
  return withName(all, id) ?? all.find(({ title, label }) => isShown(title) || isShown(label));
}

/** Without case, spaces and marks: people write "Web.py", "flask-restx" and "Flask RESTX". */
function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The problem of a name that is not `known`; `of` is the question or trait that it should belong to. */
export function unknown(
  what: Extract<InputProblem, { kind: "unknownName" }>["what"],
  name: string,
  known: readonly string[],
  place: string,
  of?: string,
): InputProblem {
  return { kind: "unknownName", what, name, of, known, place };
}

function idsOf(all: readonly Named[]): readonly string[] {
  return all.map(({ id }) => id);
}
