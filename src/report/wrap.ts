// Breaks prose into lines that fit a width, and paints them.
import stringWidth from "fast-string-width";
import { type Span, spans, type Text } from "./document.ts";
import type { Style } from "./style.ts";

/** The columns that a text takes on a terminal. Printable ASCII, nearly all there is, needs no look at each character. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/**
 * The text as painted lines of at most `style.width` columns; lines after the first start `indent`
 * columns to the right. Words are kept whole where they fit a line at all.
 */
export function wrap(text: Text, style: Style, indent = 0): readonly string[] {
  return lines(text, style.width, indent).map((line) =>
    line.map((span) => style.paint(span.text, span.tone)).join(""),
  );
}

function lines(text: Text, width: number, indent: number): readonly Span[][] {
  const done: Span[][] = [[]];
  let used = 0;
  for (const piece of pieces(text, Math.max(1, width - indent))) {
    const size = widthOf(piece.text);
    if (used + size > width && used > indent) {
      trimEnd(done.at(-1));
      done.push(indent === 0 ? [] : [{ text: " ".repeat(indent), tone: "plain" }]);
      used = indent;
    }
    const atStart = done.length > 1 && used === indent;
    if (atStart && piece.text.trim() === "") continue;
    done.at(-1)?.push(piece);
    used += size;
  }
  trimEnd(done.at(-1));
  return done;
}

/** Words and the gaps between them, each in its tone. */
function* pieces(text: Text, width: number): Generator<Span> {
  for (const { text: content, tone } of spans(text)) {
    for (const piece of content.split(/(\s+)/)) {
      for (const part of chopped(piece, width)) if (part !== "") yield { text: part, tone };
    }
  }
}

/** Words wider than a whole line, such as addresses, are cut to the width. */
function chopped(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [""];
  for (const character of word) {
    if (widthOf(`${parts.at(-1)}${character}`) > width) parts.push("");
    parts[parts.length - 1] += character;
  }
  return parts;
}

function trimEnd(line: Span[] | undefined): void {
  while (line !== undefined && line.length > 0 && line.at(-1)?.text.trim() === "") line.pop();
}
