// Checks that every claim of the article is used or says why not, and that rules cite what exists.
import { error, type Problems, unknownName, unknownNames } from "./problem.ts";
import { everyRule, isFrameworkRule } from "./rule.ts";
import type { Claim, Framework, Knowledge, Source } from "./schema.ts";

export const CLAIM_CHECKS = [claimFrameworks, citations, claimsUsed];

/** Citations of claims that do not exist, or that are about another framework. */
function* citations(knowledge: Knowledge): Problems {
  const claims = new Map(knowledge.claims.map((claim) => [claim.id, claim]));
  for (const { path, source, frameworks } of citing(knowledge)) {
    if (source === undefined || !("claim" in source)) continue;
    const claim = claims.get(source.claim);
    if (claim === undefined) yield unknownName(path, "the claim", source.claim, [...claims.keys()]);
    else if (frameworks?.includes(claim.framework) === false) {
      const about = `the claim \`${claim.id}\` is about \`${claim.framework}\``;
      yield error(path, `${about}, but the place that cites it is not`);
    }
  }
}

/** Everything that cites, with the frameworks it is about; `undefined` if it selects them by facts. */
function* citing(knowledge: Knowledge) {
  for (const rule of everyRule(knowledge)) {
    const frameworks = isFrameworkRule(rule) ? rule.for : [];
    yield { path: ["rules", rule.id, "source"], source: rule.source, frameworks };
  }
  for (const { id, facts } of knowledge.frameworks)
    for (const [trait, { source }] of Object.entries(facts))
      yield { path: ["frameworks", id, "facts", trait, "source"], source, frameworks: [id] };
}

interface Citing {
  readonly source: Source;
  readonly for?: unknown;
}

export function citedClaims(rules: readonly Citing[], frameworks: readonly Framework[]) {
  const facts = frameworks.flatMap((framework) => Object.values(framework.facts));
  return new Set(
    [...rules, ...facts].flatMap(({ source }) =>
      source !== undefined && "claim" in source ? source.claim : [],
    ),
  );
}

/** Claims that nothing cites and that give no reason, and claims that are cited and give one. */
function* claimsUsed(knowledge: Knowledge): Problems {
  const cited = citedClaims(everyRule(knowledge), knowledge.frameworks);
  for (const { id, unscored } of knowledge.claims) {
    if (cited.has(id) && unscored !== undefined)
      yield error(["claims", id], "this claim is cited, so `unscored` is wrong");
    if (!cited.has(id) && unscored === undefined) yield error(["claims", id], NOT_CITED);
  }
}

const NOT_CITED = "no rule or fact cites this claim; cite it or say in `unscored` why not";

/** Claims about frameworks that do not exist. A rule on facts may cite a claim about one that was removed. */
function claimFrameworks({ claims, frameworks, rules }: Knowledge): Problems {
  const cited = citedOnFacts(rules);
  const others = claims.filter(({ id }) => !cited.has(id));
  return unknownFrameworks(others, frameworks);
}

/** The ids of the claims that rules on facts cite. */
export function citedOnFacts(rules: readonly Citing[]) {
  const onFacts = rules.filter((rule) => rule.for === undefined);
  return citedClaims(onFacts, []);
}

/** Those of the claims whose framework is not among these. */
export function* unknownFrameworks(claims: readonly Claim[], frameworks: readonly Framework[]) {
  const known = frameworks.map(({ id }) => id);
  for (const { id, framework } of claims)
    yield* unknownNames(["claims", id, "framework"], "the framework", framework, known);
}
