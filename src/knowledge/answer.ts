// What an answer is.
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

/** The questions of `knowledge` with these ids, in its order. */
export function questionsNamed(
  knowledge: Knowledge,
  ids: ReadonlySet<string>,
): readonly Question[] {
  return knowledge.questions.filter((question) => ids.has(question.id));
}
