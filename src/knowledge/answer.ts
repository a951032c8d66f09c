// What an answer is, and which answers a question can have.
import type { Knowledge, Question } from "./schema.ts";

/**
 * The questions that were answered, each with the ids of its chosen choices: exactly one for a
 * question of kind `one`, any of them for a question of kind `many` (none means "none of these").
 * A question that is not a key is open.
 */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** With fewer answers than this, nothing is likely yet. */
export const ENOUGH_ANSWERS = 3;

/** The same text for the same choices in any order. */
export function answerKey(choices: readonly string[]): string {
  return JSON.stringify([...choices].sort());
}

/** Every answer that a question can have; for a `many` question all sets of choices. */
export function possibleAnswers({ kind, choices }: Question): readonly (readonly string[])[] {
  const ids = choices.map((choice) => choice.id);
  if (kind === "one") return ids.map((id) => [id]);
  let sets: readonly (readonly string[])[] = [[]];
  for (const id of ids) sets = [...sets, ...sets.map((set) => [...set, id])];
  return sets;
}

/** Every way to answer all of `questions`: the product of their possible answers. */
export function* everyAnswer(questions: readonly Question[]): Generator<Answers> {
  const [first, ...rest] = questions;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of everyAnswer(rest)) {
    for (const answer of possibleAnswers(first)) yield new Map([[first.id, answer], ...others]);
  }
}

/** The questions of `knowledge` with these ids, in its order. */
export function questionsNamed(
  knowledge: Knowledge,
  ids: ReadonlySet<string>,
): readonly Question[] {
  return knowledge.questions.filter((question) => ids.has(question.id));
}
