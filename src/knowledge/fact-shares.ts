// Counts what the facts of frameworks rest on.
import type { Framework } from "./schema.ts";

/**
 * Counts the facts of the frameworks by what they rest on: seen by running the framework; said by a page,
 * a public listing or the article; judged; unknown. These sum to `all`.
 */
export function factShares(frameworks: readonly Pick<Framework, "facts">[]) {
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
