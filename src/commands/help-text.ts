// Formats help: wraps prose and rows to the width of the terminal, and keeps lines as they are.
import type { Command } from "commander";
import { plainPaint, USUAL_WIDTH } from "../text/style.ts";
import { wrap } from "../text/wrap.ts";

/** A paragraph, lines that must not be broken, or names with their meanings. */
export type Part =
  | string
  | { readonly title?: string; readonly lines: readonly string[] }
  | { readonly title?: string; readonly rows: readonly Row[] };

type Row = readonly [name: string, meaning: string];

/** The parts, separated by empty lines, ending in one newline. */
export function textOf(parts: readonly Part[], width: number): string {
  return `${parts.map((part) => linesOf(part, width).join("\n")).join("\n\n")}\n`;
}

function linesOf(part: Part, width: number): readonly string[] {
  if (typeof part === "string") return wrapped(part, width);
  const title = part.title === undefined ? [] : wrapped(part.title, width);
  if ("lines" in part) return [...title, ...part.lines.map((line) => `  ${line}`.trimEnd())];
  const names = Math.max(...part.rows.map(([name]) => name.length));
  const rows = part.rows.flatMap(([name, text]) => besideOrBelow(name, names, text, width));
  return [...title, ...rows];
}

function wrapped(text: string, width: number): readonly string[] {
  return wrap([text], { width, paint: plainPaint });
}

/** The fewest columns for text beside a name; with less room, the text goes below. */
const LEAST_BESIDE = 30;

/** A name of at most `names` columns and its text, which starts in the same column for all names. */
export function besideOrBelow(name: string, names: number, text: string, width: number) {
  const column = names + 4;
  if (width - column < LEAST_BESIDE)
    return [`  ${name}`, ...wrapped(text, width - 6).map((line) => `      ${line}`)];
  const [first = "", ...rest] = wrapped(text, width - column);
  return [
    `  ${name.padEnd(names)}  ${first}`.trimEnd(),
    ...rest.map((line) => `${" ".repeat(column)}${line}`),
  ];
}

export function withMore(command: Command, ...parts: readonly Part[]): Command {
  return command.addHelpText("after", ({ command: shown }) => {
    return `\n${textOf(parts, helpWidth(shown)).trimEnd()}`;
  });
}

export function helpWidth(command: Command): number {
  return command.configureOutput().getOutHelpWidth?.() ?? USUAL_WIDTH;
}

export function lines(...all: readonly string[]): Part {
  return { lines: all };
}

export function rows(meanings: Readonly<Record<string, string>>): Part {
  return { rows: Object.entries(meanings) };
}

export function examples(...all: readonly string[]): Part {
  return { title: "Examples:", lines: all };
}
