// All answers that questions can have.
import type { Answers } from "../../src/knowledge/answer.ts";
import type { Question } from "../../src/knowledge/schema.ts";

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
