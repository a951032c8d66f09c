// Every way to answer the open questions, with how often people would give those answers.
import type { Answers } from "../../src/knowledge/answer.ts";
import type { Knowledge, Question } from "../../src/knowledge/schema.ts";
import { everyAnswer } from "./every-answer.ts";

export interface Completion {
  readonly answers: Answers;
  readonly weight: number;
}

/** All completions of the answers; their weights sum to 1. */
export function everyCompletion({ questions }: Knowledge, answers: Answers): readonly Completion[] {
  const open = questions.filter(({ id }) => !answers.has(id));
  return everyAnswer(open).map((more) => ({
    answers: new Map([...answers, ...more]),
    weight: open.reduce((product, one) => product * frequencyOf(one, more.get(one.id) ?? []), 1),
  }));
}

/** How often people give this answer. Without counts: all choices equally, or each tick one time in three. */
export function frequencyOf({ kind, choices }: Question, answer: readonly string[]): number {
  if (kind === "many") {
    return choices.reduce((product, { id, frequency = 1 / 3 }) => {
      return product * (answer.includes(id) ? frequency : 1 - frequency);
    }, 1);
  }
  const shares = choices.map(({ frequency = 1 / choices.length }) => frequency);
  const own = choices.findIndex(({ id }) => answer.includes(id));
  return (shares[own] ?? 0) / shares.reduce((sum, share) => sum + share, 0);
}
