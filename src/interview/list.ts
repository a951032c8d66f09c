// A list to choose from: its lines, and the part that fits a screen.
import { code, faint, good, type Text } from "../text/spans.ts";
import type { Style } from "../text/style.ts";
import { widthOf } from "../text/width.ts";
import { cut, wrap } from "../text/wrap.ts";
import type { Drawn } from "./screen.ts";

export interface Entry {
  readonly label: string;
  readonly hint?: string | undefined;
  /** `undefined` if it cannot be ticked. */
  readonly ticked?: boolean | undefined;
  readonly below?: readonly string[] | undefined;
}

/** With fewer columns than this beside the labels, hints go below them. */
const ROOM = 24;

const GAP = 2;

/** The lines of a list, of which one entry is active. */
export function listOf(entries: readonly Entry[], active: number, style: Style) {
  const hasBoxes = entries.some(({ ticked }) => ticked !== undefined);
  const start = hasBoxes ? 6 : 2;
  const labels = Math.max(0, ...entries.map(({ label }) => widthOf(label)));
  const beside = style.width - start - labels - GAP >= ROOM;
  const indent = start + GAP + (beside ? labels : 0);
  const gapAfter = (label: string) => " ".repeat(labels - widthOf(label) + GAP);

  function boxOf({ ticked }: Entry): Text {
    if (!hasBoxes) return undefined;
    if (ticked === undefined) return "    ";
    return ticked ? good("[x] ") : "[ ] ";
  }

  function idleLine(entry: Entry): string {
    const { label, hint = "" } = entry;
    const tail = beside && hint !== "" && [gapAfter(label), faint(hint)];
    return cut(["  ", boxOf(entry), label, tail], style);
  }

  function activeLines(entry: Entry): readonly string[] {
    const { label, hint = "" } = entry;
    const head = cut([code("> "), boxOf(entry), code(label)], style);
    if (hint === "") return [head];
    const lines = wrap(faint(hint), { ...style, width: style.width - indent });
    const below = lines.map((line) => " ".repeat(indent) + line);
    if (!beside) return [head, ...below];
    return [`${head}${gapAfter(label)}${lines[0]}`, ...below.slice(1)];
  }

  const extras = entries.map((entry) => activeLines(entry).length - 1);
  const least = entries.reduce((sum, { below = [] }) => sum + 1 + below.length, 0);
  return {
    /** Of each entry, its label first. Only the active one shows its whole hint, others one line. */
    blocks: entries.map((entry, at) => [
      ...(at === active ? activeLines(entry) : [idleLine(entry)]),
      ...(entry.below ?? []),
    ]),
    /** The number of lines, whichever entry is active. */
    most: least + Math.max(0, ...extras),
  };
}

/** The part around the active entry on `space` lines; it moves as little as it can from `top`, the last one. */
export function windowOf(
  blocks: readonly (readonly string[])[],
  active: number,
  space: number,
  top: number,
  style: Style,
): Drawn {
  const lines = blocks.flat();
  if (lines.length <= space) return { lines, top: 0 };
  const starts = blocks.map((_, at) => blocks.slice(0, at).flat().length);
  const start = starts[active] ?? 0;
  const height = blocks[active]?.length ?? 0;
  const last = lines.length - space + 1;
  const room = (from: number) => Math.max(1, from === 0 || from === last ? space - 1 : space - 2);
  let from = Math.min(top, start, last);
  while (from < Math.min(start, last) && start + height > from + room(from)) from += 1;
  const until = from + room(from);
  const above = starts.filter((one) => one < from).length;
  const below = starts.filter((_, at) => (starts[at + 1] ?? lines.length) > until).length;
  const mark = (sign: string, count: number) =>
    count === 0 ? [] : [style.paint(`  ${sign} ${count} more`, "faint")];
  const shown = [...mark("↑", above), ...lines.slice(from, until), ...mark("↓", below)];
  return { lines: shown.slice(0, space), top: from };
}
