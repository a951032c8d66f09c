// What somebody gave as answers: in a file, through a pipe or by flags.
import type { Answers } from "../knowledge/answer.ts";
import type { Requirements } from "../ranking/request.ts";

export interface Given {
  readonly answers: Answers;
  readonly important: ReadonlySet<string>;
  readonly require: Requirements;
}

export const nothingGiven: Given = { answers: new Map(), important: new Set(), require: new Map() };

/** Both together; where both answer a question or require a trait, the second wins. Marks of importance add up. */
export function merge(first: Given, second: Given): Given {
  return {
    answers: new Map([...first.answers, ...second.answers]),
    important: new Set([...first.important, ...second.important]),
    require: new Map([...first.require, ...second.require]),
  };
}
