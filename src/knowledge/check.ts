// All checks that make knowledge sound; shipped and users' rules pass the same ones.
import { CLAIM_CHECKS } from "./check-claims.ts";
import { CONDITION_CHECKS } from "./check-conditions.ts";
import { FACT_CHECKS } from "./check-facts.ts";
import { NAME_CHECKS, uniqueWords } from "./check-names.ts";
import { RULE_CHECKS, WRITTEN_CHECKS } from "./check-rules.ts";
import { expand } from "./expand.ts";
import { extend } from "./extend.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { everyRule } from "./rule.ts";
import {
  type Knowledge,
  knowledgeShape,
  looseRulesFileShape,
  rulesFileShape,
  type WrittenKnowledge,
} from "./schema.ts";
import { shaped } from "./shaped.ts";

const CHECKS = [NAME_CHECKS, FACT_CHECKS, RULE_CHECKS, CLAIM_CHECKS, CONDITION_CHECKS].flat();

/**
 * All problems of well-formed knowledge at once; sound knowledge has none of level `error`. Those of rules made
 * from one written rule are reported once, at that rule.
 */
export function check(written: WrittenKnowledge): readonly KnowledgeProblem[] {
  const knowledge = expand(written);
  const families = new Map(
    everyRule(knowledge).flatMap((rule) =>
      rule.family === undefined ? [] : [[rule.id, rule.family]],
    ),
  );
  const problems = [
    ...[...WRITTEN_CHECKS, uniqueWords].flatMap((one) => [...one(written)]),
    ...CHECKS.flatMap((one) => [...one({ ...knowledge, precedents: written.precedents })]),
  ];
  const seen = new Set<string>();
  return problems.flatMap((problem) => {
    const [list, id = "", ...rest] = problem.path;
    const family = list === "rules" ? families.get(id) : undefined;
    if (family === undefined) return [problem];
    const path = ["rules", family, ...rest];
    const key = JSON.stringify([path, problem.what]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew ? [{ ...problem, path }] : [];
  });
}

/** Sound knowledge, with warnings at most; or its problems, at least one of them an error. */
type Loaded = { readonly problems: readonly KnowledgeProblem[] } & (
  | { readonly ok: true; readonly written: WrittenKnowledge; readonly knowledge: Knowledge }
  | { readonly ok: false }
);

/** The checks of `check` run only on a value of the right shape. */
export function load(value: unknown): Loaded {
  const { value: written, problems: wrong } = shaped(knowledgeShape, value);
  if (written === undefined) return { ok: false, problems: wrong };
  const problems = check(written);
  if (problems.some(isError)) return { ok: false, problems };
  return { ok: true, written, knowledge: expand(written), problems };
}

function isError({ level }: KnowledgeProblem): boolean {
  return level === "error";
}

/** The result passes the same checks as shipped knowledge. */
export function loadRulesFile(value: unknown, shipped: WrittenKnowledge): Loaded {
  const { value: file, problems: wrong } = shaped(rulesFileShape, value);
  if (file === undefined)
    return { ok: false, problems: [...wrong, ...otherProblems(value, shipped)] };
  const extended = extend(file, shipped);
  const loaded = load(extended.knowledge);
  const problems = [...extended.problems, ...loaded.problems];
  return problems.some(isError) ? { ok: false, problems } : { ...loaded, problems };
}

/** More problems of a rules file whose shape is wrong only in its rules. */
function otherProblems(value: unknown, shipped: WrittenKnowledge): readonly KnowledgeProblem[] {
  const { value: file } = shaped(looseRulesFileShape, value);
  if (file === undefined) return [];
  const { knowledge, problems } = extend(file, shipped);
  return [...problems, ...check(knowledge)].filter(isError);
}
