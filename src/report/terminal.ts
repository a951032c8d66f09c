// Documents as text for a terminal: tables where they fit, plain lists where they do not.
import Table from "cli-table3";
import type { Block, Cell, Column, Document, Text } from "./document.ts";
import type { Style } from "./style.ts";
import { type Line, widthOf, wrap } from "./wrap.ts";

/** Below this many columns a table becomes a list. */
const TABLE_WIDTH = 80;
/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 120;
const BAR = 10;

type TableBlock = Extract<Block, { type: "table" }>;

/** The document in the style's width and colours, ending in one newline. */
export function toTerminal(document: Document, style: Style): string {
  const fitted = { ...style, width: Math.min(style.width, WIDEST) };
  return `${document.map((one) => block(one, fitted)).join("\n\n")}\n`;
}

function block(one: Block, style: Style): string {
  switch (one.type) {
    case "heading":
      return style.paint(one.text, "strong");
    case "paragraph":
      return painted(wrap(one.text, style.width), style).join("\n");
    case "list":
      return one.items.map((item) => hanging("- ", item, style)).join("\n");
    case "table":
      return style.width < TABLE_WIDTH ? rowsAsList(one, style) : table(one, style);
  }
}

function table({ columns, rows }: TableBlock, style: Style): string {
  const narrow = columns
    .slice(0, -1)
    .map((column, index) =>
      Math.max(...[column.title, ...rows.map((row) => widest(row[index]))].map(widthOf)),
    );
  const taken = narrow.reduce((sum, width) => sum + width + GAP, 0);
  const widths = [...narrow, Math.max(LEAST_LAST, style.width - taken)];
  const drawn = new Table({
    head: columns.map((column) => style.paint(column.title, "strong")),
    colAligns: columns.map((column) => column.align),
    chars: NO_BORDERS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
  });
  const lines = rows.map((row) =>
    row.map((cell, index) => cellLines(cell, widths[index] ?? 0, style)),
  );
  const airy = lines.some((cells) => cells.some((cell) => cell.length > 1));
  const gap = airy ? "\n" : "";
  drawn.push(
    widths.map((width) => style.paint("─".repeat(width), "faint")),
    ...lines.map((cells, index) => cells.map((cell) => (index === 0 ? "" : gap) + cell.join("\n"))),
  );
  return drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

const GAP = 2;
const LEAST_LAST = 20;

/** Columns are told apart by space, the titles by the rule below them. */
const NO_BORDERS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

function widest(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if ("share" in cell) return bar(cell.share);
  return cell.lines
    .map(plainText)
    .reduce((longest, line) => (widthOf(line) > widthOf(longest) ? line : longest), "");
}

function rowsAsList({ columns, lead, rows }: TableBlock, style: Style): string {
  const last = columns.length - 1;
  return rows
    .map((row) => {
      const title = row
        .slice(0, lead)
        .map((cell) => cellLines(cell, style.width, style).join(" "))
        .join(" ");
      const middle = columns
        .slice(lead, last)
        .map((column, index) => labelled(column, row[lead + index], style));
      const end = row[last];
      const body = end === undefined ? [] : cellLines(end, style.width - INDENT.length, style);
      return [title, ...middle, ...body.map((line) => line)]
        .map((line, index) => (index === 0 ? line : INDENT + line))
        .join("\n");
    })
    .join("\n\n");
}

const INDENT = "  ";

function labelled(column: Column, cell: Cell | undefined, style: Style): string {
  return cell === undefined
    ? ""
    : `${style.paint(`${column.title}:`, "faint")} ${cellLines(cell, style.width, style).join(" ")}`;
}

function cellLines(cell: Cell, width: number, style: Style): readonly string[] {
  if ("share" in cell) return [style.paint(bar(cell.share), "plain")];
  return cell.lines.flatMap((line) => painted(wrap(line, width), style));
}

/** A share as a bar of ten and its number: `███████░░░  67`. */
function bar(share: number | null): string {
  if (share === null) return "none";
  const filled = Math.round((share / 100) * BAR);
  return `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${String(share).padStart(3)}`;
}

function hanging(mark: string, text: Text, style: Style): string {
  const [first = "", ...rest] = painted(wrap(text, style.width - mark.length), style);
  return [mark + first, ...rest.map((line) => " ".repeat(mark.length) + line)].join("\n");
}

function painted(lines: readonly Line[], style: Style): readonly string[] {
  return lines.map((line) => line.map((span) => style.paint(span.text, span.tone)).join(""));
}

function plainText(text: Text): string {
  return text.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
