// Checks that names are unique, none is reserved, and questions and traits are complete in themselves.
import { error, type KnowledgeProblem } from "./problem.ts";
import { everyRule } from "./rule.ts";
import type { Knowledge } from "./schema.ts";

const RESERVED = ["answers", "important", "require", "format"];

/** Two things of one sort with the same id. */
export function duplicateIds(knowledge: Knowledge): KnowledgeProblem[] {
  const lists: [string[], readonly { id: string }[]][] = [
    [["questions"], knowledge.questions],
    [["traits"], knowledge.traits],
    [["frameworks"], knowledge.frameworks],
    [["rules"], everyRule(knowledge)],
    [["claims"], knowledge.claims],
    [["properties"], knowledge.properties ?? []],
    [["precedents"], knowledge.precedents ?? []],
    ...knowledge.questions.map((question): [string[], readonly { id: string }[]] => [
      ["questions", question.id, "choices"],
      question.choices,
    ]),
    ...knowledge.traits.map((trait): [string[], readonly { id: string }[]] => [
      ["traits", trait.id, "values"],
      trait.values ?? [],
    ]),
  ];
  return lists.flatMap(([path, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }) => {
      if (seen.has(id)) return [error([...path, id], "this id is used twice")];
      seen.add(id);
      return [];
    });
  });
}

/** Question ids that mean something else in an answers file, and keys that every object has from the start. */
export function reservedIds(knowledge: Knowledge): KnowledgeProblem[] {
  return [
    ...knowledge.questions
      .filter((question) => RESERVED.includes(question.id))
      .map((question) => error(["questions", question.id], "this id is reserved in answers files")),
    ...(["questions", "traits", "frameworks"] as const).flatMap((list) =>
      knowledge[list]
        .filter(({ id }) => id in {})
        .map(({ id }) => error([list, id], "this id has a meaning in JavaScript; take another")),
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
  items: readonly { readonly id: string; readonly alias?: readonly string[] | undefined }[],
  reserved: readonly string[],
): KnowledgeProblem[] {
  const taken = new Set([...reserved, ...items.map(({ id }) => id)]);
  return items.flatMap(({ id, alias = [] }) =>
    alias.flatMap((name) => {
      if (taken.has(name)) return [error([...path, id, "alias"], `\`${name}\` is taken already`)];
      taken.add(name);
      return [];
    }),
  );
}

/** Traits with a closed list need one; free ones must not have one. */
export function traitValues(knowledge: Knowledge): KnowledgeProblem[] {
  return knowledge.traits.flatMap((trait) => {
    const count = trait.values?.length ?? 0;
    if (trait.type === "info" && trait.values !== undefined) {
      return [
        error(
          ["traits", trait.id, "values"],
          "a trait of type `info` is free text and has no values",
        ),
      ];
    }
    if (trait.type !== "info" && count < 2) {
      return [
        error(
          ["traits", trait.id, "values"],
          "a trait that rules can match lists at least two values",
        ),
      ];
    }
    if (trait.values?.some((value) => value.id === "unknown")) {
      return [
        error(
          ["traits", trait.id, "values", "unknown"],
          "`unknown` is reserved for facts that no source states",
        ),
      ];
    }
    return [];
  });
}
