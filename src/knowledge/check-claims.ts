// Checks that every claim of the article is used or says why not, and that rules cite what exists.
import { error, type KnowledgeProblem, unknownName, unknownNames } from "./problem.ts";
import { everyRule, isFrameworkRule } from "./rule.ts";
import type { Knowledge, Source, WrittenKnowledge } from "./schema.ts";

/** Citations of claims that do not exist, or that are about another framework. */
export function citations(knowledge: Knowledge): KnowledgeProblem[] {
  const claims = new Map(knowledge.claims.map((claim) => [claim.id, claim]));
  return citing(knowledge).flatMap(({ path, source, frameworks }) => {
    if (!("claim" in source)) return [];
    const claim = claims.get(source.claim);
    if (claim === undefined)
      return [unknownName(path, "the claim", source.claim, [...claims.keys()])];
    if (frameworks === undefined || frameworks.includes(claim.framework)) return [];
    const says = `the claim \`${claim.id}\` is about \`${claim.framework}\`, the place that cites it is not`;
    return [error(path, says)];
  });
}

export function citedClaims(
  rules: readonly { readonly source: Source }[],
  { frameworks }: Pick<WrittenKnowledge, "frameworks">,
): ReadonlySet<string> {
  const facts = frameworks.flatMap((framework) => Object.values(framework.facts));
  return new Set(
    [...rules, ...facts].flatMap(({ source }) =>
      source !== undefined && "claim" in source ? source.claim : [],
    ),
  );
}

/** Claims that nothing cites and that give no reason, and claims that are cited and give one. */
export function claimsUsed(knowledge: Knowledge): KnowledgeProblem[] {
  const cited = citedClaims(everyRule(knowledge), knowledge);
  return knowledge.claims.flatMap(({ id, unscored }) => {
    if (cited.has(id) === (unscored === undefined)) return [];
    const says = cited.has(id)
      ? "this claim is cited, so `unscored` is wrong"
      : "no rule or fact cites this claim; cite it or say in `unscored` why not";
    return [error(["claims", id], says)];
  });
}

/** Claims about frameworks that do not exist. A rule on facts may cite a claim about one that was removed. */
export function claimFrameworks({ claims, frameworks, rules }: Knowledge): KnowledgeProblem[] {
  const cited = citedOnFacts(rules);
  return unknownFrameworks(
    claims.filter(({ id }) => !cited.has(id)),
    frameworks,
  );
}

/** The ids of the claims that rules on facts cite. */
export function citedOnFacts(
  rules: readonly { readonly source: Source; readonly for?: unknown }[],
): ReadonlySet<string> {
  const onFacts = rules.filter((rule) => rule.for === undefined);
  return citedClaims(onFacts, { frameworks: [] });
}

/** Those of the claims whose framework is not among these. */
export function unknownFrameworks(
  claims: Knowledge["claims"],
  frameworks: readonly { readonly id: string }[],
): KnowledgeProblem[] {
  const known = frameworks.map(({ id }) => id);
  return claims.flatMap(({ id, framework }) =>
    unknownNames(["claims", id, "framework"], "the framework", [framework], known),
  );
}

/** Everything that cites, with the frameworks it is about; `undefined` if it selects them by facts. */
function citing(knowledge: Knowledge) {
  const rules = everyRule(knowledge).map((rule) => ({
    path: ["rules", rule.id, "source"],
    source: rule.source,
    frameworks: isFrameworkRule(rule) ? rule.for : [],
  }));
  const facts = knowledge.frameworks.flatMap(({ id, facts: stated }) =>
    Object.entries(stated).flatMap(([trait, { source }]) => {
      const path = ["frameworks", id, "facts", trait, "source"];
      return source === undefined ? [] : [{ path, source, frameworks: [id] }];
    }),
  );
  return [...rules, ...facts];
}
