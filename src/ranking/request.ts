// What a ranking is asked for, and which frameworks it includes before rules apply.
import type { Answers } from "../knowledge/answer.ts";
import type { Framework } from "../knowledge/schema.ts";

/** Trait ids, each with values of which a framework must have at least one. */
export type Requirements = ReadonlyMap<string, readonly string[]>;

/** What is fixed before any answer. All ids exist in the knowledge that the scope is used with. */
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

/** A framework that takes no part. `by: "require"` names the trait and the framework's value of it. */
export type Excluded =
  | { readonly framework: Framework; readonly by: "only" | "without" }
  | {
      readonly framework: Framework;
      readonly by: "require";
      readonly trait: string;
      readonly value: string | readonly string[];
    };

/** Both by id. A framework that misses two requirements is in `excluded` twice. */
export function admit(frameworks: readonly Framework[], scope: Scope) {
  const sorted = [...frameworks].sort(byId);
  const excluded = sorted.flatMap((framework) => causes(framework, scope));
  const out = new Set(excluded.map((one) => one.framework.id));
  return { admitted: sorted.filter((framework) => !out.has(framework.id)), excluded };
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function causes(framework: Framework, scope: Scope): Excluded[] {
  if (scope.only !== undefined && !scope.only.includes(framework.id))
    return [{ framework, by: "only" }];
  if (scope.without.includes(framework.id)) return [{ framework, by: "without" }];
  return missing(framework, scope.require).map((one) => ({ framework, by: "require", ...one }));
}

/** The requirements that the framework does not meet, by trait, each with its value; `unknown` meets none. */
export function missing(framework: Framework, require: Requirements) {
  const byTrait = [...require].sort(([a], [b]) => (a < b ? -1 : 1));
  return byTrait.flatMap(([trait, wanted]) => {
    const value = framework.facts[trait]?.value ?? "unknown";
    const met = value !== "unknown" && [value].flat().some((one) => wanted.includes(one));
    return met ? [] : [{ trait, value }];
  });
}
