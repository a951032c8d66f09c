// A recommendation in words: the winners and why, the table, what is ruled out, what is open, what to do next.

import { similarDecisions } from "../../analysis/precedents/precedents.ts";
import { lead } from "../../ranking/lead.ts";
import type { Row } from "../../ranking/rank.ts";
import { stackOf } from "../../ranking/stack.ts";
import {
  address,
  type Block,
  code,
  type Document,
  faint,
  list,
  paragraph,
  section,
  strong,
  type Text,
} from "../../text/document.ts";
import { counted, listed, signed } from "../../text/words.ts";
import { firstPlace, firstPoints } from "../first-place.ts";
import { frameworkName } from "../framework-name.ts";
import { retiredWarnings } from "../retired.ts";
import { noSources, sourceList } from "../sources.ts";
import { labelsOf, provenance, titleOf } from "../wording.ts";
import { firmness, whatWouldChange } from "./confidence.ts";
import type { RecommendationReport } from "./json.ts";
import { excludedBlocks, rankingTable } from "./ranking-table.ts";
import { whyNotBlocks } from "./why-not.ts";

/** Sources are cited by number and listed at the end. */
export function recommendationDocument(report: RecommendationReport): Document {
  const sources = report.cites === false ? noSources : sourceList(report.knowledge.claims);
  return [
    ...whyNotBlocks(report),
    ...advice(report),
    ...verdict(report),
    ...firmness(report),
    ...warnings(report),
    ...rankingTable(report, sources),
    ...excludedBlocks(report, sources),
    ...whatWouldChange(report),
    ...nextSteps(report),
    ...precedentBlocks(report),
    ...answered(report),
    ...sources.blocks(),
    ...footer(report),
  ];
}

/** The winners, their points and their lead; or why no framework is left. */
export function verdict(report: RecommendationReport): Block[] {
  const { winners, rows, topics } = report.ranking;
  const [first] = rows;
  const names = winners.map((framework) => framework.name);
  if (first === undefined)
    return [paragraph(strong("No framework is left."), ` ${causesOfNone(report)}`)];
  if (topics === 0 && winners.length > 1) {
    return [
      paragraph(
        strong("Nothing sets the frameworks apart yet:"),
        ` no rule counts for these answers, so all ${winners.length} tie.`,
      ),
    ];
  }
  if (winners.length > 1) {
    return [
      paragraph(
        strong(firstPlace(names)),
        ` ${firstPoints(names, first.points)}. These answers fit them equally.`,
      ),
    ];
  }
  return [
    paragraph(strong(firstPlace(names)), ` ${firstPoints(names, first.points)}${fitWords(first)}.`),
    ...leadOver(report),
  ];
}

/** "and a fit of 80 out of 100"; nothing where the answers set no framework apart. */
export function fitWords({ fit }: Row): string {
  return fit === null ? "" : ` and a fit of ${fit} out of 100`;
}

const DECISIVE = 2;

/** What sets a sole winner against the framework behind it. */
export function leadOver(report: RecommendationReport): Block[] {
  const found = lead(report.ranking);
  if (found === undefined) return [];
  const { winner, runnerUp, points, decisive } = found;
  const because = decisive
    .slice(0, DECISIVE)
    .map(
      ({ of, reason }) => `${of.framework.name} ${reason.rule.because} (${signed(reason.points)})`,
    );
  const behind = `${winner.framework.name} is ${counted(points, "point")} ahead of ${runnerUp.framework.name}`;
  return [paragraph(because.length === 0 ? `${behind}.` : `${behind}: ${because.join("; ")}.`)];
}

function causesOfNone({ ranking, request }: RecommendationReport): string {
  const questions = new Set(ranking.ruledOut.flatMap(({ rule }) => Object.keys(rule.when ?? {})));
  const causes = [
    ...[...questions].map(
      (id) => `the answer to \`${id}\` (${(request.answers.get(id) ?? []).join(", ")})`,
    ),
    ...new Set(
      ranking.excluded.map((one) =>
        one.by === "require" ? `\`--require ${one.trait}\`` : `\`--${one.by}\``,
      ),
    ),
  ];
  return causes.length === 0
    ? "The rules know none that takes part."
    : `This is due to ${listed(causes)}.`;
}

