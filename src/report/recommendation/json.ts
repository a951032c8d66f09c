// A recommendation: its values, and their JSON.
import type { Confidence, Remedy, WhyNot } from "../../analysis/confidence/confidence.ts";
import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import { similarDecisions } from "../../analysis/precedents/precedents.ts";
import { answersObject, requestJson } from "../../answers/input.ts";
import type { Framework, Knowledge, Question } from "../../knowledge/schema.ts";
import { lead, lossOf, placeIn } from "../../ranking/compare.ts";
import type { Ranking, Row } from "../../ranking/rank.ts";
import type { Excluded } from "../../ranking/request.ts";
import { stackOf } from "../../ranking/stack.ts";
import type { RankedDecision } from "../../record/record.ts";
import { appliedRuleJson, originJson } from "../json-parts.ts";
import { firstRows } from "../places.ts";
import type { ExcludedJson, RecommendationJson } from "./schema.ts";

export interface RecommendationReport extends RankedDecision {
  readonly kind: "recommendation";
  readonly confidence: Confidence;
  readonly open: readonly Question[];
  /** How many rows to show; a tie at the cut is shown whole. `undefined`: all. */
  readonly top: number | undefined;
  /** Which reasons the text shows for each framework; by default, the strongest. */
  readonly reasons?: "strongest" | "all";
  /** Whether the text cites and lists sources; by default, it does. */
  readonly cites?: boolean;
  readonly whyNot?: WhyNotAnswer | undefined;
  /** Ids of `--expect`: every winner should be one of these. */
  readonly expected?: readonly string[] | undefined;
  /** For a decision record: the id of the choice. Absent: the sole winner. */
  readonly chosen?: string | undefined;
  readonly date?: string | undefined;
}

export interface WhyNotAnswer {
  readonly framework: Framework;
  /** `undefined` if the request excludes the framework. */
  readonly found: WhyNot | undefined;
}

/** The report of a ranking, with all its rows. */
export function recommendationOf(
  decision: RankedDecision,
  confidence: Confidence,
): RecommendationReport {
  const { knowledge, request } = decision;
  const open = knowledge.questions.filter(({ id }) => !request.answers.has(id));
  return { kind: "recommendation", ...decision, confidence, open, top: undefined };
}

export function recommendationJson(report: RecommendationReport): RecommendationJson {
  const { ranking, request, knowledge, origin, open, confidence } = report;
  const shown = firstRows(ranking.rows, report.top);
  return {
    format: "pyfw.recommendation/1",
    ...originJson(origin),
    rules: origin.rules,
    ...requestJson(knowledge, request),
    article: report.article,
    only: request.only ?? null,
    without: request.without,
    open: open.map((question) => question.id),
    winners: ranking.winners.map((framework) => framework.id),
    lead: leadJson(ranking),
    poorFit: ranking.poorFit ?? null,
    ranking: shown.map(rowJson),
    notShown: ranking.rows.length - shown.length,
    ruledOut: ranking.ruledOut.map(({ framework, rule }) => ({
      framework: framework.id,
      ...appliedRuleJson(rule),
    })),
    excluded: ranking.excluded.map(excludedJson),
    elsewhere: ranking.elsewhere.map((rule) => ({
      advice: rule.advice,
      ...appliedRuleJson(rule),
    })),
    unknownCouldWin: ranking.unknownCouldWin.map((framework) => framework.id),
    confidence: { ...confidence, changes: counterfactualsJson(knowledge, confidence.changes) },
    stack: ranking.winners.map((framework) => {
      const { beside: _, ...stack } = stackOf(framework, request.answers, knowledge);
      return { framework: framework.id, ...stack };
    }),
    precedents: similarTo(report).map(({ precedent, similarity }) => {
      const { id, pick, year, need, source } = precedent;
      const agrees = ranking.winners.some((winner) => winner.id === pick);
      const rounded = Math.round(similarity * 10_000) / 10_000;
      return { id, pick, agrees, similarity: rounded, year: year ?? null, need, source };
    }),
    ...(report.whyNot === undefined ? {} : { whyNot: whyNotJson(report, report.whyNot) }),
  };
}

function leadJson(ranking: Ranking): RecommendationJson["lead"] {
  const found = lead(ranking);
  if (found === undefined) return null;
  const decisive = found.decisive.map(({ of, reason: { rule, points } }) => {
    return { framework: of.framework.id, rule: rule.id, points, because: rule.because };
  });
  return { over: found.runnerUp.framework.id, points: found.points, decisive };
}

export function excludedJson({ framework, ...how }: Excluded): ExcludedJson {
  return { framework: framework.id, ...how };
}

export function similarTo({ request, knowledge }: RecommendationReport) {
  const { decisions, questions } = knowledge;
  return decisions === undefined ? [] : similarDecisions(request.answers, decisions, questions);
}

function rowJson(row: Row) {
  const { rank, tied, points, fit, pointsRange } = row;
  const { id, name, firstStep, docs } = row.framework;
  return {
    ...{ rank, tied, framework: id, name, points, fit, pointsRange },
    ...(rank === 1 ? { firstStep, docs } : {}),
    reasons: row.reasons.map((reason) => ({
      points: reason.points,
      weight: reason.weight,
      ...appliedRuleJson(reason.rule),
    })),
  };
}

function whyNotJson(
  { ranking, knowledge }: RecommendationReport,
  { framework, found }: WhyNotAnswer,
) {
  const { row } = placeIn(ranking, framework.id);
  const loss = lossOf(ranking, framework.id);
  const impossible: Remedy = { kind: "none" };
  return {
    framework: framework.id,
    rank: row?.rank ?? null,
    points: row?.points ?? null,
    behind: loss?.winner.framework.id ?? null,
    loses: (loss?.rules ?? []).map(({ rule, points: [winner, own] }) => ({
      points: { winner, framework: own },
      ...appliedRuleJson(rule),
    })),
    first: remedyJson(knowledge, found?.first ?? impossible),
    alone: remedyJson(knowledge, found?.alone ?? impossible),
  };
}

function remedyJson(knowledge: Knowledge, remedy: Remedy) {
  if (remedy.kind === "found") {
    const { changes, total, sets } = remedy;
    return { possible: true, changes, sets: counterfactualsJson(knowledge, sets), total };
  }
  return { possible: remedy.kind === "none" ? false : null, changes: null, sets: [], total: 0 };
}

function counterfactualsJson(knowledge: Knowledge, found: readonly Counterfactual[]) {
  return found.map(({ set, winners }) => ({
    set: answersObject(knowledge.questions, set),
    winners,
  }));
}
