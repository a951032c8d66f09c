// What is asked of a ranking: the answers, what counts double, and which frameworks may take part.
import type { Answers } from "../knowledge/answer.ts";

/** Trait ids, each with values of which a framework must have at least one. */
export type Requirements = ReadonlyMap<string, readonly string[]>;

/**
 * What is fixed before any answer: who takes part, and what counts double. All ids exist in the knowledge
 * that the scope is used with; the code that reads a request ensures that.
 */
export interface Scope {
  readonly important: ReadonlySet<string>;
  readonly require: Requirements;
  /** Ids of the only frameworks that take part; `undefined`: all do. */
  readonly only: readonly string[] | undefined;
  readonly without: readonly string[];
}

export interface RankingRequest extends Scope {
  readonly answers: Answers;
}

/** The request that asks nothing: no answers, every framework. */
export const emptyRequest: RankingRequest = {
  answers: new Map(),
  important: new Set(),
  require: new Map(),
  only: undefined,
  without: [],
};
