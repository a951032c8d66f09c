// All checks that make knowledge sound; shipped and users' rules pass the same ones.
import { choicesUsed, topicBalance } from "./check-balance.ts";
import { citations, claimFrameworks, claimsUsed } from "./check-claims.ts";
import { everyTraitStated, factSources, factValues } from "./check-facts.ts";
import { duplicateIds, reservedIds, traitValues, uniqueAliases } from "./check-names.ts";
import {
  answeredFrameworks,
  frequencies,
  precedentNames,
  propertyNames,
  ruleAnswers,
  ruleTargets,
  stackNeeds,
} from "./check-rules.ts";
import { expand } from "./expand.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { everyRule } from "./rule.ts";
import type { Knowledge, WrittenKnowledge } from "./schema.ts";

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
  stackNeeds,
  ruleAnswers,
  ruleTargets,
  propertyNames,
  precedentNames,
  claimFrameworks,
  citations,
  claimsUsed,
  choicesUsed,
  topicBalance,
] satisfies readonly ((knowledge: Knowledge, written: WrittenKnowledge) => KnowledgeProblem[])[];

/** All problems of well-formed knowledge at once; sound knowledge has none of level `error`. */
export function check(written: WrittenKnowledge): readonly KnowledgeProblem[] {
  const knowledge = expand(written);
  return asWritten(
    knowledge,
    checks.flatMap((one) => one(knowledge, written)),
  );
}

/** Reports problems of rules made from one written rule only once, at that rule. */
function asWritten(
  knowledge: Knowledge,
  problems: readonly KnowledgeProblem[],
): readonly KnowledgeProblem[] {
  const families = new Map(
    everyRule(knowledge).flatMap((rule) =>
      "family" in rule && rule.family !== undefined ? [[rule.id, rule.family]] : [],
    ),
  );
  const seen = new Set<string>();
  return problems.flatMap((problem) => {
    const [list, id = "", ...rest] = problem.path;
    const family = list === "rules" ? families.get(id) : undefined;
    if (family === undefined) return [problem];
    const moved = { ...problem, path: ["rules", family, ...rest] };
    const key = JSON.stringify([moved.path, moved.what]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [moved];
  });
}
