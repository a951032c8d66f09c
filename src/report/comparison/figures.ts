// The measured figures of frameworks side by side, as ratios to Flask, with bars.
import { barOf } from "../../text/bar.ts";
import {
  type Block,
  drawing,
  faint,
  good,
  heading,
  paragraph,
  type Text,
  table,
} from "../../text/document.ts";
import { type ComparisonReport, type MeasuredRow, measuredOf } from "./json.ts";

/** What the figures of the probes are called, and whether more of them is better. */
const FIGURES: Readonly<Record<string, { readonly label: string; readonly more?: true }>> = {
  "closure-size": { label: "Size on disk" },
  "import-time": { label: "Time to import" },
  "cold-start": { label: "Time to first answer" },
  memory: { label: "Memory" },
  "request-cost": { label: "Requests per second", more: true },
};

const BEST = "★";
const LONGEST_BAR = 10;
/** What five frameworks beside the longest label leave of 80 columns. */
const ROOM = 60;
/** What stands beside a bar: the ratio, the mark of the best, and gaps. */
const BESIDE = 9;

/** The heading, a legend and the table; nothing where nothing was measured. */
export function figures({ frameworks }: ComparisonReport): Block[] {
  const measured = measuredOf(frameworks);
  if (measured.length === 0) return [];
  const columns = ["Times Flask's", ...frameworks.map(({ name }) => name)];
  const rows = measured.map((row) => [[FIGURES[row.figure]?.label ?? row.figure], ...cellsOf(row)]);
  return [
    heading("Measured"),
    paragraph(
      faint(
        "Run side by side with Flask on one machine: its value is 1. Less is better, but for requests more. ",
      ),
      good(BEST),
      faint(" marks the best."),
    ),
    table(columns, rows, { lead: 1, last: "value", dense: true }),
  ];
}

/** A bar is as long as its share of the longest in its row. */
function cellsOf({ figure, values }: MeasuredRow): readonly Text[] {
  const ratios = values.flatMap((value) => value?.ratio ?? []);
  const longest = Math.max(...ratios);
  const best = FIGURES[figure]?.more === true ? longest : Math.min(...ratios);
  const columns = Math.min(LONGEST_BAR, Math.floor(ROOM / values.length) - BESIDE);
  return values.map((value) => {
    if (value === undefined) return [faint("unknown")];
    const isBest = value.ratio === best;
    const bar = barOf(longest === 0 ? 0 : value.ratio / longest, columns);
    return [
      drawing(`${bar} `, isBest ? "good" : "faint"),
      timesWords(value.ratio),
      ...(isBest && ratios.length > 1 ? [" ", good(BEST)] : []),
    ];
  });
}

/** Two digits that count: "0.09", "1.2", "165". */
function timesWords(ratio: number): string {
  if (ratio < 0.95) return ratio.toFixed(2);
  return ratio < 9.95 ? ratio.toFixed(1) : String(Math.round(ratio));
}
