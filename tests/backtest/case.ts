// Real decisions coded as answers, and how well a ranking agrees with them.
import { answersFrom } from "../../src/knowledge/answer.ts";
import type { Framework, Knowledge } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../src/ranking/request.ts";
import { linesIn } from "../support/json-lines.ts";

export const SAMPLES = ["recent", "balanced", "later"] as const;

/** One decision that somebody wrote down, with the answers that its text gives. */
export interface Case {
  readonly id: string;
  /**
   * `recent`: searched without naming frameworks, 2018 or later; `balanced`: spread over frameworks;
   * `later`: searched like `recent`, after the points had been fitted to the others.
   */
  readonly sample: (typeof SAMPLES)[number];
  readonly source: string;
  readonly kind?: string;
  readonly year: number | null;
  readonly need: string;
  readonly pick: string;
  readonly acceptable: readonly string[];
  readonly confidence: "high" | "medium" | "low";
  /** Whether the decision rests on circumstances that have passed; then a successor counts too. */
  readonly dated: boolean;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** What an engineer who saw only the answers named, best first. */
  readonly expert: readonly string[];
  /** What an engineer who read the need named, best first. */
  readonly reader?: readonly string[];
}

/** The part of a ranking that agreement needs. */
export interface Standing {
  readonly rows: readonly { readonly rank: number; readonly framework: { readonly id: string } }[];
}

/** How often the pick is first, and among the first three, with ties in random order. */
export interface Agreement {
  readonly first: number;
  readonly firstThree: number;
}

/** All cases of the repository. */
export function readCases(): readonly Case[] {
  return linesIn("tests/backtest/cases.jsonl");
}

export function requestOf({ answers }: Pick<Case, "answers">): RankingRequest {
  return { ...emptyRequest, answers: answersFrom(answers) };
}

/** How a ranking by the knowledge agrees with the case. */
export function agreement(one: Case, knowledge: Knowledge): Agreement {
  return agreementWith(rank(knowledge, requestOf(one)), wantedIn(one, knowledge.frameworks));
}

export function agreementWith(standing: Standing, wanted: readonly string[]): Agreement {
  return { first: chance(standing, wanted, 1), firstThree: chance(standing, wanted, 3) };
}

/** The pick, and for a dated case also the successor that its maintainers name. */
export function wantedIn(
  { pick, dated }: Case,
  frameworks: readonly Framework[],
): readonly string[] {
  const successor = frameworks.find(({ id }) => id === pick)?.facts.successor?.value;
  return dated && frameworks.some(({ id }) => id === successor) ? [pick, `${successor}`] : [pick];
}

/** Frameworks ranked in the order of these names, from rank 1. */
export function inOrder(names: readonly string[]): Standing {
  return { rows: names.map((id, place) => ({ rank: place + 1, framework: { id } })) };
}

/** Frameworks ranked by points; equal points share a rank. */
export function byPoints(frameworks: readonly string[], points: readonly number[]): Standing {
  return {
    rows: frameworks.map((id, at) => ({
      rank: 1 + points.filter((other) => other > (points[at] ?? 0) + 1e-9).length,
      framework: { id },
    })),
  };
}

/** The chance that a wanted framework is among the first `places`, with ties in random order. */
export function chance({ rows }: Standing, wanted: readonly string[], places: number): number {
  const own = rows.filter((row) => wanted.includes(row.framework.id));
  const best = Math.min(...own.map((row) => row.rank));
  const group = rows.filter((row) => row.rank === best).length;
  const free = places - (best - 1);
  if (own.length === 0 || free <= 0) return 0;
  const hits = own.filter((row) => row.rank === best).length;
  let missed = 1;
  for (let place = 0; place < Math.min(free, group); place += 1) {
    missed *= Math.max(0, group - hits - place) / (group - place);
  }
  return 1 - missed;
}
