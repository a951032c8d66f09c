// All checks that make knowledge sound; shipped and users' rules pass the same ones.
import { choicesUsed, topicBalance } from "./check-balance.ts";
import { citations, claimFrameworks, claimsUsed } from "./check-claims.ts";
import { everyTraitStated, factSources, factValues } from "./check-facts.ts";
import { duplicateIds, reservedIds, traitValues, uniqueAliases } from "./check-names.ts";
import {
  answeredFrameworks,
  frequencies,
  knownNeeds,
  precedentNames,
  propertyNames,
  ruleAnswers,
  ruleTargets,
} from "./check-rules.ts";
import { expand } from "./expand.ts";
import { extend } from "./extend.ts";
import type { KnowledgeProblem, Problems } from "./problem.ts";
import { everyRule } from "./rule.ts";
import {
  type Knowledge,
  knowledgeShape,
  looseRulesFileShape,
  rulesFileShape,
  type WrittenKnowledge,
} from "./schema.ts";
import { shaped } from "./shaped.ts";

/** Some need the written knowledge, as expanding drops what they check. */
const checks = [
  answeredFrameworks,
  frequencies,
  duplicateIds,
  reservedIds,
  uniqueAliases,
  traitValues,
  everyTraitStated,
  factValues,
  factSources,
  knownNeeds,
  ruleAnswers,
  ruleTargets,
  propertyNames,
  precedentNames,
  claimFrameworks,
  citations,
  claimsUsed,
  choicesUsed,
  topicBalance,
] satisfies readonly ((knowledge: Knowledge, written: WrittenKnowledge) => Problems)[];

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
  const seen = new Set<string>();
  return checks
    .flatMap((one) => [...one(knowledge, written)])
    .flatMap((problem) => {
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
