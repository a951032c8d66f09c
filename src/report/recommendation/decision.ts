// A decision record in words: the answers, the options, the choice, and its pros and cons.
import { scopeFlags, withRules } from "../../answers/command.ts";
import { labelsIn, titleOf } from "../../knowledge/answer.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Framework, Rule } from "../../knowledge/schema.ts";
import { placeIn } from "../../ranking/compare.ts";
import type { Row } from "../../ranking/rank.ts";
import { stackOf } from "../../ranking/stack.ts";
import { type Document, heading, list, paragraph, section } from "../../text/document.ts";
import { code, strong, type Text, withCode } from "../../text/spans.ts";
import { counted, fewListed, listed, signed } from "../../text/words.ts";
import { askedAbout, firstHundred, shortfall } from "../outside.ts";
import { firstPlace, firstPoints, firstRows } from "../places.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { conditionOf, packageLines, provenance, traitLabel } from "../wording.ts";
import { certainty } from "./certainty.ts";
import { warnings } from "./document.ts";
import { advice, ahead, decisiveReasons } from "./headline.ts";
import type { RecommendationReport } from "./json.ts";
import { counterfactualText, realistic } from "./what-would-change.ts";

export function chosenOf(report: RecommendationReport): Framework | undefined {
  const { chosen, knowledge, ranking } = report;
  if (chosen !== undefined) return knowledge.frameworks.find(({ id }) => id === chosen);
  return ranking.winners.length === 1 ? ranking.winners[0] : undefined;
}

/** The headings are those of MADR 4. */
export function decisionDocument(report: RecommendationReport): Document {
  const sources = sourceList(report.knowledge.claims);
  const chosen = chosenOf(report);
  const title =
    chosen === undefined ? "Choose a web framework" : `Use ${chosen.name} as the web framework`;
  return [
    heading(title, 1),
    section("Context and Problem Statement", context(report)),
    section("Decision Drivers", drivers(report)),
    section("Considered Options", options(report)),
    heading("Decision Outcome"),
    choice(report, chosen),
    paragraph(certainty(report)),
    advice(report),
    warnings(report),
    heading("Consequences", 3),
    consequences(report, chosen, sources),
    heading("Confirmation", 3),
    paragraph(code(withRules("pyfw verify", report.origin)), CONFIRMATION),
    heading("Revisit when", 3),
    revisitWhen(report),
    others(report, chosen, sources),
    section("More Information", paragraph(provenance(report.origin)), sources.blocks(3)),
  ];
}

const CONFIRMATION =
  " with the name of this file decides again with current rules and facts, and says what has changed.";

function context({ knowledge, open, article, request }: RecommendationReport): Document {
  const answered = knowledge.questions.length - open.length;
  const all = counted(knowledge.questions.length, "question");
  const weighed = knowledge.frameworks.filter(({ id }) => request.only?.includes(id) ?? true);
  const part = article ? " Only the article's frameworks and guidance counted." : "";
  const narrowed = list(scopeFlags(request).map(code));
  return [
    paragraph(
      "Which Python web framework fits these needs best? ",
      code("pyfw recommend"),
      ` ranked ${counted(weighed.length, "framework")} by answers to ${answered} of ${all}.${part}`,
    ),
    narrowed && [paragraph("Frameworks selected by:"), narrowed],
  ];
}

function drivers({ knowledge, request }: RecommendationReport): Document {
  const answers = knowledge.questions.map((question): Text => {
    const choices = request.answers.get(question.id);
    if (choices === undefined) return undefined;
    const mark = request.important.has(question.id) && strong(" (important: counts double)");
    const labels = labelsIn(question, choices).join("; ") || "none of these";
    return [`${question.text} `, strong(labels), mark];
  });
  const required = [...request.require].map(([trait, values]) => {
    return [`Required: ${traitLabel(knowledge, trait)} is `, strong(values.join(" or "))];
  });
  return list([...answers, ...required]) ?? paragraph("No question was answered.");
}

/** The ranking, then what is ruled out or excluded. With `--only`, the others were not options. */
function options({ ranking, knowledge }: RecommendationReport): Document {
  const ranked = ranking.rows.map(({ framework, rank, points }) => {
    return `${framework.name}: rank ${rank}, ${counted(points, "point")}`;
  });
  const vetoes = [...groupBy(ranking.ruledOut, ({ framework }) => framework)];
  const out = firstHundred(vetoes, ([{ name }, all]) => {
    const because = all.map(({ rule }) => `it ${rule.because}`);
    return `${name}: ruled out, because ${fewListed(because)}`;
  });
  const asked = groupBy(askedAbout(ranking.excluded), ({ framework }) => framework);
  const excluded = [...asked].map(([{ name }, all]) => {
    const missed = all.flatMap((one) => (one.by === "require" ? shortfall(one, knowledge) : []));
    if (missed.length === 0) return `${name}: excluded by --without`;
    return `${name}: excluded, because ${listed(missed)}`;
  });
  return list([...ranked, ...out, ...excluded]) ?? paragraph("None.");
}

