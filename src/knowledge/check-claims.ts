// Checks that every claim of the article is used or says why not, and that rules cite what exists.
import { error, type KnowledgeProblem, unknownName } from "./problem.ts";
import { everyRule, isFrameworkRule } from "./rule.ts";
import type { Knowledge, Source } from "./schema.ts";

/** Citations of claims that do not exist, or that speak of another framework. */
export function citations(knowledge: Knowledge): KnowledgeProblem[] {
  const claims = new Map(knowledge.claims.map((claim) => [claim.id, claim]));
  return citing(knowledge).flatMap(({ path, source, frameworks }) => {
    if (!("claim" in source)) return [];
    const claim = claims.get(source.claim);
    if (claim === undefined)
      return [unknownName(path, "the claim", source.claim, [...claims.keys()])];
    if (frameworks === undefined || frameworks.includes(claim.framework)) return [];
    return [
      error(
        path,
        `the claim \`${claim.id}\` is about \`${claim.framework}\`, the place that cites it is not`,
      ),
    ];
  });
}

/** The ids of all claims that a rule or a fact cites. */
export function citedClaims({
  rules,
  articleRules = [],
  frameworks,
}: {
  readonly rules: readonly Sourced[];
  readonly articleRules?: readonly Sourced[] | undefined;
  readonly frameworks: Knowledge["frameworks"];
}): ReadonlySet<string> {
  const facts = frameworks.flatMap((framework) => Object.values(framework.facts));
  return new Set(
    [...rules, ...articleRules, ...facts].flatMap(({ source }) =>
      source !== undefined && "claim" in source ? [source.claim] : [],
    ),
  );
}

/** Claims that nothing cites and that do not say why, and claims that do both. */
export function claimsUsed(knowledge: Knowledge): KnowledgeProblem[] {
  const cited = citedClaims(knowledge);
  return knowledge.claims.flatMap((claim) => {
    const at = ["claims", claim.id];
    if (cited.has(claim.id) && claim.unscored !== undefined)
      return [error(at, "this claim is cited, so `unscored` is wrong")];
    if (!cited.has(claim.id) && claim.unscored === undefined)
      return [error(at, "no rule or fact cites this claim; cite it or say in `unscored` why not")];
    return [];
  });
}

/** Claims about frameworks that do not exist. */
export function claimFrameworks(knowledge: Knowledge): KnowledgeProblem[] {
  const known = knowledge.frameworks.map((framework) => framework.id);
  return knowledge.claims
    .filter((claim) => !known.includes(claim.framework))
    .map((claim) =>
      unknownName(["claims", claim.id, "framework"], "the framework", claim.framework, known),
    );
}

interface Sourced {
  readonly source: Source;
}

interface Citing {
  readonly path: readonly string[];
  readonly source: Source;
  /** Those that it speaks of; \`undefined\` where it speaks of facts. */
  readonly frameworks: readonly string[] | undefined;
}

function citing(knowledge: Knowledge): Citing[] {
  const rules = everyRule(knowledge).map((rule) => ({
    path: ["rules", rule.id, "source"],
    source: rule.source,
    frameworks: isFrameworkRule(rule) ? rule.for : [],
  }));
  const facts = knowledge.frameworks.flatMap((framework) =>
    Object.entries(framework.facts).flatMap(([trait, { source }]) =>
      source === undefined
        ? []
        : [
            {
              path: ["frameworks", framework.id, "facts", trait, "source"],
              source,
              frameworks: [framework.id],
            },
          ],
    ),
  );
  return [...rules, ...facts];
}
