// Frameworks side by side in words: the facts that differ, then the points that differ and why.
import type { Framework, Trait } from "../../knowledge/schema.ts";
import { compareReasons, type FactRow } from "../../ranking/compare.ts";
import type { Ranking } from "../../ranking/rank.ts";
import {
  type Block,
  bad,
  type Document,
  drawing,
  faint,
  fair,
  good,
  heading,
  list,
  paragraph,
  right,
  strong,
  type Text,
  table,
} from "../../text/document.ts";
import { counted, listed, signed } from "../../text/words.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { provenance, valueWords, whenWords } from "../wording.ts";
import { figures } from "./figures.ts";
import type { ComparisonReport } from "./json.ts";

export function comparisonDocument(report: ComparisonReport): Document {
  const sources = sourceList(report.knowledge.claims);
  const { frameworks, answered, origin } = report;
  return [
    heading(listed(frameworks.map((framework) => framework.name))),
    ...facts(report),
    ...figures(report),
    ...(answered === undefined ? [] : standings(report, answered.ranking, sources)),
    ...sources.blocks(),
    paragraph(faint(provenance(origin))),
  ];
}

/** How far a value says that a thing is there: each has a mark of its own, as colours are not for all. */
const MARKS = { whole: good("●"), part: fair("◐"), none: bad("○") } as const;

const LEGEND = paragraph(
  ...[MARKS.whole, " built in   ", MARKS.part, " in part, or by an add-on   "],
  ...[MARKS.none, " not there"],
);

function offeredBy(value: FactRow["values"][number], { values = [] }: Trait) {
  return values.find(({ id }) => id === value)?.offered;
}

/** The value after its mark, for those who see it. */
function marked(value: FactRow["values"][number], trait: Trait): Text {
  const offered = offeredBy(value, trait);
  if (offered === undefined) return [valueWords(value)];
  const { text, tone } = MARKS[offered];
  return [drawing(`${text} `, tone), valueWords(value)];
}

function facts({ frameworks, facts: rows, alike }: ComparisonReport): Block[] {
  const columns = ["Trait", ...frameworks.map((framework) => framework.name)];
  const cells = rows.map(({ trait, values }) => [
    [trait.label],
    ...values.map((value) => marked(value, trait)),
  ]);
  const isMarked = rows.some(({ trait, values }) =>
    values.some((value) => offeredBy(value, trait) !== undefined),
  );
  const same =
    alike === 0
      ? []
      : [paragraph(faint(`Alike in ${counted(alike, "trait")}; see them with --all.`))];
  const none = paragraph("They differ in no trait.");
  const found = table(columns, cells, { lead: 1, last: "value", indent: 2, dense: true });
  return [...(isMarked ? [LEGEND] : []), rows.length === 0 ? none : found, ...same];
}

function standings(
  { frameworks, knowledge }: ComparisonReport,
  ranking: Ranking,
  sources: SourceList,
): Block[] {
  const places = frameworks.map(
    (framework): Text => [strong(framework.name), `: ${standing(framework, ranking)}`],
  );
  const rows = compareReasons(frameworks, ranking);
  const columns = [...frameworks.map(({ name }) => right(name)), "Because it"];
  const cells = rows.map(({ rule, points }) => [
    ...points.map((one) => [pointsText(one)]),
    [
      `${rule.because} `,
      faint(`${whenWords(rule, knowledge.questions)} ${sources.cite(rule.source)}`),
    ],
  ]);
  return [
    heading("For these answers"),
    list(places),
    rows.length === 0
      ? paragraph("No rule in force treats them differently.")
      : table(columns, cells, { lead: 0, last: "details" }),
  ];
}

function pointsText(points: number | undefined): Text[number] {
  if (points === undefined) return faint("out");
  if (points === 0) return "0";
  return points > 0 ? good(signed(points)) : bad(signed(points));
}

function standing(framework: Framework, ranking: Ranking): string {
  const row = ranking.rows.find((one) => one.framework.id === framework.id);
  if (row !== undefined)
    return `${counted(row.points, "point")}, rank ${row.rank} of ${ranking.rows.length}`;
  const veto = ranking.ruledOut.find((one) => one.framework.id === framework.id);
  return veto === undefined
    ? "left out: it lacks what the answers require"
    : `ruled out: it ${veto.rule.because}`;
}
