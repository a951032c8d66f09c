// The list of all checks that make knowledge sound; shipped and foreign rules pass the same ones.
import { choicesUsed, topicBalance, topicSize } from "./check-balance.ts";
import { citations, claimFrameworks, claimsUsed } from "./check-claims.ts";
import { everyTraitStated, factSources, factValues } from "./check-facts.ts";
import { duplicateIds, manyQuestions, reservedIds, traitValues } from "./check-names.ts";
import { propertyNames } from "./check-properties.ts";
import { ruleAnswers, ruleTargets } from "./check-rules.ts";
import type { KnowledgeProblem } from "./problem.ts";
import type { Knowledge } from "./schema.ts";

const checks = [
  duplicateIds,
  reservedIds,
  manyQuestions,
  traitValues,
  everyTraitStated,
  factValues,
  factSources,
  ruleAnswers,
  ruleTargets,
  propertyNames,
  claimFrameworks,
  citations,
  claimsUsed,
  choicesUsed,
  topicSize,
  topicBalance,
] satisfies readonly ((knowledge: Knowledge) => KnowledgeProblem[])[];

/** All problems of well-formed knowledge at once; sound knowledge has none of level `error`. */
export function check(knowledge: Knowledge): readonly KnowledgeProblem[] {
  return checks.flatMap((one) => one(knowledge));
}
