// Breaks prose into lines that fit a width, and paints them.
import { type Span, spans, type Text } from "./document.ts";
import type { Style } from "./style.ts";
import { widthOf } from "./width.ts";

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
  let gap: readonly Span[] = [];
  for (const word of words(text, Math.max(1, width - indent))) {
    if (isGap(word)) {
      gap = [...gap, ...word];
      continue;
    }
    const size = sizeOf([...gap, ...word]);
    if (used + size <= width) {
      done.at(-1)?.push(...gap, ...word);
      used += size;
    } else {
      if (used > 0) done.push(indent === 0 ? [] : [{ text: " ".repeat(indent), tone: "plain" }]);
      done.at(-1)?.push(...word);
      used = (done.length > 1 ? indent : 0) + sizeOf(word);
    }
    gap = [];
  }
  return done;
}

/** Words and the gaps between them. A word may change its tone midway; one wider than a line comes in parts. */
function* words(text: Text, width: number): Generator<readonly Span[]> {
  let word: Span[] = [];
  for (const { text: content, tone } of spans(text)) {
    for (const piece of content.replace(/[\t\n\r]/g, " ").split(/(\s+)/)) {
      const parts = chopped(piece, width).map((part) => ({ text: part, tone }));
      for (const part of parts) {
        const joins = word.length > 0 && !isGap(word) && !isGap([part]);
        if (joins && sizeOf([...word, part]) <= width) word.push(part);
        else {
          if (word.length > 0) yield word;
          word = [part];
        }
      }
    }
  }
  if (word.length > 0) yield word;
}

/** Addresses and the like that are wider than a line are cut to its width; empty pieces vanish. */
function chopped(piece: string, width: number): readonly string[] {
  if (piece === "" || widthOf(piece) <= width) return piece === "" ? [] : [piece];
  const parts: string[] = [""];
  for (const character of piece) {
    if (widthOf(`${parts.at(-1)}${character}`) > width) parts.push("");
    parts[parts.length - 1] += character;
  }
  return parts;
}

function isGap(word: readonly Span[]): boolean {
  return word.every((span) => span.text.trim() === "");
}

function sizeOf(word: readonly Span[]): number {
  return word.reduce((sum, span) => sum + widthOf(span.text), 0);
}
