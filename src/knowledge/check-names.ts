// Checks that names are unique, none is reserved, and questions and traits are complete in themselves.
import { error, type KnowledgeProblem } from "./problem.ts";
import type { Knowledge } from "./schema.ts";

const RESERVED = ["answers", "important", "require", "format"];
const MOST_MANY_QUESTIONS = 2;

/** Two things of one sort with the same id. */
export function duplicateIds(knowledge: Knowledge): KnowledgeProblem[] {
  const lists: [string[], readonly { id: string }[]][] = [
    [["questions"], knowledge.questions],
    [["traits"], knowledge.traits],
    [["frameworks"], knowledge.frameworks],
    [["rules"], knowledge.rules],
    [["claims"], knowledge.claims],
    [["properties"], knowledge.properties ?? []],
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

/** Questions that take several choices: few, and each with its limit. */
export function manyQuestions(knowledge: Knowledge): KnowledgeProblem[] {
  const many = knowledge.questions.filter((question) => question.kind === "many");
  const problems = knowledge.questions
    .filter((question) => (question.kind === "many") !== (question.max !== undefined))
    .map((question) =>
      error(
        ["questions", question.id, "max"],
        "`max` belongs to questions of kind `many`, and each of them has it",
      ),
    );
  if (many.length > MOST_MANY_QUESTIONS) {
    problems.push(
      error(
        ["questions"],
        `at most ${MOST_MANY_QUESTIONS} questions may be of kind \`many\`, ${many.length} are`,
      ),
    );
  }
  return problems;
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
          "`unknown` is reserved for facts that no source tells",
        ),
      ];
    }
    return [];
  });
}
