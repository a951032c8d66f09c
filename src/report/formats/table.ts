// Documents as text for a terminal: tables if they fit, plain lists if they do not.
import Table from "cli-table3";
import { type Block, blocksOf, type Document, type TableBlock } from "../../text/document.ts";
import { faint, joined, plainText, strong, type Text } from "../../text/spans.ts";
import type { Style } from "../../text/style.ts";
import { widthOf } from "../../text/width.ts";
import { wrap } from "../../text/wrap.ts";

/** Below this many columns a table becomes a list. */
const TABLE_WIDTH = 80;
/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 120;
const GAP = 2;
const LEAST_LAST = 20;
/** The widest columns before the last are wrapped until the table fits, but never below this. */
const LEAST_SHARE = 17;
const INDENT = "  ";

/** Spaces separate the columns, and a rule the titles from the rows. */
const BORDERS = Object.keys(new Table().options.chars);
const NO_BORDERS = Object.fromEntries(BORDERS.map((name) => [name, ""]));

/** The document in the style's width and colours, ending in one newline. */
export function toTerminal(document: Document, style: Style): string {
  const fitted = { ...style, width: Math.min(style.width, WIDEST) };
  return `${blocksOf(document)
    .map((one) => block(one, fitted))
    .join("\n\n")}\n`;
}

function block(one: Block, style: Style): string {
  switch (one.type) {
    case "heading":
      return wrap([strong(one.text)], style).join("\n");
    case "paragraph":
      return wrap(one.text, style).join("\n");
    case "list":
      return one.items.flatMap((item) => wrap(["- ", item], style, 2)).join("\n");
    case "notes": {
      const width = Math.max(...one.notes.map(({ mark }) => widthOf(mark))) + 1;
      return one.notes
        .flatMap(({ mark, text }) => wrap([mark.padEnd(width), text], style, width))
        .join("\n");
    }
    case "table":
      return table(one, style) ?? rowsAsList(one, style);
  }
}

function table({ columns, rows, indent, dense }: TableBlock, style: Style) {
  if (style.spoken === true) return undefined;
  const widths = widthsOf({ columns, rows }, style.width);
  if (style.width < TABLE_WIDTH || widths === undefined) return undefined;
  const taken = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP, 0);
  const cells = rows.map((row) =>
    row.map((lines, index) => cellLines(lines, { ...style, width: widths[index] ?? 0 }, indent)),
  );
  const drawn = new Table({
    colWidths: widths.map((width) => width + GAP),
    colAligns: columns.map((column) => column.align),
    chars: NO_BORDERS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
  });
  drawn.push(
    columns.map((column) => style.paint(column.title, "strong")),
    widths.map((width) => style.paint("─".repeat(width), "faint")),
    ...cells.flatMap(upper),
  );
  const lines = drawn.toString().split("\n");
  const head = lines.splice(0, 2);
  const isAiry = dense !== true && cells.flat().some((cell) => cell.length > 1);
  const body = cells.flatMap((row, index) => [
    ...(isAiry && index > 0 ? [""] : []),
    ...lines.splice(0, heightOf(row)),
    ...(row.at(-1) ?? []).slice(heightOf(row)).map((line) => " ".repeat(taken) + line),
  ]);
  return [...head, ...body].map((line) => line.trimEnd()).join("\n");
}

/** The width of each column within `room` columns; undefined if the last would get too little. */
function widthsOf({ columns, rows }: Pick<TableBlock, "columns" | "rows">, room: number) {
  const wanted = columns.map(({ title }, index) =>
    Math.max(
      widthOf(title),
      ...rows.flatMap((row) => (row[index] ?? []).map((text) => widthOf(plainText(text)))),
    ),
  );
  const last = wanted.pop() ?? 0;
  const least = Math.min(last, LEAST_LAST);
  const left = (widths: readonly number[]) =>
    room - widths.reduce((sum, width) => sum + width + GAP, 0);
  let narrow = wanted;
  for (let share = Math.max(...wanted); left(narrow) < least && share >= LEAST_SHARE; share -= 1)
    narrow = wanted.map((width) => Math.min(width, share));
  return left(narrow) < least ? undefined : [...narrow, Math.min(last, left(narrow))];
}

type CellLines = readonly (readonly string[])[];

/** In lines: the height of the tallest cell, without the last column. */
function heightOf(row: CellLines): number {
  return Math.max(1, ...row.slice(0, -1).map((lines) => lines.length));
}

/** A row for each printed line, as cli-table3 is slow with tall cells, until only the last column is left. */
function upper(row: CellLines): string[][] {
  return Array.from({ length: heightOf(row) }, (_, line) => row.map((lines) => lines[line] ?? ""));
}

function rowsAsList({ columns, lead, last, indent, rows }: TableBlock, style: Style): string {
  const inner = { ...style, width: style.width - INDENT.length };
  const labelled = last === "value" ? columns.length : columns.length - 1;
  return rows
    .map((row) => {
      const title = wrap(joined(row.slice(0, lead).flat(), " "), style, INDENT.length);
      const values = row.slice(lead, labelled).flatMap((cell, index) => {
        const label = faint(`${columns[lead + index]?.title}:`);
        return wrap([label, cell.map((line) => [" ", line])], inner, INDENT.length);
      });
      const details = row.slice(labelled).flatMap((cell) => cellLines(cell, inner, indent));
      const body = [...values, ...details];
      return (lead === 0 ? body : [...title, ...body.map((line) => INDENT + line)]).join("\n");
    })
    .join("\n\n");
}

function cellLines(lines: readonly Text[], style: Style, indent?: number): readonly string[] {
  return lines.flatMap((line) => wrap(line, style, indent));
}
