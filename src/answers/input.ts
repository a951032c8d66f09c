// Answers, marks and requirements from a file, a pipe or flags.
import type { Answers } from "../knowledge/answer.ts";
import type { Requirements } from "../ranking/request.ts";
import type { Renamed } from "./names.ts";

export interface Input {
  readonly answers: Answers;
  readonly important: ReadonlySet<string>;
  readonly require: Requirements;
  /** The older ids that it uses. */
  readonly renamed?: readonly Renamed[] | undefined;
}

export const noInput: Input = { answers: new Map(), important: new Set(), require: new Map() };

/** Where both answer a question or require a trait, the second wins. Marks of importance add up. */
export function merge(first: Input, second: Input): Input {
  return {
    answers: new Map([...first.answers, ...second.answers]),
    important: new Set([...first.important, ...second.important]),
    require: new Map([...first.require, ...second.require]),
    ...ifAny([...(first.renamed ?? []), ...(second.renamed ?? [])]),
  };
}

/** The older ids as a part of an input, if there are any. */
export function ifAny(renamed: readonly Renamed[]): Pick<Input, "renamed"> {
  return renamed.length === 0 ? {} : { renamed };
}
