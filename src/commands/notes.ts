// Notes on answers that contradict each other, and on answers and marks that have no effect.
import type { Input } from "../answers/input.ts";
import { contradictions } from "../knowledge/clashes.ts";
import type { Knowledge } from "../knowledge/schema.ts";

/** One sentence each. Under `--article`, `counted` is only a part of the knowledge. */
export function notesOn(given: Input, counted: Knowledge, knowledge: Knowledge): readonly string[] {
  return [
    ...(given.madeWith === undefined ? [] : [given.madeWith]),
    ...(given.notes ?? []),
    ...contradictions(knowledge.questions, given.answers),
    ...outside(given, counted, knowledge),
    ...[...given.important]
      .filter((question) => !given.answers.has(question))
      .map((question) => `\`${question}\` is marked as important, but not answered`),
  ];
}

function outside(given: Input, counted: Knowledge, knowledge: Knowledge): readonly string[] {
  const has = (all: readonly { readonly id: string }[], id: string) =>
    all.some((one) => one.id === id);
  return [...given.answers].flatMap(([question, choices]) => [
    ...choices
      .filter((id) => has(knowledge.frameworks, id) && !has(counted.frameworks, id))
      .map(
        (id) => `\`${question}\` names \`${id}\`, which is not in the article; the answer is kept`,
      ),
    ...(has(counted.questions, question)
      ? []
      : [`the article says nothing about \`${question}\`; the answer does not count`]),
  ]);
}
