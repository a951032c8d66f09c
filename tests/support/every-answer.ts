// All possible answers to questions.
import type { Answers } from "../../src/knowledge/answer.ts";
import type { Question } from "../../src/knowledge/schema.ts";

/** Every set of the items, the empty one first. */
export function everySet<T>(items: readonly T[]): readonly (readonly T[])[] {
  let sets: readonly (readonly T[])[] = [[]];
  for (const item of items) sets = [...sets, ...sets.map((set) => [...set, item])];
  return sets;
}

/** Every possible answer to a question; for a `many` question, all sets of choices. */
export function possibleAnswers({ kind, choices }: Question): readonly (readonly string[])[] {
  const ids = choices.map((choice) => choice.id);
  return kind === "one" ? ids.map((id) => [id]) : everySet(ids);
}

/** Every way to answer all of `questions`: the product of their possible answers. */
export function everyAnswer([first, ...rest]: readonly Question[]): readonly Answers[] {
  if (first === undefined) return [new Map()];
  return everyAnswer(rest).flatMap((others) =>
    possibleAnswers(first).map((answer) => new Map([[first.id, answer], ...others])),
  );
}

/** Every way to answer some of the questions and leave the others open. */
export function everyReply(questions: readonly Question[]): readonly Answers[] {
  return everySet(questions).flatMap(everyAnswer);
}

/** How many ways `everyReply` finds. */
export function replyCount(questions: readonly Question[]): number {
  return questions.reduce((count, one) => count * (possibleAnswers(one).length + 1), 1);
}

/** Answers as text that does not depend on their order. */
export function keyOf(answers: Answers): string {
  return JSON.stringify([...answers].map(([id, answer]) => [id, [...answer].sort()]).sort());
}
