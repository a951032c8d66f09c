// Where the knowledge of a report or record comes from.
import type { Identified } from "./shipped.ts";

export interface Origin {
  /** The version of pyfw. */
  readonly version: string;
  readonly rules: { readonly name: string; readonly sha256: string };
  /** The newest month of any fact, such as `2026-11`, and the oldest; `undefined` where no fact has one. */
  readonly factsAsOf: string | undefined;
  readonly oldestFact: string | undefined;
}

export function originOf({ knowledge, sha256, version }: Identified): Origin {
  const facts = knowledge.frameworks.flatMap((framework) => Object.values(framework.facts));
  const months = facts.flatMap((fact) => fact.asOf ?? []).sort();
  const rules = { name: knowledge.name, sha256 };
  return { version, rules, factsAsOf: months.at(-1), oldestFact: months[0] };
}
