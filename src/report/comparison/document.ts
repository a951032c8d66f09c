// Frameworks side by side in words: the points that differ and why, then the facts that differ.
import { compareReasons, placeIn } from "../../ranking/compare.ts";
import type { Ranking } from "../../ranking/rank.ts";
import { type Document, heading, list, paragraph, right, table } from "../../text/document.ts";
import { bad, drawing, faint, fair, good, strong, type Text } from "../../text/spans.ts";
import { barOf, counted, listed, signed } from "../../text/words.ts";
import { type SourceList, sourceList } from "../sources.ts";
import { provenance, valueWords, whenWords } from "../wording.ts";
import { type ComparisonReport, type MeasuredRow, measuredOf } from "./json.ts";

export function comparisonDocument(report: ComparisonReport): Document {
  const sources = sourceList(report.knowledge.claims);
  const { frameworks, answered, origin } = report;
  return [
    heading(listed(frameworks.map((framework) => framework.name))),
    answered && [standings(report, answered.ranking, sources), heading("Where they differ")],
    facts(report),
    figures(report),
    sources.blocks(),
    paragraph(faint(provenance(origin))),
  ];
}

/** How much a value offers. Each level has its own mark, because not everybody sees colours. */
const MARKS = { whole: good("●"), part: fair("◐"), none: bad("○") } as const;

const LEGEND = paragraph(
  [MARKS.whole, " built in   ", MARKS.part, " in part, or by an add-on   "],
  [MARKS.none, " missing"],
);

function facts({ frameworks, facts: rows, alike }: ComparisonReport): Document {
  const offers = rows.map(({ trait: { values = [] }, values: own }) =>
    own.map((value) => values.find(({ id }) => id === value)?.offered),
  );
  const cells = rows.map(({ trait, values }, row) => [
    trait.label,
    ...values.map((value, nth) => marked(valueWords(value), offers[row]?.[nth])),
  ]);
  const columns = ["Trait", ...frameworks.map((framework) => framework.name)];
  const form = { lead: 1, last: "value", indent: 2, dense: true } as const;
  return [
    offers.flat().some((offered) => offered !== undefined) && LEGEND,
    table(columns, cells, form) ?? paragraph("They have the same traits."),
    alike > 0 && paragraph(faint(`Same in ${counted(alike, "trait")}; see them with --all.`)),
  ];
}

function marked(words: string, offered: keyof typeof MARKS | undefined): Text {
  if (offered === undefined) return words;
  const { text, tone } = MARKS[offered];
  return [drawing(`${text} `, tone), words];
}

function standings(
  { frameworks, knowledge }: ComparisonReport,
  ranking: Ranking,
  sources: SourceList,
): Document {
  const rows = compareReasons(frameworks, ranking);
  const columns = [...frameworks.map(({ name }) => right(name)), "Because it"];
  const cells = rows.map(({ rule, points }) => [
    ...points.map(pointsText),
    [
      `${rule.because} `,
      faint(`${whenWords(rule, knowledge.questions)} ${sources.cite(rule.source)}`),
    ],
  ]);
  const isSame = rows.length === 0 && frameworks.every(({ id }) => placeIn(ranking, id).row);
  return [
    heading("For these answers"),
    list(frameworks.map(({ id, name }) => [strong(name), `: ${standing(id, ranking)}`])),
    isSame && paragraph("No rule in force treats them differently."),
    rows.length > 0 &&
      paragraph(faint("Rules that give all of them the same points are not shown.")),
    table(columns, cells, { lead: 0, last: "details" }),
  ];
}

function pointsText(points: number | undefined): Text {
  if (points === undefined) return faint("out");
  if (points === 0) return "0";
  return (points > 0 ? good : bad)(signed(points));
}

function standing(id: string, ranking: Ranking): string {
  const { row, vetoes } = placeIn(ranking, id);
  if (row !== undefined)
    return `${counted(row.points, "point")}, rank ${row.rank} of ${ranking.rows.length}`;
  const [veto] = vetoes;
  return veto === undefined
    ? "excluded: it lacks what the answers require"
    : `ruled out: it ${veto.because}`;
}

const FIGURES: Readonly<Record<string, { readonly label: string; readonly more?: true }>> = {
  "closure-size": { label: "Size on disk" },
  "import-time": { label: "Time to import" },
  "cold-start": { label: "Cold start" },
  memory: { label: "Memory" },
  "request-cost": { label: "Requests per second", more: true },
};

const MEASURED =
  "Measured on one machine, with Flask as 1. Lower is better, except for requests per second. ";
const BEST = "★";
const LONGEST_BAR = 10;
/** Of 80 columns, those left for the values of five frameworks beside the longest label. */
const ROOM = 60;
/** The columns beside a bar: the ratio, the mark of the best, and gaps. */
const BESIDE = 9;

function figures({ frameworks }: ComparisonReport): Document {
  const measured = measuredOf(frameworks);
  if (measured.length === 0) return undefined;
  const columns = ["Compared with Flask", ...frameworks.map(({ name }) => name)];
  const rows = measured.map((row) => [FIGURES[row.figure]?.label ?? row.figure, ...cellsOf(row)]);
  return [
    heading("Measured"),
    paragraph(faint(MEASURED), good(BEST), faint(" marks the best.")),
    table(columns, rows, { lead: 1, last: "value", dense: true }),
  ];
}

function cellsOf({ figure, values }: MeasuredRow): readonly Text[] {
  const ratios = values.flatMap((value) => value?.ratio ?? []);
  const longest = Math.max(...ratios);
  const best = FIGURES[figure]?.more === true ? longest : Math.min(...ratios);
  const columns = Math.min(LONGEST_BAR, Math.floor(ROOM / values.length) - BESIDE);
  return values.map((value) => {
    if (value === undefined) return faint("unknown");
    const isBest = value.ratio === best;
    const bar = barOf(longest === 0 ? 0 : value.ratio / longest, columns);
    return [
      drawing(`${bar} `, isBest ? "good" : "faint"),
      timesWords(value.ratio),
      isBest && ratios.length > 1 && [" ", good(BEST)],
    ];
  });
}

/** Two decimals below 0.95, one below 9.95, else none: "0.09", "1.2", "165". */
function timesWords(ratio: number): string {
  if (ratio < 0.95) return ratio.toFixed(2);
  return ratio < 9.95 ? ratio.toFixed(1) : String(Math.round(ratio));
}
