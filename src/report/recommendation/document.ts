// A recommendation in words: the winners and why, the table, what is ruled out, what is open, what to do next.
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
  withCode,
} from "../../text/document.ts";
import { counted, listed } from "../../text/words.ts";
import { decisionSource, noSources, type SourceList, sourceList } from "../sources.ts";
import { frameworkName, labelsOf, provenance, scopeWords, titleOf } from "../wording.ts";
import { cautions } from "./caution.ts";
import { certainty } from "./certainty.ts";
import { advice, decisiveReasons, headline, howToAnswer, isBlank } from "./headline.ts";
import { type RecommendationReport, similarTo } from "./json.ts";
import { excludedBlocks, rankingTable } from "./ranking-table.ts";
import { whatWouldChange } from "./what-would-change.ts";
import { whyNotBlocks } from "./why-not.ts";

/** Sources are cited by number and listed at the end. */
export function recommendationDocument(report: RecommendationReport): Document {
  const sources = report.cites === false ? noSources : sourceList(report.knowledge.claims);
  return [
    ...whyNotBlocks(report),
    ...howToAnswer(report),
    ...(isBlank(report) ? [paragraph(...headline(report, strong))] : ranked(report, sources)),
    ...footer(report),
  ];
}

function ranked(report: RecommendationReport, sources: SourceList): Document {
  const sure = certainty(report);
  return [
    ...advice(report),
    paragraph(...headline(report, strong)),
    ...decisiveReasons(report),
    ...(sure.length === 0 ? [] : [paragraph(...sure)]),
    ...warnings(report),
    ...rankingTable(report, sources),
    ...excludedBlocks(report, sources),
    ...whatWouldChange(report),
    ...nextSteps(report),
    ...precedentBlocks(report),
    ...answered(report),
    ...sources.blocks(),
  ];
}

/** Warnings in one list; nothing if there are none. */
export function warnings(report: RecommendationReport): Block[] {
  const { ranking } = report;
  const items = cautions(report).map(
    ({ name, words }): Text => [
      strong(name === undefined ? "Nothing here fits well: " : `Caution with ${name}: `),
      `${words}.`,
    ],
  );
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
  const steps = ranking.winners.map((framework): Text => {
    const { install } = stackOf(framework, request.answers, knowledge.questions);
    return [strong(framework.name), ": ", code(install), " (", address(framework.docs), ")"];
  });
  const titles = open.map(titleOf).join(", ");
  const more = open
    .slice(0, 1)
    .map(
      ({ id }): Text => [
        `${counted(open.length, "question")} still open: ${titles}. Answer with `,
        ...withCode(`\`-a ${id}=…\`; \`pyfw questions\` explains them.`),
      ],
    );
  return section("Next", [...(steps.length > MOST_STEPS ? [] : steps), ...more]);
}

/** Real decisions with similar answers; they never count in the points. */
function precedentBlocks(report: RecommendationReport): Block[] {
  const { frameworks } = report.knowledge;
  const items = similarTo(report).map(
    ({ precedent: { pick, year, need, source } }): Text => [
      strong(frameworkName(frameworks, pick)),
      `${year === null ? "" : ` (${year})`}: ${need} Source: ${decisionSource(source)}`,
    ],
  );
  return section("Similar real decisions", items);
}

/** What the result rests on; nothing if nothing was answered or required. */
export function answered({ request, knowledge }: RecommendationReport): Block[] {
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
  return [
    paragraph(
      faint(`${scopeWords(article)}${provenance(origin)} The facts behind it and their sources: `),
      code("pyfw show <framework>"),
      faint("."),
    ),
  ];
}
