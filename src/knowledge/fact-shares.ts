// What the facts of frameworks rest on.
import type { Framework } from "./schema.ts";

/** Numbers of facts; the first four sum to `all`. */
export interface FactShares {
  /** Seen by running the framework. */
  readonly proved: number;
  /** Said by a page, a public listing or the article. */
  readonly documented: number;
  readonly judged: number;
  readonly unknown: number;
  readonly all: number;
}

/** Counts the facts of the frameworks by what they rest on. */
export function factShares(frameworks: readonly Pick<Framework, "facts">[]): FactShares {
  const facts = frameworks.flatMap((one) => Object.values(one.facts));
  const known = facts.filter(({ value }) => value !== "unknown");
  const proved = known.filter(({ source }) => source !== undefined && "probe" in source).length;
  const judged = known.filter(({ source }) => source === undefined || "judgement" in source).length;
  return {
    proved,
    documented: known.length - proved - judged,
    judged,
    unknown: facts.length - known.length,
    all: facts.length,
  };
}
