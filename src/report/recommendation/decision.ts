// A decision record in words: the answers, the options, the choice, and what it brings and costs.
import type { Framework, Question } from "../../knowledge/schema.ts";
import type { Row } from "../../ranking/rank.ts";
import {
  type Block,
  code,
  heading,
  list,
  listOr,
  paragraph,
  strong,
  type Text,
} from "../../text/document.ts";
import { counted, listed, signed } from "../../text/words.ts";
import { askedAbout, firstHundred } from "../excluded.ts";
import { firstPlace, firstPoints, firstRows } from "../first-place.ts";
import type { SourceList } from "../sources.ts";
import { conditionOf, traitLabel, valueWords } from "../wording.ts";
import { certainty } from "./certainty.ts";
import { warnings } from "./document.ts";
import { advice, ahead, decisiveReasons } from "./headline.ts";
import type { RecommendationReport } from "./json.ts";
import { counterfactualText } from "./what-would-change.ts";

/** The framework that the user named, else the sole winner. */
export function chosenOf({
  decision,
  knowledge,
  ranking,
}: RecommendationReport): Framework | undefined {
  const { chosen } = decision ?? {};
  if (chosen !== undefined) return knowledge.frameworks.find(({ id }) => id === chosen);
  return ranking.winners.length === 1 ? ranking.winners[0] : undefined;
}

/** The question to decide, and how much of it was answered. */
export function context(report: RecommendationReport): Block[] {
  const { knowledge, open, article, request } = report;
  const answered = knowledge.questions.length - open.length;
  const all = counted(knowledge.questions.length, "question");
  const weighed = knowledge.frameworks.filter(({ id }) => request.only?.includes(id) ?? true);
  const part = article ? " Only the article's frameworks and guidance were counted." : "";
  const took: Text[] = [
    ...(request.only === undefined ? [] : [[code(`--only ${request.only.join(",")}`)]]),
    ...(request.without.length === 0 ? [] : [[code(`--without ${request.without.join(",")}`)]]),
  ];
  return [
    paragraph(
      "Which Python web framework serves these needs best? ",
      `They were given as answers to ${answered} of ${all}, from which `,
      code("pyfw recommend"),
      ` weighed ${counted(weighed.length, "framework")}.${part}`,
    ),
    ...(took.length === 0 ? [] : [paragraph("Who took part was narrowed by:"), list(took)]),
  ];
}

/** The answers in the words of the questions, and what was required. */
export function drivers({ knowledge, request }: RecommendationReport): Block[] {
  const answers = knowledge.questions.flatMap((question): Text[] => {
    const choices = request.answers.get(question.id);
    if (choices === undefined) return [];
    const mark = request.important.has(question.id) ? [strong(" (important: counts double)")] : [];
    return [[`${question.text} `, strong(labels(question, choices)), ...mark]];
  });
  const required = [...request.require].map(([trait, values]): Text => {
    return [`Required: ${traitLabel(knowledge, trait)} is `, strong(values.join(" or "))];
  });
  return [listOr([...answers, ...required], "No question was answered.")];
}

function labels({ choices }: Question, chosen: readonly string[]): string {
  const found = choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return found.length === 0 ? "none of these" : found.join("; ");
}

/** The ranking, then what rules or flags take out; with `--only` the others were no options. */
export function options({ ranking, knowledge }: RecommendationReport): Block[] {
  const ranked = ranking.rows.map(
    (row): Text => [row.framework.name, `: rank ${row.rank}, ${counted(row.points, "point")}`],
  );
  const out = firstHundred(ranking.ruledOut, ({ framework, rule }) => [
    `${framework.name}: ruled out, because it ${rule.because} (${conditionOf(rule, knowledge.questions)})`,
  ]);
  const excluded = askedAbout(ranking.excluded).map((one): Text => {
    if (one.by !== "require") return [`${one.framework.name}: left out by --${one.by}`];
    const is = `${traitLabel(knowledge, one.trait)} is ${valueWords(one.value)}`;
    return [`${one.framework.name}: left out, because ${is}`];
  });
  return [listOr([...ranked, ...out, ...excluded], "None.")];
}

/** The choice, how it compares with the ranking, and how firm that is. */
export function outcome(report: RecommendationReport): Block[] {
  const sure = certainty(report);
  return [
    ...choice(report),
    ...(sure.length === 0 ? [] : [paragraph(...sure)]),
    ...advice(report),
    ...warnings(report),
  ];
}

