// Breaks prose into lines that fit a width, before any colour is added.
import stringWidth from "fast-string-width";
import { type Span, spans, type Text } from "./document.ts";

/** A line: its spans never reach beyond the width, unless a single word does. */
export type Line = readonly Span[];

/** The columns that a text takes on a terminal. Printable ASCII, nearly all there is, needs no look at each character. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** The text in lines of at most `width` columns; words are kept whole where they fit a line at all. */
export function wrap(text: Text, width: number): readonly Line[] {
  const lines: Span[][] = [[]];
  let used = 0;
  for (const piece of pieces(text, Math.max(1, width))) {
    const size = widthOf(piece.text);
    const blank = piece.text.trim() === "";
    if (used + size > width && used > 0) {
      trimEnd(lines.at(-1));
      lines.push([]);
      used = 0;
    }
    if (blank && used === 0 && lines.length > 1) continue;
    lines.at(-1)?.push(piece);
    used += size;
  }
  trimEnd(lines.at(-1));
  return lines;
}

/** Words and the gaps between them, each in its tone; a word that joins two tones stays together by its order. */
function* pieces(text: Text, width: number): Generator<Span> {
  for (const { text: content, tone } of spans(text)) {
    for (const piece of content.split(/(\s+)/)) {
      if (piece === "") continue;
      for (const part of chopped(piece, width)) yield { text: part, tone };
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
  while (line?.at(-1)?.text.trim() === "") line.pop();
}
