// A recommendation as JSON.
import { asked } from "../../answers/asked.ts";
import type {
  Excluded,
  RankedFramework,
  Recommendation as RecommendationJson,
} from "../../library-types.ts";
import { lead } from "../../ranking/lead.ts";
import type { Row } from "../../ranking/rank.ts";
import { ruleWords } from "../json-parts.ts";
import { type Recommendation, shownRows } from "../report.ts";
import { confidenceJson, whyNotJson } from "./confidence-json.ts";

/** What is printed for a recommendation, before it is text. */
export function recommendationJson(report: Recommendation): RecommendationJson {
  const { ranking, request, knowledge, origin, open } = report;
  const leading = lead(ranking);
  return {
    format: "pyfw.recommendation/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    oldestFact: origin.oldestFact ?? null,
    rules: origin.rules,
    ...asked(knowledge, request),
    article: report.article,
    only: request.only ?? null,
    without: request.without,
    open: open.map((question) => question.id),
    winners: ranking.winners.map((framework) => framework.id),
    lead:
      leading === undefined
        ? null
        : {
            over: leading.runnerUp.framework.id,
            points: leading.points,
            decisive: leading.decisive.map(({ of, reason }) => ({
              framework: of.framework.id,
              rule: reason.rule.id,
              points: reason.points,
              because: reason.rule.because,
            })),
          },
    poorFit: ranking.poorFit ?? null,
    ranking: shownRows(report).map(row),
    notShown: ranking.rows.length - shownRows(report).length,
    ruledOut: ranking.ruledOut.map(({ framework, rule }) => ({
      framework: framework.id,
      ...ruleWords(rule),
    })),
    excluded: ranking.excluded.map(
      (one): Excluded =>
        one.by === "require"
          ? { framework: one.framework.id, by: one.by, trait: one.trait, value: one.value }
          : { framework: one.framework.id, by: one.by },
    ),
    elsewhere: ranking.elsewhere.map((rule) => ({
      advice: rule.advice ?? "",
      ...ruleWords(rule),
    })),
    unknownCouldWin: ranking.unknownCouldWin.map((framework) => framework.id),
    confidence: confidenceJson(report),
    ...(report.whyNot === undefined ? {} : { whyNot: whyNotJson(report, report.whyNot) }),
  };
}

function row({ rank, tied, framework, points, fit, pointsRange, reasons }: Row): RankedFramework {
  return {
    rank,
    tied,
    framework: framework.id,
    name: framework.name,
    points,
    fit,
    pointsRange,
    ...(rank === 1 ? { firstStep: framework.firstStep, docs: framework.docs } : {}),
    reasons: reasons.map((reason) => ({
      points: reason.points,
      weight: reason.weight,
      ...ruleWords(reason.rule),
    })),
  };
}
