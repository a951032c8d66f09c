// What an answer is, and which answers a question can have.
import type { Knowledge, Question } from "./schema.ts";

/**
 * The questions that were answered, each with the ids of its chosen choices: exactly one for a
 * question of kind `one`, none to `max` for a question of kind `many` (none means "none of these").
 * A question that is not a key is open.
 */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** The same text for the same choices in any order. */
export function answerKey(choices: readonly string[]): string {
  return JSON.stringify([...choices].sort());
}

/** Every answer that a question can have; for a `many` question all sets of up to `max` choices. */
export function possibleAnswers(question: Question): readonly (readonly string[])[] {
  const choices = question.choices.map((choice) => choice.id);
  if (question.kind === "one") return choices.map((choice) => [choice]);
  let sets: readonly (readonly string[])[] = [[]];
  for (const choice of choices) {
    sets = [
      ...sets,
      ...sets
        .filter((set) => set.length < (question.max ?? choices.length))
        .map((set) => [...set, choice]),
    ];
  }
  return sets;
}

/** How many answers a question can have: as many as `possibleAnswers` lists. */
export function answerCount({ kind, choices, max = choices.length }: Question): number {
  if (kind === "one") return choices.length;
  let [count, sets] = [1, 1];
  for (let size = 1; size <= Math.min(max, choices.length); size++) {
    sets = (sets * (choices.length - size + 1)) / size;
    count += sets;
  }
  return count;
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
