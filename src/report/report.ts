// The kinds of report: what a command has to say, as plain values. Formats turn them into text.

import type { Confidence } from "../analysis/confidence/confidence.ts";
import type { WhyNot } from "../analysis/confidence/why-not.ts";
import type { Difference } from "../analysis/diff/difference.ts";
import type { PropertyName } from "../analysis/prove/properties.ts";
import type { Verdict } from "../analysis/prove/verdict.ts";
import type { Agreement } from "../analysis/team/agreement.ts";
import { type Origin, originOf } from "../knowledge/origin.ts";
import type { FilePlace, PlacedProblem } from "../knowledge/problem.ts";
import type { Claim, Framework, Knowledge, Question, Rule } from "../knowledge/schema.ts";
import type { Identified } from "../knowledge/shipped.ts";
import type { FactRow } from "../ranking/compare.ts";
import type { Ranking } from "../ranking/rank.ts";
import type { Request } from "../ranking/request.ts";
import type { Recheck } from "../record/recheck.ts";
import type { DecisionRecord } from "../record/shape.ts";

export type Report =
  | Recommendation
  | Team
  | Catalogue
  | Profile
  | Questionnaire
  | Comparison
  | Soundness
  | Verification
  | RulesDifference
  | Schema;

/** Frameworks ranked for a request. */
export interface Recommendation {
  readonly kind: "recommendation";
  readonly origin: Origin;
  readonly knowledge: Knowledge;
  /** Whether only the article's frameworks and guidance were counted. */
  readonly article: boolean;
  readonly request: Request;
  readonly ranking: Ranking;
  readonly confidence: Confidence;
  /** Questions without an answer, in the knowledge's order. */
  readonly open: readonly Question[];
  /** How many rows to show; a tie at the cut is shown whole. `undefined`: all. */
  readonly top: number | undefined;
  /** The framework that was asked about. Absent: none was. */
  readonly whyNot?: Asked;
  /** Ids of frameworks: every winner was expected to be one of these. Absent: nothing was expected. */
  readonly expected?: readonly string[];
  /** What a decision record says beyond the ranking. Absent: the sole winner is chosen, on no date. */
  readonly decision?: Decision;
}

export interface Decision {
  /** The id of the framework that was chosen, be it the winner or not. */
  readonly chosen?: string;
  /** Such as `2026-11-22`. */
  readonly date?: string;
}

/** A framework that somebody would have expected to come first, and what it would take. */
export interface Asked {
  readonly framework: Framework;
  /** `undefined` where the request takes the framework out. */
  readonly found: WhyNot | undefined;
}

/** The rankings of a team, and what its members can agree on. */
export interface Team {
  readonly kind: "team";
  readonly origin: Origin;
  readonly knowledge: Knowledge;
  /** Whether only the article's frameworks and guidance were counted. */
  readonly article: boolean;
  readonly agreement: Agreement;
  /** How many rows to show; a tie at the cut is shown whole. `undefined`: all. */
  readonly top: number | undefined;
  /** Ids of frameworks: what everybody can live with was expected to be one of these. Absent: nothing was expected. */
  readonly expected?: readonly string[];
}

/** Frameworks that meet a filter. */
export interface Catalogue {
  readonly kind: "catalogue";
  readonly origin: Origin;
  readonly frameworks: readonly Framework[];
  /** How many frameworks the filter left out. */
  readonly leftOut: number;
}

/** One framework: its facts and all rules that speak of it. */
export interface Profile {
  readonly kind: "profile";
  readonly origin: Origin;
  readonly knowledge: Knowledge;
  readonly framework: Framework;
  readonly rules: readonly Rule[];
  readonly claims: readonly Claim[];
}

/** All questions with their choices. */
export interface Questionnaire {
  readonly kind: "questionnaire";
  readonly origin: Origin;
  readonly questions: readonly Question[];
}