function choice(report: RecommendationReport, chosen: Framework | undefined): Document {
  const { rows, winners } = report.ranking;
  const names = winners.map(({ name }) => name);
  const points = firstPoints(names, rows[0]?.points ?? 0);
  const place = names.length === 0 ? firstPlace(names) : `${firstPlace(names)} ${points}`;
  if (chosen === undefined) return paragraph(strong("No option is chosen yet"), `: ${place}.`);
  const option = `Chosen option: "${chosen.name}", `;
  const { row, vetoes } = placeIn(report.ranking, chosen.id);
  if (row === undefined || row.rank > 1) return paragraph(option, against(report, row, vetoes[0]));
  const tie = `which is one of several winners: ${place}. The answers fit them equally.`;
  const because = `because it comes first ${points}${ahead(report.ranking)}.`;
  return [paragraph(option, row.tied ? tie : because), decisiveReasons(report)];
}

function against({ ranking }: RecommendationReport, row?: Row, veto?: Rule): Text {
  const [best] = ranking.rows;
  const names = listed(ranking.winners.map(({ name }) => name));
  const come = ranking.winners.length === 1 ? "comes" : "come";
  const first = `${names} ${come} first with ${counted(best?.points ?? 0, "point")}`;
  const instead = best === undefined ? "no framework is left" : first;
  const out = veto ? `the answers rule it out, because it ${veto.because}` : "the flags exclude it";
  const place = row
    ? `it has ${counted(row.points, "point")} and rank ${row.rank} of ${ranking.rows.length}`
    : out;
  return [
    "although ",
    strong("the answers do not recommend it"),
    `: ${place}; ${instead}. Add here why it was chosen.`,
  ];
}

function consequences(
  report: RecommendationReport,
  chosen: Framework | undefined,
  sources: SourceList,
): Document {
  if (chosen === undefined)
    return paragraph(
      withCode(
        "None yet, because nothing is chosen. A new record with `--choose` names the choice.",
      ),
    );
  const { row, vetoes } = placeIn(report.ranking, chosen.id);
  if (row === undefined) {
    const out = vetoes.map(({ because, source }) => {
      return `Bad, because ${chosen.name} ${because} (rules it out) ${sources.cite(source)}`;
    });
    return list(out) ?? paragraph("Not ranked, because the flags exclude it.");
  }
  const isGoodAlone = row.reasons.length > 0 && row.reasons.every(isGood);
  const price = isGoodAlone && `No rule counts against ${chosen.name} for these answers.`;
  const { beside, notes } = stackOf(chosen, report.request.answers, report.knowledge);
  const needs = packageLines(beside).map((line) => ["Neutral, because it needs ", line]);
  const known = notes.map(({ says }) => ["Neutral, because ", withCode(says)]);
  return list([...forAndAgainst(row, report, sources), price, ...needs, ...known]) ?? NO_RULE;
}

const NO_RULE = paragraph("No rule counts for or against it here.");

/** How many other options are compared without `--top`. */
const WEIGHED = 3;

function others(report: RecommendationReport, chosen: Framework | undefined, sources: SourceList) {
  const rows = firstRows(report.ranking.rows, report.top ?? WEIGHED + 1);
  const weighed = rows
    .filter(({ framework }) => framework.id !== chosen?.id)
    .map((row) => [
      heading(row.framework.name, 3),
      list(forAndAgainst(row, report, sources)) ?? NO_RULE,
    ]);
  return section("Pros and Cons of the Options", weighed);
}

function forAndAgainst(
  { framework, reasons }: Row,
  { knowledge }: RecommendationReport,
  sources: SourceList,
): readonly Text[] {
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

const MOST_CHANGES = 5;

function revisitWhen(report: RecommendationReport): Document {
  const { confidence, open, ranking } = report;
  const unknown = listed(ranking.unknownCouldWin.map(({ name }) => name));
  const opened = confidence.decided ? "" : open.map(titleOf).join(", ");
  return list([
    ...realistic(confidence.changes, report)
      .slice(0, MOST_CHANGES)
      .map((one) => counterfactualText(one, report)),
    opened !== "" && `an open question is answered: ${opened}`,
    unknown !== "" && `unknown facts become known, and put ${unknown} first`,
    ["the rules or facts change, and ", code("pyfw verify"), " fails"],
  ]);
}
