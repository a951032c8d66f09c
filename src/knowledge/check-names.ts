// Checks that names are unique and not reserved, and that traits have the values they need.
import type { Named } from "./answer.ts";
import { groupBy } from "./group-by.ts";
import { error, type Problems } from "./problem.ts";
import { everyRule } from "./rule.ts";
import type { CheckedKnowledge, Knowledge, WrittenKnowledge } from "./schema.ts";

export const NAME_CHECKS = [duplicateIds, reservedIds, uniqueAliases, traitValues];

const RESERVED = ["answers", "important", "require", "format"];

const LISTS = [
  ...(["questions", "traits", "frameworks", "rules", "claims", "properties"] as const),
  "precedents",
] as const;

function* duplicateIds(knowledge: CheckedKnowledge): Problems {
  const all = { ...knowledge, rules: everyRule(knowledge) };
  for (const list of LISTS) yield* twice([list], all[list] ?? []);
  for (const { id, choices } of all.questions) yield* twice(["questions", id, "choices"], choices);
  for (const { id, values = [] } of all.traits) yield* twice(["traits", id, "values"], values);
}

function twice(path: readonly string[], items: readonly Named[]) {
  const ids = items.map(({ id }) => id);
  return repeated(ids, new Set()).map((id) => error([...path, id], "this id is used twice"));
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
function* reservedIds(knowledge: Knowledge): Problems {
  for (const { id } of knowledge.questions)
    if (RESERVED.includes(id))
      yield error(["questions", id], "this id is reserved in answers files");
  for (const list of ["questions", "traits", "frameworks"] as const)
    for (const { id } of knowledge[list])
      if (id in {}) yield error([list, id], "this id has a meaning in JavaScript; use another");
}

/** Aliases that are the id, or an alias, of something else. */
function* uniqueAliases({ questions }: Knowledge): Problems {
  yield* clashes(["questions"], questions, RESERVED);
  for (const { id, choices } of questions)
    yield* clashes(["questions", id, "choices"], choices, []);
}

function* clashes(path: readonly string[], items: readonly Named[], reserved: readonly string[]) {
  const taken = new Set([...reserved, ...items.map(({ id }) => id)]);
  for (const { id, alias = [] } of items)
    for (const name of repeated(alias, taken))
      yield error([...path, id, "alias"], `\`${name}\` is already taken`);
}

/** Words for readers that name two things: answers may use them too. */
export function* uniqueWords({ questions, frameworks }: WrittenKnowledge): Problems {
  yield* shared(["questions"], "title", questions);
  yield* shared(["frameworks"], "name", frameworks);
  for (const { id, choices } of questions)
    yield* shared(["questions", id, "choices"], "label", choices);
}

function* shared<Key extends string>(
  path: readonly string[],
  key: Key,
  items: readonly (Named & { readonly [K in Key]?: string | undefined })[],
) {
  const groups = groupBy(items, (one) => one[key]?.toLowerCase());
  for (const [words, [first, ...others]] of groups)
    for (const { id } of others)
      if (words !== undefined && id !== first.id)
        yield error([...path, id, key], `\`${first.id}\` has this ${key} already`);
}

/** Traits that rules can match need a closed list; free-text traits must not have one. */
function* traitValues({ traits }: Knowledge): Problems {
  for (const { id, type, values } of traits) {
    const at = ["traits", id, "values"];
    if (type === "info" && values !== undefined)
      yield error(at, "a trait of type `info` is free text and has no values");
    else if (type !== "info" && (values ?? []).length < 2)
      yield error(at, "a trait that rules can match lists at least two values");
    else if (values?.some((value) => value.id === "unknown"))
      yield error([...at, "unknown"], "`unknown` is reserved for facts that no source states");
  }
}
