// Checks that declared properties name questions, choices, traits and values that exist.

import { unknownAnswers, unknownFacts } from "./check-rules.ts";
import { error, type KnowledgeProblem } from "./problem.ts";
import type { Knowledge, Property } from "./schema.ts";

type Names = Pick<Knowledge, "questions" | "traits">;

/** Names that nothing bears, and orders along which no answer can move. */
export function propertyNames(knowledge: Knowledge): KnowledgeProblem[] {
  return (knowledge.properties ?? []).flatMap((property) => propertyProblems(property, knowledge));
}

/** What is wrong with one property among these questions and traits. */
export function propertyProblems(property: Property, names: Names): KnowledgeProblem[] {
  const at = ["properties", property.id];
  const { if: facts, ...rest } = property;
  const others =
    rest.kind === "monotone"
      ? [
          ...orderProblems(rest, at, names),
          ...saysNothing([...at, "against"], rest.against),
          ...unknownFacts(names)([...at, "against"], rest.against),
        ]
      : [
          ...saysNothing([...at, "when"], rest.when),
          ...unknownAnswers(names)([...at, "when"], rest.when),
        ];
  return [
    ...saysNothing([...at, "if"], facts),
    ...unknownFacts(names)([...at, "if"], facts),
    ...others,
  ];
}

function saysNothing(
  at: readonly string[],
  conditions: object = { any: true },
): KnowledgeProblem[] {
  if (Object.keys(conditions).length > 0) return [];
  return [error(at, "this names nothing; leave it out or name something")];
}

function orderProblems(
  { question, order }: Pick<Extract<Property, { kind: "monotone" }>, "question" | "order">,
  at: readonly string[],
  names: Names,
): KnowledgeProblem[] {
  const unknown = unknownAnswers(names)(at, { [question]: order }).map((problem) => ({
    ...problem,
    path: [...at, problem.name === question ? "question" : "order"],
  }));
  const kind = names.questions.find(({ id }) => id === question)?.kind;
  return [
    ...unknown,
    ...(kind === "many"
      ? [error([...at, "question"], "an answer can move only along a question of kind `one`")]
      : []),
    ...(new Set(order).size < order.length
      ? [error([...at, "order"], "a choice is repeated")]
      : []),
  ];
}
