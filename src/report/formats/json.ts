// Reports as versioned JSON: stable keys, the same bytes for the same report.
import { asked } from "../../answers/asked.ts";
import type { PlacedProblem } from "../../knowledge/problem.ts";
import type { Framework, Knowledge, Question } from "../../knowledge/schema.ts";
import type {
  Excluded,
  RankedFramework,
  Recommendation as RecommendationJson,
} from "../../library-types.ts";
import { compareReasons } from "../../ranking/compare.ts";
import { lead } from "../../ranking/lead.ts";
import type { Ranking, Row } from "../../ranking/rank.ts";
import { defusedJson } from "../../text/ci-commands.ts";
import { shortened } from "../../text/quote.ts";
import { confidenceJson, whyNotJson } from "../recommendation/confidence-json.ts";
import {
  type Catalogue,
  type Comparison,
  type Profile,
  type Questionnaire,
  type Recommendation,
  type Report,
  type Soundness,
  shownRows,
  type Verification,
  type VerifiedRecord,
} from "../report.ts";
import { ruleWords } from "../rule-words.ts";
import { proofJson } from "../rules-check/proof-json.ts";
import { differenceJson } from "../rules-diff/json.ts";
import { teamJson } from "../team/json.ts";

/** The report as JSON text, indented by two, ending in a newline. */
export function toJson(report: Report): string {
  return `${defusedJson(JSON.stringify(body(report), null, 2))}\n`;
}

function body(report: Report): unknown {
  switch (report.kind) {
    case "recommendation":
      return recommendationJson(report);
    case "catalogue":
      return catalogue(report);
    case "profile":
      return profile(report);
    case "comparison":
      return comparison(report);
    case "questionnaire":
      return questionnaire(report);
    case "team":
      return teamJson(report);
    case "soundness":
      return soundness(report);
    case "verification":
      return verification(report);
    case "difference":
      return differenceJson(report);
    case "schema":
      return report.schema;
  }
}

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

function catalogue({ origin, frameworks }: Catalogue): unknown {
  return {
    format: "pyfw.frameworks/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    oldestFact: origin.oldestFact ?? null,
    frameworks: frameworks.map((framework) => ({
      ...basics(framework),
      facts: Object.fromEntries(
        Object.entries(framework.facts).map(([trait, fact]) => [trait, fact.value]),
      ),
    })),
  };
}

function profile({ origin, framework, rules, claims }: Profile): unknown {
  return {
    format: "pyfw.framework/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    oldestFact: origin.oldestFact ?? null,
    ...basics(framework),
    facts: framework.facts,
    guidance: rules.map((rule) => ({
      ...(rule.ruleOut === true ? { ruleOut: true } : { points: rule.points }),
      ...ruleWords(rule),
    })),
    claims,
  };
}

function comparison({ origin, knowledge, frameworks, facts, answered }: Comparison): unknown {
  const names = frameworks.map((framework) => framework.id);
  const byName = <T>(values: readonly T[]) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]]));
  return {
    format: "pyfw.comparison/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    frameworks: names,
    facts: facts.map(({ trait, values, differs }) => ({
      trait: trait.id,
      differs,
      values: byName(values),
    })),
    ...(answered === undefined
      ? {}
      : {
          ...asked(knowledge, answered.request),
          standings: standings(frameworks, answered.ranking),
          reasons: compareReasons(frameworks, answered.ranking).map(({ rule, points }) => ({
            ...ruleWords(rule),
            points: byName(points.map((one) => one ?? null)),
          })),
        }),
  };
}

function standings(frameworks: readonly Framework[], ranking: Ranking): unknown {
  return frameworks.map(({ id }) => {
    const found = ranking.rows.find((one) => one.framework.id === id);
    return {
      framework: id,
      rank: found?.rank ?? null,
      points: found?.points ?? null,
      ruledOut: ranking.ruledOut.some((one) => one.framework.id === id),
    };
  });
}

function basics({
  id,
  name,
  kind,
  summary,
  article,
  homepage,
  docs,
  firstStep,
}: Framework): object {
  return { id, name, kind, summary, article, homepage, docs, firstStep };
}

function questionnaire({ origin, questions }: Questionnaire): unknown {
  return { format: "pyfw.questions/1", pyfw: origin.version, questions: questions.map(question) };
}

function question({ id, text, why, kind, max, choices }: Question): unknown {
  return { id, text, why, kind, ...(max === undefined ? {} : { max }), choices };
}

/** A file of garbage may hold a hundred thousand problems; all are counted, and so many are listed. */
const MOST_LISTED = 1000;

function soundness({ version, file, identified, problems, proof }: Soundness): unknown {
  return {
    format: "pyfw.rules-check/1",
    pyfw: version,
    file: file ?? null,
    sound: identified !== undefined,
    rules:
      identified === undefined
        ? null
        : { name: identified.knowledge.name, sha256: identified.sha256 },
    counts: identified === undefined ? null : countsOf(identified.knowledge),
    errors: problems.filter(({ level }) => level === "error").length,
    warnings: problems.filter(({ level }) => level === "warning").length,
    problems: problems.slice(0, MOST_LISTED).map(problem),
    ...(proof === undefined || identified === undefined
      ? {}
      : { proof: proofJson(proof, identified.knowledge) }),
  };
}

function problem({ level, path, what, place }: PlacedProblem): unknown {
  return {
    level,
    line: place?.line ?? null,
    column: place?.column ?? null,
    path: path.map(shortened),
    message: what,
  };
}

function countsOf({ rules, frameworks, questions, traits, claims }: Knowledge): unknown {
  return {
    rules: rules.length,
    frameworks: frameworks.length,
    questions: questions.length,
    traits: traits.length,
    claims: claims.length,
  };
}

function verification({ origin, records }: Verification): unknown {
  return {
    format: "pyfw.verification/1",
    pyfw: origin.version,
    rules: origin.rules,
    stands: records.every(({ status }) => status === "stands"),
    records: records.map(verified),
  };
}

function verified(one: VerifiedRecord): unknown {
  if (one.status === "broken") {
    const { file, status, problems } = one;
    return { file, status, problems: problems.map(problem) };
  }
  const { file, line, status, record, comparison, lost, now } = one;
  return {
    file,
    line,
    status,
    recorded: { pyfw: record.pyfw, rules: record.rules },
    sameRules: record.hashes.rules === now.hashes.rules,
    sameFacts: record.hashes.facts === now.hashes.facts,
    chosen: record.chosen,
    place: comparison.place ?? null,
    winners: comparison.winners,
    best: comparison.best,
    lost,
    changes: comparison.changes,
  };
}
