// Where the knowledge of a report or record comes from, and what its facts rest on.
import type { Framework, Knowledge } from "./schema.ts";

export interface Origin {
  readonly version: string;
  /** The name of the knowledge, and the SHA-256 in hexadecimal of its written form as canonical JSON. */
  readonly rules: { readonly name: string; readonly sha256: string };
  /** The newest month of any fact, such as `2026-11`, and the oldest; `undefined` if no fact has one. */
  readonly factsAsOf: string | undefined;
  readonly oldestFact: string | undefined;
  /** The rules file as it was typed; missing for other knowledge. */
  readonly rulesFile?: string;
}

export function originOf({ name, frameworks }: Knowledge, sha256: string, version: string): Origin {
  const facts = frameworks.flatMap((framework) => Object.values(framework.facts));
  const months = facts.flatMap((fact) => fact.asOf ?? []).sort();
  return { version, rules: { name, sha256 }, factsAsOf: months.at(-1), oldestFact: months[0] };
}

/** How many facts were seen by running, are documented, judged and unknown; these sum to `all`. */
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
