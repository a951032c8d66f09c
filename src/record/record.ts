// Makes the record of a decision: the request, its result with the rules and facts behind it, the choice.
import { requestJson } from "../answers/input.ts";
import { hash, withSortedLists } from "../json/canonical.ts";
import { isFrameworkRule, isInForce, traitsOf } from "../knowledge/rule.ts";
import type { Framework, FrameworkRule, Knowledge } from "../knowledge/schema.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { placeIn } from "../ranking/compare.ts";
import { type Ranking, ranked } from "../ranking/rank.ts";
import { byId, type RankingRequest } from "../ranking/request.ts";
import type { RecordedStanding } from "./comparison.ts";
import type { DecisionRecord, RecordedFramework } from "./shape.ts";

/** A ranking, and everything it follows from; with `article`, the knowledge is the article's part of it. */
export interface RankedDecision extends Identified {
  readonly article: boolean;
  readonly request: RankingRequest;
  readonly ranking: Ranking;
}

/** `chosen` is the id of a framework, or `null`. The order of the knowledge changes only that of the keys. */
export function recordOf(decision: RankedDecision, chosen: string | null): DecisionRecord {
  const { origin, knowledge, article, request, ranking } = decision;
  const inForce = decidingIn(knowledge).filter((rule) => isInForce(rule, request.answers));
  const traits = [...new Set([...inForce.flatMap(traitsOf), ...request.require.keys()])].sort();
  return {
    format: "pyfw.record/1",
    pyfw: origin.version,
    rules: origin.rules,
    hashes: hashesOf(knowledge),
    ...requestJson(knowledge, request),
    article,
    only: request.only ?? null,
    without: request.without,
    chosen,
    winners: ranking.winners.map(({ id }) => id),
    inForce: Object.fromEntries(
      inForce.map((rule) => [rule.id, hash(decisive(rule)).slice(0, 12)]),
    ),
    frameworks: Object.fromEntries(
      knowledge.frameworks.toSorted(byId).map((one) => [one.id, recorded(one, ranking, traits)]),
    ),
  };
}

/** The record with a hash over all of it, with which `readRecord` detects changes by hand. */
export function hashed(record: DecisionRecord): DecisionRecord {
  return { ...record, sha256: hashOf({ ...record }) };
}

export function hashOf({ sha256: _, ...rest }: Readonly<Record<string, unknown>>): string {
  return hash(rest);
}

function recorded(framework: Framework, ranking: Ranking, traits: readonly string[]) {
  const { row, vetoes, flags } = placeIn(ranking, framework.id);
  const reasons = [...(row?.reasons ?? [])].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return {
    name: framework.name,
    points: Object.fromEntries(reasons.map(({ rule, points }) => [rule.id, points])),
    ruledOut: vetoes.map(({ id }) => id),
    excluded: flags,
    facts: factsOf(framework, traits),
  };
}

/** Its facts of these traits. The values of a list are sorted, as their order means nothing. */
function factsOf({ facts }: Framework, traits: readonly string[]) {
  const factOf = (trait: string) => {
    const value = facts[trait]?.value ?? "unknown";
    return typeof value === "string" ? value : [...value].sort();
  };
  return Object.fromEntries(traits.map((trait) => [trait, factOf(trait)]));
}

function decidingIn({ rules }: Knowledge): readonly FrameworkRule[] {
  return rules.filter(isFrameworkRule).sort(byId);
}

/** Caches the hashes of knowledge: re-running many decisions needs them each time. */
const known = new WeakMap<Knowledge, DecisionRecord["hashes"]>();

function hashesOf(knowledge: Knowledge): DecisionRecord["hashes"] {
  const hashes = known.get(knowledge) ?? {
    rules: hash(decidingIn(knowledge).map(decisive)),
    facts: hash(
      Object.fromEntries(
        knowledge.frameworks.map((one) => [one.id, factsOf(one, Object.keys(one.facts))]),
      ),
    ),
  };
  known.set(knowledge, hashes);
  return hashes;
}

/** The deciding parts of a rule. Its words and its source may change without changing a decision. */
function decisive(rule: FrameworkRule): unknown {
  const { id, when, unless, for: named, if: matched } = rule;
  const effect = "points" in rule ? { points: rule.points } : { ruleOut: rule.ruleOut };
  return withSortedLists({ id, when, unless, for: named, if: matched, ...effect });
}

/** The ranking by the points of the record: best first; equal points by id. */
export function standings(record: DecisionRecord): readonly RecordedStanding[] {
  const unranked = Object.entries(record.frameworks)
    .filter(([, one]) => outBy(one) === undefined)
    .map(([framework, { points }]) => {
      return { framework, points: Object.values(points).reduce((sum, one) => sum + one, 0) };
    })
    .sort((a, b) => (a.framework < b.framework ? -1 : 1));
  return ranked(unranked, (a, b) => b.points - a.points).map(({ rank, tied, ...one }) => {
    return { ...one, rank, tied };
  });
}

/** Why the framework is not ranked; `undefined` if it is. */
export function outBy(recorded: RecordedFramework): "excluded" | "ruledOut" | undefined {
  if (recorded.excluded.length > 0) return "excluded";
  return recorded.ruledOut.length > 0 ? "ruledOut" : undefined;
}