function choice(report: RecommendationReport): Block[] {
  const { rows, winners } = report.ranking;
  const chosen = chosenOf(report);
  const names = winners.map(({ name }) => name);
  const points = firstPoints(names, rows[0]?.points ?? 0);
  const place = names.length === 0 ? firstPlace(names) : `${firstPlace(names)} ${points}`;
  if (chosen === undefined) return [paragraph(strong("No option is chosen yet"), `: ${place}.`)];
  const option = `Chosen option: "${chosen.name}", `;
  const row = rows.find(({ framework }) => framework.id === chosen.id);
  if (row === undefined || row.rank > 1) return [paragraph(option, ...against(report, row))];
  const tie = `which is one of several winners: ${place}. The answers fit them equally.`;
  const because = `because it comes first ${points}${ahead(report.ranking)}.`;
  return [paragraph(option, row.tied ? tie : because), ...decisiveReasons(report)];
}

/** What the record says of a choice that is not a winner. */
function against({ ranking, decision }: RecommendationReport, row: Row | undefined): Text {
  const [best] = ranking.rows;
  const names = listed(ranking.winners.map(({ name }) => name));
  const come = ranking.winners.length === 1 ? "comes" : "come";
  const first = `${names} ${come} first with ${counted(best?.points ?? 0, "point")}`;
  const instead = best === undefined ? "no framework is left" : first;
  const veto = ranking.ruledOut.find(({ framework }) => framework.id === decision?.chosen);
  const out =
    veto === undefined
      ? "the flags take it out"
      : `the answers rule it out, because it ${veto.rule.because}`;
  const place =
    row === undefined
      ? out
      : `it has ${counted(row.points, "point")} and rank ${row.rank} of ${ranking.rows.length}`;
  return [
    "although ",
    strong("the answers do not recommend it"),
    `: ${place}; ${instead}. What speaks for it beyond these answers is for its choosers to add here.`,
  ];
}

/** What the choice brings and costs, by the reasons of the ranking. */
export function consequences(report: RecommendationReport, sources: SourceList): Block[] {
  const chosen = chosenOf(report);
  if (chosen === undefined) return [paragraph("None yet, because nothing is chosen.")];
  const row = report.ranking.rows.find(({ framework }) => framework.id === chosen.id);
  const vetoes = report.ranking.ruledOut
    .filter(({ framework }) => framework.id === chosen.id)
    .map(
      ({ rule }): Text => [
        `Bad, because ${chosen.name} ${rule.because} (rules it out) ${sources.cite(rule.source)}`,
      ],
    );
  const reasons = row === undefined ? [] : forAndAgainst(row, report, sources);
  const isGoodAlone = row !== undefined && row.reasons.length > 0 && row.reasons.every(isGood);
  const price = isGoodAlone ? [[`No rule speaks against ${chosen.name} under these answers.`]] : [];
  return [listOr([...vetoes, ...reasons, ...price], NO_RULE)];
}

const NO_RULE = "No rule is for or against it under these answers.";

/** How many other options are weighed without `--top`. */
const WEIGHED = 3;

/** The best of the other options, each with its reasons for and against. */
export function others(report: RecommendationReport, sources: SourceList): Block[] {
  const chosen = chosenOf(report);
  const blocks = firstRows(report.ranking.rows, report.top ?? WEIGHED + 1)
    .filter(({ framework }) => framework.id !== chosen?.id)
    .flatMap((row) => [
      heading(row.framework.name, 3),
      listOr(forAndAgainst(row, report, sources), NO_RULE),
    ]);
  return blocks.length === 0 ? [] : [heading("Pros and Cons of the Options"), ...blocks];
}

function forAndAgainst(
  { framework, reasons }: Row,
  { knowledge }: RecommendationReport,
  sources: SourceList,
): Text[] {
  const inOrder = [...reasons.filter(isGood), ...reasons.filter((reason) => !isGood(reason))];
  return inOrder.map(({ rule, points, weight }) => {
    const double = weight === 2 ? ", counts double" : "";
    return [
      `${points > 0 ? "Good" : "Bad"}, because ${framework.name} ${rule.because} `,
      `(${signed(points)}${double}; ${conditionOf(rule, knowledge.questions)}) `,
      sources.cite(rule.source),
    ];
  });
}

const isGood = (reason: { readonly points: number }) => reason.points > 0;

/** How many sets of changed answers are shown. */
const MOST_CHANGES = 5;

/** Reasons to decide again; first, answers that would give different winners. */
export function revisitWhen(report: RecommendationReport): Block[] {
  const { open, ranking } = report;
  const unknown = listed(ranking.unknownCouldWin.map(({ name }) => name));
  const changes = report.confidence.changes.slice(0, MOST_CHANGES);
  const opened = open.map(({ id }) => id).join(", ");
  return [
    list([
      ...changes.map((one) => counterfactualText(one, report)),
      ...(open.length === 0 ? [] : [[`a question that is open today gets an answer: ${opened}`]]),
      ...(unknown === ""
        ? []
        : [[`facts that are unknown today become known, by which ${unknown} could be first`]]),
      ["the rules or the facts change so that ", code("pyfw verify"), " ends with exit code 1"],
    ]),
  ];
}
