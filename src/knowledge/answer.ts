// What an answer is, and the names in it.
import type { Question } from "./schema.ts";

/**
 * The questions that were answered, each with the ids of its chosen choices: exactly one for a
 * question of kind `one`, any of them for a question of kind `many` (none means "none of these").
 * A question that is not a key is open.
 */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** Answers from their written form, in which a single id may replace a list. */
export function answersFrom(
  written: Readonly<Record<string, string | readonly string[]>>,
): Answers {
  return new Map(Object.entries(written).map(([question, answer]) => [question, [answer].flat()]));
}

/** Answers and marks in the order of the questions, so that the result does not depend on their order. */
export function inOrder<Given extends { answers: Answers; important: ReadonlySet<string> }>(
  given: Given,
  questions: readonly Question[],
) {
  const place = (id: string) => questions.findIndex((question) => question.id === id);
  return {
    ...given,
    answers: new Map([...given.answers].sort(([a], [b]) => place(a) - place(b))),
    important: new Set([...given.important].sort((a, b) => place(a) - place(b))),
  };
}

/** With fewer answers than this, nothing is likely yet. */
export const ENOUGH_ANSWERS = 3;

/** The same text for the same choices in any order. */
export function answerKey(choices: readonly string[]): string {
  return JSON.stringify([...choices].sort());
}

/** The short name of a question: its title, or its text if it has none. */
export function titleOf({ title, text }: Question): string {
  return title ?? text;
}

export function labelsIn({ choices }: Question, ids: readonly string[]): readonly string[] {
  return choices.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
}

/** Whether "none of these" is a possible answer that no choice already expresses. */
export function takesNone({ kind, choices }: Question): boolean {
  return (
    kind === "many" &&
    !choices.some(({ id, label }) => NAMES_OF_NONE.includes(id) || /\bnone of/i.test(label))
  );
}

/** A choice with one of these ids excludes all others of its question. */
export const NAMES_OF_NONE = ["none", "nothing"];

export interface Named {
  readonly id: string;
  readonly alias?: readonly string[] | undefined;
}

export function withName<One extends Named>(all: readonly One[], id: string): One | undefined {
  return all.find((one) => one.id === id) ?? all.find(({ alias }) => alias?.includes(id));
}
