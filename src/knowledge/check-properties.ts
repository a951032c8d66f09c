// Checks that declared properties name questions, choices, traits and values that exist.
import { unknownAnswers, unknownFacts } from "./check-rules.ts";
import { error, type KnowledgeProblem } from "./problem.ts";
import type { Knowledge, Property } from "./schema.ts";

type Names = Pick<Knowledge, "questions" | "traits">;

/** Unknown names, and orders along which no answer can move. */
export function propertyNames(knowledge: Knowledge): KnowledgeProblem[] {
  return (knowledge.properties ?? []).flatMap((property) => propertyProblems(property, knowledge));
}

/** The problems of one property with these questions and traits. */
export function propertyProblems(property: Property, names: Names): KnowledgeProblem[] {
  const at = ["properties", property.id];
  const facts = unknownFacts(names);
  return [
    ...facts([...at, "if"], property.if),
    ...(property.kind === "monotone"
      ? [...orderProblems(property, at, names), ...facts([...at, "against"], property.against)]
      : unknownAnswers(names)([...at, "when"], property.when)),
  ];
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
