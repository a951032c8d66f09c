// Loads knowledge from parsed JSON: checks its shape first, then whether its parts fit each other.
import { check } from "./check.ts";
import { expand } from "./expand.ts";
import { extend } from "./extend.ts";
import type { KnowledgeProblem } from "./problem.ts";
import {
  type Knowledge,
  knowledgeShape,
  looseRulesFileShape,
  rulesFileShape,
  type WrittenKnowledge,
} from "./schema.ts";
import { shaped } from "./shaped.ts";

/** Sound knowledge, with warnings at most; or its problems, at least one of them an error. */
export type Loaded = { readonly problems: readonly KnowledgeProblem[] } & (
  | { readonly ok: true; readonly written: WrittenKnowledge; readonly knowledge: Knowledge }
  | { readonly ok: false }
);

/** The checks of `check` run only on a value of the right shape. */
export function load(value: unknown): Loaded {
  const parsed = shaped(knowledgeShape, value);
  if (!parsed.ok) return parsed;
  const written = parsed.value;
  const problems = check(written);
  if (problems.some(isError)) return { ok: false, problems };
  return { ok: true, written, knowledge: expand(written), problems };
}

function isError({ level }: KnowledgeProblem): boolean {
  return level === "error";
}

/** The result passes the same checks as shipped knowledge. */
export function loadRulesFile(value: unknown, shipped: WrittenKnowledge): Loaded {
  const parsed = shaped(rulesFileShape, value);
  if (!parsed.ok)
    return { ok: false, problems: [...parsed.problems, ...otherProblems(value, shipped)] };
  const extended = extend(parsed.value, shipped);
  const loaded = load(extended.knowledge);
  const problems = [...extended.problems, ...loaded.problems];
  return problems.some(isError) ? { ok: false, problems } : { ...loaded, problems };
}

/** Further problems of a rules file whose errors of shape are all in its rules. */
function otherProblems(value: unknown, shipped: WrittenKnowledge): readonly KnowledgeProblem[] {
  const parsed = shaped(looseRulesFileShape, value);
  if (!parsed.ok) return [];
  const { knowledge, problems } = extend(parsed.value, shipped);
  return [...problems, ...check(knowledge)].filter(isError);
}
