// What a team can agree on: the rankings of its members side by side, and where they disagree.
import { groupBy } from "../../knowledge/group-by.ts";
import type { Framework, Knowledge, RuleOutRule } from "../../knowledge/schema.ts";
import { type Ranking, rank, ranked } from "../../ranking/rank.ts";
import { byId, type Excluded } from "../../ranking/request.ts";
import { decidingQuestions, type Person } from "./deciding-questions.ts";

export interface Member extends Person {
  readonly ranking: Ranking;
}

export type Agreement = ReturnType<typeof agreementOf>;
export type TeamRow = Agreement["rows"][number];

export type Cause =
  | { readonly framework: Framework; readonly by: "rule"; readonly rule: RuleOutRule }
  | Excluded;

export interface Shared<T> {
  readonly what: T;
  readonly persons: readonly string[];
}

/**
 * Ranks for each person and finds the best compromise. The order of the persons only changes the order in
 * which they are listed. Never throws.
 */
export function agreementOf(knowledge: Knowledge, persons: readonly Person[]) {
  const members = persons.map((one) => ({ ...one, ranking: rank(knowledge, one.request) }));
  const rows = ranked(
    knowledge.frameworks.toSorted(byId).flatMap((framework) => besideIn(members, framework)),
    order,
  );
  const common = rows.filter((row) => row.rank === 1);
  const agreed = common.some((row) => row.worstRank === 1);
  return {
    members,
    /** By smallest worst rank, then largest sum of fits, then id. */
    rows,
    /** The best compromise: the frameworks of rank 1. Several: a tie; none: each is ruled out for somebody. */
    common: common.map((row) => row.framework),
    /** Whether a framework is first for everybody; if so, `common` lists those. */
    agreed,
    outside: shared(members, causes, causeKey),
    elsewhere: shared(
      members,
      ({ ranking }) => ranking.elsewhere,
      ({ id }) => id,
    ),
    /** The questions that would end the disagreement if all agreed on them, best first. */
    decidingQuestions: agreed ? [] : decidingQuestions(knowledge, persons),
  };
}

type Unranked = ReturnType<typeof besideIn>[number];

/** The framework's rows in all rankings; empty if one ranking lacks it. */
function besideIn(members: readonly Member[], framework: Framework) {
  const places = members.flatMap(
    ({ ranking }) => ranking.rows.find((row) => row.framework.id === framework.id) ?? [],
  );
  if (places.length < members.length) return [];
  const fits = places.flatMap(({ fit }) => fit ?? []);
  return [
    {
      framework,
      places,
      worstRank: Math.max(...places.map((row) => row.rank)),
      fitSum: fits.length === 0 ? null : fits.reduce((sum, fit) => sum + fit, 0),
    },
  ];
}

/** Negative if the first is better for all; 0 if they are equal. */
function order(a: Unranked, b: Unranked): number {
  return a.worstRank - b.worstRank || (b.fitSum ?? 0) - (a.fitSum ?? 0);
}

function causes({ ranking: { ruledOut, excluded } }: Member): readonly Cause[] {
  return [...ruledOut.map((one): Cause => ({ ...one, by: "rule" })), ...excluded];
}

function causeKey(cause: Cause): string {
  const { framework, by } = cause;
  if (by === "rule") return JSON.stringify([framework.id, by, cause.rule.id]);
  return JSON.stringify([framework.id, by, ...(by === "require" ? [cause.trait] : [])]);
}

/** Merges what several members have into one entry with their names, ordered by key. */
function shared<T>(
  members: readonly Member[],
  of: (member: Member) => readonly T[],
  keyOf: (what: T) => string,
): readonly Shared<T>[] {
  const had = members.flatMap((member) =>
    of(member).map((what) => ({ what, person: member.name })),
  );
  return [...groupBy(had, ({ what }) => keyOf(what))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, all]) => ({ what: all[0].what, persons: all.map(({ person }) => person) }));
}
