// Answers, marks and requirements from a file, a pipe or flags.
import type { RankingRequest } from "../ranking/request.ts";

export interface Input extends Omit<RankingRequest, "only" | "without"> {
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
