// The first places in a table: points, a bar relative to the leader, the main reason for and against each.
import type { Reason, Row } from "../../ranking/rank.ts";
import {
  type Cell,
  type Document,
  faint,
  good,
  right,
  type Text,
  table,
} from "../../text/document.ts";
import { counted, listed } from "../../text/words.ts";
import { firstRows, namesOf } from "../first-place.ts";
import { reasonText } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";
import { pointsBar } from "./ranking-table.ts";

const COLUMNS = [right("#"), "Framework", "Points", "Main reason for and against"];

/**
 * The table of at most so many rows, or of those that `--top` asks for; nothing for a single framework.
 * Where it is explained, each row has its main reasons.
 */
export function firstRowsTable(
  report: RecommendationReport,
  amount: { readonly rows: number; readonly explained: boolean },
): Document {
  const { rows } = report.ranking;
  const [leader] = rows;
  const shown = shownOf(report, amount.rows);
  if (leader === undefined || rows.length < 2 || shown.length === 0) return undefined;
  const cells = shown.map((row): Cell[] => [
    String(row.rank),
    row.rank === 1 ? good(row.framework.name) : row.framework.name,
    [pointsBar(row, leader), String(row.points)],
    ...(amount.explained ? [{ lines: mainReasons(row, leader) }] : []),
  ]);
  const last = amount.explained ? "details" : "value";
  const columns = COLUMNS.slice(0, cells[0]?.length);
  return table(columns, cells, { lead: 2, last, indent: 3, dense: true });
}

/** The rows of at most `most`, or those that `--top` asks for. */
function shownOf({ ranking, top }: RecommendationReport, most: number): readonly Row[] {
  return top === undefined ? ranking.rows.slice(0, most) : firstRows(ranking.rows, top);
}

/**
 * The strongest reason for and against; those that the leader does not share say more. Those of a sole
 * winner stand above the table.
 */
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

const MOST_NAMED = 4;

/** Who is left out with as many points as the last row, which the order by name must not hide; nothing if nobody. */
export function equalsOfLast(report: RecommendationReport, most: number): readonly string[] {
  const shown = shownOf(report, most);
  const last = shown.at(-1);
  const equals = report.ranking.rows.slice(shown.length).filter(({ rank }) => rank === last?.rank);
  if (last === undefined || equals.length === 0) return [];
  const points = counted(last.points, "point");
  if (equals.length > MOST_NAMED) return [`${equals.length} more with ${points}`];
  return [`${listed(equals.map(({ framework }) => framework.name))}, also with ${points}`];
}

/** Which frameworks the table leaves out, and which ones an answer rules out; nothing if it holds all. */
export function othersThan(report: RecommendationReport, most: number): readonly string[] {
  const { rows, ruledOut } = report.ranking;
  const last = shownOf(report, most).at(-1);
  const behind = rows.filter(({ rank }) => last !== undefined && rank > last.rank).length;
  const out = [
    ...new Set(ruledOut.filter(({ rule }) => rule.when).map((one) => one.framework.name)),
  ];
  return [
    ...equalsOfLast(report, most),
    ...(behind > 0 ? [`${behind} more`] : []),
    ...(out.length > 0 ? [`ruled out by your answers: ${namesOf(out, MOST_NAMED)}`] : []),
  ];
}
