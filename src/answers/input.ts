// Answers, marks and requirements from a file, a pipe or flags.
import type { Answers } from "../knowledge/answer.ts";
import type { Requirements } from "../ranking/request.ts";

export interface Input {
  readonly answers: Answers;
  readonly important: ReadonlySet<string>;
  readonly require: Requirements;
  /** One sentence for each older id that it uses. */
  readonly renamed?: readonly string[];
}

export const noInput: Input = { answers: new Map(), important: new Set(), require: new Map() };

/** If both answer a question or require a trait, the second wins. Marks of importance add up. */
export function merge(first: Input, second: Input): Input {
  return {
    answers: new Map([...first.answers, ...second.answers]),
    important: new Set([...first.important, ...second.important]),
    require: new Map([...first.require, ...second.require]),
    renamed: [...new Set([...(first.renamed ?? []), ...(second.renamed ?? [])])],
  };
}
