// The ranking as a table with its strongest reasons, whole and for one screen, and the frameworks outside it.
import type { Reason, Row } from "../../ranking/rank.ts";
import { type Document, list, paragraph, right, section, table } from "../../text/document.ts";
import { drawing, faint, good, type Span, strong, type Text } from "../../text/spans.ts";
import { barOf, counted, listed } from "../../text/words.ts";
import { askedAbout, byRule, excludedLines, firstHundred, ruledOutLine } from "../outside.ts";
import { firstRows, MOST_NAMED, namesOf, notShown } from "../places.ts";
import type { SourceList } from "../sources.ts";
import { reasonText } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";

/** The rows that `--top` keeps, each with its strongest reasons. */
export function rankingTable(report: RecommendationReport, sources: SourceList): Document {
  const { rows } = report.ranking;
  const shown = firstRows(rows, report.top);
  const [leader] = shown;
  if (leader === undefined) return undefined;
  const columns = [right("#"), "Framework", "Points", "For and against"];
  const cells = shown.map((row) => [
    String(row.rank),
    row.rank === 1 ? strong(row.framework.name) : row.framework.name,
    [pointsBar(row, leader), pointsWords(row)],
    { lines: reasonLines(row, sources, mostReasons(report, row)) },
  ]);
  const isDoubtful = shown.some(({ pointsRange: [least, most] }) => least !== most);
  const legend = [
    ...(isDoubtful ? ["In brackets: the range that unknown facts allow."] : []),
    ...notShown(rows.length - shown.length),
  ];
  return [
    table(columns, cells, { lead: 2, last: "details", indent: SIGNED.length }),
    legend.length > 0 && paragraph(faint(legend.join(" "))),
  ];
}

/** As wide as the sign and number before a reason. */
const SIGNED = "+3 ";

/** The points, and those possible if facts are unknown: "3 (2 to 5)". */
export function pointsWords({ points, pointsRange: [least, most] }: Row): string {
  return least === most ? String(points) : `${points} (${least} to ${most})`;
}

/** How many reasons for and against the table shows, for a sole winner and for the others. */
const MOST_REASONS = { first: { for: 4, against: 2 }, other: { for: 2, against: 1 } };
const ALL_REASONS = { for: Number.POSITIVE_INFINITY, against: Number.POSITIVE_INFINITY };

function mostReasons({ reasons }: RecommendationReport, { rank, tied }: Row): typeof ALL_REASONS {
  if (reasons === "all") return ALL_REASONS;
  return rank === 1 && !tied ? MOST_REASONS.first : MOST_REASONS.other;
}

function reasonLines(row: Row, sources: SourceList, most: typeof ALL_REASONS): readonly Text[] {
  if (row.reasons.length === 0) return [faint("nothing for or against it")];
  const strongest = [
    ...row.reasons.filter((reason) => reason.points > 0).slice(0, most.for),
    ...row.reasons.filter((reason) => reason.points < 0).slice(0, most.against),
  ];
  const more = row.reasons.length - strongest.length;
  return [
    ...strongest.map((reason) => {
      const double = reason.weight === 2 ? " (counts double)" : "";
      return [reasonText(reason), `${double} `, faint(sources.cite(reason.rule.source))];
    }),
    more > 0 && faint(`and ${counted(more, "more reason")}`),
  ];
}

export function excludedBlocks({ ranking, knowledge }: RecommendationReport, sources: SourceList) {
  const ruledOut = firstHundred(byRule(ranking.ruledOut), (one) =>
    ruledOutLine(one, knowledge, sources),
  );
  const excluded = excludedLines(askedAbout(ranking.excluded), knowledge);
  return [section("Ruled out", list(ruledOut)), section("Excluded", list(excluded))];
}

const BAR = 8;

/** The bar, and the space before a short number. */
export function pointsBar({ points, rank }: Row, leader: Row): Span {
  const share = leader.points <= 0 ? 0 : Math.max(0, points) / leader.points;
  const space = " ".repeat(Math.max(1, 3 - String(points).length));
  return drawing(barOf(share, BAR) + space, rank === 1 ? "good" : "faint");
}

const COLUMNS = [right("#"), "Framework", "Points", "Main reason for and against"];

/** At most `rows` rows, or those of `--top`; if `explained`, with main reasons. Nothing for one framework. */
export function firstRowsTable(
  report: RecommendationReport,
  amount: { readonly rows: number; readonly explained: boolean },
): Document {
  const { rows } = report.ranking;
  const [leader] = rows;
  const shown = shownOf(report, amount.rows);
  if (leader === undefined || rows.length < 2 || shown.length === 0) return undefined;
  const cells = shown.map((row) => [
    String(row.rank),
    row.rank === 1 ? good(row.framework.name) : row.framework.name,
    [pointsBar(row, leader), String(row.points)],
    ...(amount.explained ? [{ lines: mainReasons(row, leader) }] : []),
  ]);
  const last = amount.explained ? "details" : "value";
  const columns = COLUMNS.slice(0, cells[0]?.length);
  return table(columns, cells, { lead: 2, last, indent: 3, dense: true });
}

function shownOf({ ranking, top }: RecommendationReport, most: number): readonly Row[] {
  return top === undefined ? ranking.rows.slice(0, most) : firstRows(ranking.rows, top);
}

/** The strongest for and against, if possible not the leader's too; those of a sole winner are shown above. */
function mainReasons(row: Row, leader: Row): readonly Text[] {
  if (row === leader && !leader.tied) return [faint("see above")];
  const shared = new Set(row === leader ? [] : leader.reasons.map(({ rule }) => rule.id));
  const main = (reasons: readonly Reason[]) =>
    reasons.find(({ rule }) => !shared.has(rule.id)) ?? reasons[0];
  const plus = main(row.reasons.filter(({ points }) => points > 0));
  const minus = main(row.reasons.filter(({ points }) => points < 0));
  return [
    plus === undefined ? faint("nothing for it") : reasonText(plus),
    minus === undefined ? faint("nothing against it") : reasonText(minus),
  ];
}

/**
 * What the table does not show: frameworks with as many points as its last, which the order by name must not
 * hide; and with `others`, how many more and which ones an answer rules out, but never a mere number.
 */
export function leftOut(
  report: RecommendationReport,
  amount: { readonly rows: number; readonly others: boolean },
): Text {
  const { rows, ruledOut } = report.ranking;
  const shown = shownOf(report, amount.rows);
  const last = shown.at(-1);
  const left = last === undefined ? [] : rows.slice(shown.length);
  const equals = left.filter(({ rank }) => rank === last?.rank);
  const points = counted(last?.points ?? 0, "point");
  const names = listed(equals.map(({ framework }) => framework.name));
  const isMany = equals.length > MOST_NAMED;
  const alike = isMany ? `${equals.length} more with ${points}` : `${names}, also with ${points}`;
  const behind = left.length - equals.length;
  const byAnswers = ruledOut.filter(({ rule }) => amount.others && rule.when);
  const out = [...new Set(byAnswers.map(({ framework }) => framework.name))];
  const isCounted = amount.others && behind > 0 && equals.length + out.length > 0;
  const parts = [
    equals.length > 0 && alike,
    isCounted && `${behind} more`,
    out.length > 0 && `ruled out by your answers: ${namesOf(out, MOST_NAMED)}`,
  ].filter((part) => part !== false);
  return parts.length > 0 && faint(parts.join("; "));
}
