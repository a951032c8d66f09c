// The ranking as a table with its strongest reasons, and the frameworks outside it.
import type { Row } from "../../ranking/rank.ts";
import {
  type Cell,
  type Document,
  drawing,
  faint,
  list,
  paragraph,
  right,
  type Span,
  section,
  strong,
  type Text,
  table,
} from "../../text/document.ts";
import { moreThan } from "../../text/first-of.ts";
import { barOf, counted } from "../../text/words.ts";
import { askedAbout, excludedLine, firstHundred, ruledOutLine } from "../excluded.ts";
import { firstRows } from "../first-place.ts";
import type { SourceList } from "../sources.ts";
import { notShown, reasonText } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";

/** The rows that `--top` leaves, each with its strongest reasons. */
export function rankingTable(report: RecommendationReport, sources: SourceList): Document {
  const { rows } = report.ranking;
  const shown = firstRows(rows, report.top);
  const [leader] = shown;
  if (leader === undefined) return undefined;
  const columns = [right("#"), "Framework", "Points", "For and against"];
  const cells = shown.map((row): Cell[] => [
    String(row.rank),
    row.rank === 1 ? strong(row.framework.name) : row.framework.name,
    [pointsBar(row, leader), pointsWords(row)],
    { lines: reasonLines(row, sources, mostReasons(report, row)) },
  ]);
  const isDoubtful = shown.some(({ pointsRange: [least, most] }) => least !== most);
  const legend = [
    ...(isDoubtful ? ["In brackets: the range if unknown facts were known."] : []),
    ...notShown(rows.length - shown.length),
  ];
  return [
    table(columns, cells, { lead: 2, last: "details", indent: SIGNED.length }),
    legend.length > 0 && paragraph(faint(legend.join(" "))),
  ];
}

/** As wide as the sign and number before a reason. */
const SIGNED = "+3 ";

/** The points, and those possible where facts are unknown: "3 (2 to 5)". */
export function pointsWords({ points, pointsRange: [least, most] }: Row): string {
  return least === most ? String(points) : `${points} (${least} to ${most})`;
}

/** How many reasons for and against the table shows: of a sole winner, and of the others. */
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
  return [
    ...strongest.map((reason) => {
      const double = reason.weight === 2 ? " (counts double)" : "";
      return [reasonText(reason), `${double} `, faint(sources.cite(reason.rule.source))];
    }),
    ...moreThan(strongest.length, row.reasons.length, (more) =>
      faint(`and ${counted(more, "reason")} more`),
    ),
  ];
}

/** The frameworks that rules or flags take out, each with the cause. */
export function excludedBlocks(
  { ranking, knowledge }: RecommendationReport,
  sources: SourceList,
): Document {
  const ruledOut = firstHundred(ranking.ruledOut, (one) => ruledOutLine(one, knowledge, sources));
  const excluded = askedAbout(ranking.excluded).map((one) => excludedLine(one, knowledge));
  return [section("Ruled out", list(ruledOut)), section("Left out by your flags", list(excluded))];
}

const BAR = 8;

/** The bar, and the space before a short number. */
export function pointsBar({ points, rank }: Row, leader: Row): Span {
  const share = leader.points <= 0 ? Number(rank === 1) : Math.max(0, points) / leader.points;
  const space = " ".repeat(Math.max(1, 3 - String(points).length));
  return drawing(barOf(share, BAR) + space, rank === 1 ? "good" : "faint");
}
