// From parsed JSON to knowledge: first its shape, then whether its parts fit each other.
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

/** Knowledge that is sound, with its warnings at most; or its problems, at least one of them an error. */
export type Loaded = { readonly problems: readonly KnowledgeProblem[] } & (
  | { readonly ok: true; readonly written: WrittenKnowledge; readonly knowledge: Knowledge }
  | { readonly ok: false }
);

/**
 * Knowledge from a value of unknown shape, such as parsed JSON, or all its problems at once.
 * The checks of `check` run only on a value of the right shape. Throws a RangeError for a value in a
 * circle, which no file can hold.
 */
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

/**
 * The knowledge that a rules file makes of the shipped, or all its problems at once; what it extends
 * takes the same road as shipped knowledge does. Never throws.
 */
export function loadRulesFile(value: unknown, shipped: WrittenKnowledge): Loaded {
  const parsed = shaped(rulesFileShape, value);
  if (!parsed.ok)
    return { ok: false, problems: [...parsed.problems, ...otherProblems(value, shipped)] };
  const extended = extend(parsed.value, shipped);
  const loaded = load(extended.knowledge);
  const problems = [...extended.problems, ...loaded.problems];
  return problems.some(isError) ? { ok: false, problems } : { ...loaded, problems };
}

/** What else is wrong with a rules file whose faults of shape are all in its rules. */
function otherProblems(value: unknown, shipped: WrittenKnowledge): readonly KnowledgeProblem[] {
  const parsed = shaped(looseRulesFileShape, value);
  if (!parsed.ok) return [];
  const { knowledge, problems } = extend(parsed.value, shipped);
  return [...problems, ...check(knowledge)].filter(isError);
}
