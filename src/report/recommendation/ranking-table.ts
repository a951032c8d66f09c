// The ranking as a table with its strongest reasons, and the frameworks outside it.
import type { Reason, Row } from "../../ranking/rank.ts";
import {
  type Block,
  bad,
  type Cell,
  cell,
  faint,
  good,
  heading,
  list,
  paragraph,
  strong,
  type Text,
} from "../../text/document.ts";
import { moreThan } from "../../text/first-of.ts";
import { counted, signed } from "../../text/words.ts";
import { askedAbout, excludedLine, firstHundred, ruledOutLine } from "../excluded.ts";
import type { SourceList } from "../sources.ts";
import { type RecommendationReport, shownRows } from "./json.ts";

/** The rows that `--top` leaves, each with its strongest reasons. */
export function rankingTable(report: RecommendationReport, sources: SourceList): Block[] {
  const shown = shownRows(report);
  if (shown.length === 0) return [];
  const columns = [
    { title: "#", align: "right" },
    { title: "Framework", align: "left" },
    { title: "Fit", align: "left" },
    { title: "Points", align: "right" },
    { title: "For and against", align: "left" },
  ] as const;
  const rows = shown.map((row): Cell[] => [
    cell([String(row.rank)]),
    cell([row.rank === 1 ? strong(row.framework.name) : row.framework.name]),
    { share: row.fit },
    cell([pointsWords(row)]),
    { lines: reasonLines(row, sources, mostReasons(report, row)), indent: SIGNED.length },
  ]);
  return [{ type: "table", columns, lead: 2, last: "details", rows }, ...legend(report, shown)];
}

/** As wide as the sign and number before a reason. */
const SIGNED = "+3 ";

function legend({ ranking }: RecommendationReport, shown: readonly Row[]): Block[] {
  const hidden = ranking.rows.length - shown.length;
  const doubtful = shown.some(({ pointsRange: [least, most] }) => least !== most);
  const sentences = [
    ...(doubtful ? ["In brackets: the points possible if unknown facts were known."] : []),
    ...(hidden === 0
      ? []
      : [`Not shown: ${counted(hidden, "framework")}; see them without --top.`]),
  ];
  return sentences.length === 0 ? [] : [paragraph(faint(sentences.join(" ")))];
}

function pointsWords(row: Row): string {
  const [least, most] = row.pointsRange;
  return least === most ? String(row.points) : `${row.points} (${least} to ${most})`;
}

/** How many reasons for and against the table shows: of a sole winner, and of the others. */
const MOST_REASONS = { first: { for: 4, against: 2 }, other: { for: 2, against: 1 } };
const ALL_REASONS = { for: Number.POSITIVE_INFINITY, against: Number.POSITIVE_INFINITY };

function mostReasons({ reasons }: RecommendationReport, { rank, tied }: Row): typeof ALL_REASONS {
  if (reasons === "all") return ALL_REASONS;
  return rank === 1 && !tied ? MOST_REASONS.first : MOST_REASONS.other;
}

function reasonLines(row: Row, sources: SourceList, most: typeof ALL_REASONS): Text[] {
  const strongest = [
    ...row.reasons.filter((reason) => reason.points > 0).slice(0, most.for),
    ...row.reasons.filter((reason) => reason.points < 0).slice(0, most.against),
  ];
  return [
    ...strongest.map((reason) => reasonLine(reason, sources)),
    ...moreThan(strongest.length, row.reasons.length, (more) => [
      faint(`and ${counted(more, "reason")} more`),
    ]),
    ...(row.reasons.length === 0 ? [[faint("nothing for or against it")]] : []),
  ];
}

function reasonLine({ rule, points, weight }: Reason, sources: SourceList): Text {
  const tone = points > 0 ? good : bad;
  return [
    tone(signed(points)),
    ` ${rule.because} `,
    ...(weight === 2 ? ["(counts double) "] : []),
    faint(sources.cite(rule.source)),
  ];
}

/** The frameworks that rules or flags take out, each with the cause. */
export function excludedBlocks(
  { ranking, knowledge }: RecommendationReport,
  sources: SourceList,
): Block[] {
  const blocks: Block[] = [];
  if (ranking.ruledOut.length > 0) {
    const items = firstHundred(ranking.ruledOut, (one) => ruledOutLine(one, knowledge, sources));
    blocks.push(heading("Ruled out by your answers"), list(items));
  }
  const excluded = askedAbout(ranking.excluded);
  if (excluded.length > 0) {
    const items = excluded.map((one) => excludedLine(one, knowledge));
    blocks.push(heading("Taken out by your flags"), list(items));
  }
  return blocks;
}