/** Frameworks side by side. */
export interface Comparison {
  readonly kind: "comparison";
  readonly origin: Origin;
  readonly knowledge: Knowledge;
  /** In the order in which they were named. */
  readonly frameworks: readonly Framework[];
  readonly facts: readonly FactRow[];
  /** How many traits are left out because all values are the same. */
  readonly alike: number;
  /** What answers make of them, if there are any. */
  readonly answered: { readonly request: Request; readonly ranking: Ranking } | undefined;
}

/** What was ranked: the knowledge, or the part of it that rests on the article. */
export interface Scope {
  readonly identified: Identified;
  readonly knowledge: Knowledge;
  readonly article: boolean;
}

/** What a ranking by the request has to say, with all its rows. */
export function recommendationOf(
  { identified, knowledge, article }: Scope,
  request: Request,
  ranking: Ranking,
  confidence: Confidence,
): Recommendation {
  const open = knowledge.questions.filter((question) => !request.answers.has(question.id));
  const origin = originOf(identified);
  return {
    kind: "recommendation",
    origin,
    knowledge,
    article,
    request,
    ranking,
    confidence,
    open,
    top: undefined,
  };
}

/** Whether rules are sound, and what is wrong with them. */
export interface Soundness {
  readonly kind: "soundness";
  /** The version of pyfw. */
  readonly version: string;
  /** The rules file; `undefined` for the shipped rules. */
  readonly file: string | undefined;
  /** What the rules make; `undefined` where they are not sound. */
  readonly identified: Identified | undefined;
  /** Errors and warnings; sound rules have no errors. */
  readonly problems: readonly PlacedProblem[];
  /** What was found out about the answer space, property by property; `undefined` where nobody asked. */
  readonly proof: readonly PropertyProof[] | undefined;
}

/** What was found out about one property. */
export interface PropertyProof {
  readonly property: PropertyName;
  /** How long it took; the one thing in a report that is not the same every time. */
  readonly milliseconds: number;
  readonly verdicts: readonly SubjectVerdict[];
}

/** What was found out about one thing that should have the property. */
export interface SubjectVerdict {
  readonly subject: readonly string[];
  readonly verdict: Verdict;
  /** Where the subject stands in the rules file, where it is at fault. */
  readonly place?: FilePlace;
}

/** Recorded decisions, re-run. */
export interface Verification {
  readonly kind: "verification";
  readonly origin: Origin;
  readonly knowledge: Knowledge;
  readonly records: readonly VerifiedRecord[];
}

export type VerifiedRecord =
  | ({
      readonly status: "stands" | "changed";
      readonly file: string;
      /** The one that opens the record's block, counted from 1. */
      readonly line: number;
      readonly record: DecisionRecord;
    } & Omit<Recheck, "stands">)
  | {
      readonly status: "broken";
      readonly file: string;
      readonly problems: readonly PlacedProblem[];
    };

/** Two pieces of rules, compared by what they decide. */
export interface RulesDifference {
  readonly kind: "difference";
  /** The version of pyfw. */
  readonly version: string;
  readonly sides: readonly [ComparedRules, ComparedRules];
  readonly difference: Difference;
}

export interface ComparedRules {
  /** As it was named; `undefined` for the shipped rules. */
  readonly file: string | undefined;
  readonly identified: Identified;
}

/** The JSON Schema of a file or a report. */
export interface Schema {
  readonly kind: "schema";
  readonly schema: object;
}

/** The rows that are shown: the first `top`, and all that are tied with the last of them. */
export function shownRows({ ranking, top }: Recommendation): Ranking["rows"] {
  return firstRows(ranking.rows, top);
}

/** The same of any rows, best first. */
export function firstRows<T extends { readonly rank: number }>(
  rows: readonly T[],
  top: number | undefined,
): readonly T[] {
  const last = top === undefined ? undefined : rows[top - 1];
  return last === undefined ? rows : rows.filter((row) => row.rank <= last.rank);
}