export const POOR_FIT = {
  noPoints: "even the first has no points above 0",
  fewReasons: "nothing speaks for the first on half of what you asked for",
};

/** What to use instead of a framework, in one list; nothing where no rule says so. */
export function advice({ ranking }: RecommendationReport): Block[] {
  const items = ranking.elsewhere.map(
    (rule): Text => [strong(`Consider ${rule.advice} instead: `), `${rule.because}.`],
  );
  return items.length === 0 ? [] : [list(items)];
}

/** Warnings in one list; nothing if there are none. */
export function warnings(report: RecommendationReport): Block[] {
  const { ranking } = report;
  const items: Text[] = [];
  if (ranking.poorFit !== undefined) {
    items.push([strong("Nothing here fits well: "), `${POOR_FIT[ranking.poorFit]}.`]);
  }
  items.push(...retiredWarnings(ranking.winners));
  if (ranking.unknownCouldWin.length > 0) {
    const names = listed(ranking.unknownCouldWin.map((framework) => framework.name));
    items.push([
      strong(`${names} could be first too: `),
      "some of its facts are unknown, and unknown facts count 0.",
    ]);
  }
  return items.length === 0 ? [] : [list(items)];
}

/** First steps are shown for at most this many winners: a wider tie calls for answers, not for installing. */
const MOST_STEPS = 3;

function nextSteps({ ranking, open, request, knowledge }: RecommendationReport): Block[] {
  if (ranking.winners.length === 0) return [];
  const steps =
    ranking.winners.length > MOST_STEPS
      ? []
      : ranking.winners.map(
          (framework): Text => [
            strong(framework.name),
            ": ",
            code(stackOf(framework, request.answers, knowledge.questions).install),
            " (",
            address(framework.docs),
            ")",
          ],
        );
  const [next] = open;
  const titles = open.map(titleOf).join(", ");
  const more: Text[] =
    next === undefined
      ? []
      : [
          [
            `${counted(open.length, "question")} still open: ${titles}. Answer with `,
            code(`-a ${next.id}=…`),
            "; ",
            code("pyfw questions"),
            " explains them.",
          ],
        ];
  return section("Next", [...steps, ...more]);
}

/** Real decisions with similar answers; they never count in the points. */
function precedentBlocks({ request, knowledge }: RecommendationReport): Block[] {
  const { precedents = [], questions, frameworks } = knowledge;
  const similar = similarDecisions(request.answers, precedents, questions);
  const items = similar.map(
    ({ precedent: { pick, year, need, source } }): Text => [
      strong(frameworkName(frameworks, pick)),
      `${year === null ? "" : ` (${year})`}: ${need} Source: ${source}`,
    ],
  );
  return section("Similar real decisions", items);
}

function answered({ request, knowledge }: RecommendationReport): Block[] {
  const given = knowledge.questions.flatMap((question): Text[] => {
    const choices = request.answers.get(question.id);
    if (choices === undefined) return [];
    const mark = request.important.has(question.id) ? [strong(" (important)")] : [];
    return [[`${titleOf(question)}: ${labelsOf(question, choices)}`, ...mark]];
  });
  const required = [...request.require].map(
    ([trait, values]): Text => ["required: ", code(`${trait}=${values.join(",")}`)],
  );
  return section("Your answers", [...given, ...required]);
}

function footer({ origin, article }: RecommendationReport): Block[] {
  const scope = article ? "Counted: only the article's frameworks and guidance. " : "";
  return [
    paragraph(
      faint(`${scope}${provenance(origin)} The facts behind it and their sources: `),
      code("pyfw show <framework>"),
      faint("."),
    ),
  ];
}
