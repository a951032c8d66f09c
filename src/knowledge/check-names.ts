// Checks that names are unique and not reserved, and that traits have the values they need.
import type { Named } from "./answer.ts";
import { error, type KnowledgeProblem } from "./problem.ts";
import { everyRule } from "./rule.ts";
import type { Knowledge } from "./schema.ts";

const RESERVED = ["answers", "important", "require", "format"];

const LISTS = [
  ...(["questions", "traits", "frameworks", "rules", "claims", "properties"] as const),
  "precedents",
] as const;

export function duplicateIds(knowledge: Knowledge): KnowledgeProblem[] {
  const all = { ...knowledge, rules: everyRule(knowledge) };
  const lists: readonly (readonly [path: readonly string[], items: readonly Named[]])[] = [
    ...LISTS.map((list) => [[list], all[list] ?? []] as const),
    ...all.questions.map(({ id, choices }) => [["questions", id, "choices"], choices] as const),
    ...all.traits.map(({ id, values = [] }) => [["traits", id, "values"], values] as const),
  ];
  return lists.flatMap(([path, items]) => {
    const ids = items.map(({ id }) => id);
    return repeated(ids, new Set()).map((id) => error([...path, id], "this id is used twice"));
  });
}

/** The names that are taken or repeated; marks all names as taken. */
function repeated(names: readonly string[], taken: Set<string>): readonly string[] {
  return names.filter((name) => {
    const isTaken = taken.has(name);
    taken.add(name);
    return isTaken;
  });
}

/** Question ids that mean something else in an answers file, and ids that are keys of every object. */
export function reservedIds(knowledge: Knowledge): KnowledgeProblem[] {
  const says = "this id has a meaning in JavaScript; take another";
  const lists = ["questions", "traits", "frameworks"] as const;
  return [
    ...knowledge.questions
      .filter(({ id }) => RESERVED.includes(id))
      .map(({ id }) => error(["questions", id], "this id is reserved in answers files")),
    ...lists.flatMap((list) =>
      knowledge[list].filter(({ id }) => id in {}).map(({ id }) => error([list, id], says)),
    ),
  ];
}

/** Aliases that are the id, or an alias, of something else. */
export function uniqueAliases({ questions }: Knowledge): KnowledgeProblem[] {
  return [
    ...clashes(["questions"], questions, RESERVED),
    ...questions.flatMap(({ id, choices }) => clashes(["questions", id, "choices"], choices, [])),
  ];
}

function clashes(
  path: readonly string[],
  items: readonly Named[],
  reserved: readonly string[],
): KnowledgeProblem[] {
  const taken = new Set([...reserved, ...items.map(({ id }) => id)]);
  return items.flatMap(({ id, alias = [] }) =>
    repeated(alias, taken).map((name) =>
      error([...path, id, "alias"], `\`${name}\` is taken already`),
    ),
  );
}

/** Traits that rules can match need a closed list; free-text traits must not have one. */
export function traitValues({ traits }: Knowledge): KnowledgeProblem[] {
  return traits.flatMap(({ id, type, values }) => {
    const at = ["traits", id, "values"];
    if (type === "info" && values !== undefined)
      return [error(at, "a trait of type `info` is free text and has no values")];
    if (type !== "info" && (values ?? []).length < 2)
      return [error(at, "a trait that rules can match lists at least two values")];
    return values?.some((value) => value.id === "unknown")
      ? [error([...at, "unknown"], "`unknown` is reserved for facts that no source states")]
      : [];
  });
}
