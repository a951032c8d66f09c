// Breaks prose into lines that fit a width, and paints them.
import { type Span, spans, type Text } from "./spans.ts";
import type { Style } from "./style.ts";
import { widthOf } from "./width.ts";

/** As painted lines, those after the first indented. Words stay whole if they fit a line, addresses always. */
export function wrap(text: Text, style: Style, indent = 0): readonly string[] {
  const parts = spans(text).filter(({ isDrawn }) => isDrawn !== true || style.spoken !== true);
  const plain = parts.map((span) => span.text).join("");
  const asItIs =
    plain === plain.trim() && plain.search(LINE_BREAKS) < 0 && widthOf(plain) <= style.width;
  const wrapped = asItIs ? [parts] : lines(parts, style.width, indent);
  return wrapped.map((line) => line.map((span) => style.paint(span.text, span.tone)).join(""));
}

/** The text as one painted line of at most `style.width` columns; an ellipsis replaces what does not fit. */
export function cut(text: Text, { width, paint }: Style): string {
  const all = spans(text);
  const whole = all.reduce((sum, span) => sum + widthOf(span.text), 0);
  let left = whole <= width ? whole : width - 1;
  const line = all.map((span) => {
    const part = whole <= width ? span.text : start(span.text, left);
    left -= widthOf(part);
    return part === "" ? "" : paint(part, span.tone);
  });
  return line.join("") + (whole <= width ? "" : paint("…", "faint"));
}

function start(text: string, columns: number): string {
  let part = "";
  for (const character of text) {
    if (widthOf(part + character) > columns) break;
    part += character;
  }
  return part;
}

const LINE_BREAKS = /[\t\n\r]/g;

/** A word, whose parts stay together, and the gap before it. */
interface Piece {
  readonly gap: readonly Span[];
  readonly spans: Span[];
  /** In columns, without the gap. */
  size: number;
}

function lines(text: readonly Span[], width: number, indent: number): readonly Span[][] {
  const done: Span[][] = [[]];
  let used = 0;
  for (const { gap, spans: own, size } of pieces(text, Math.max(1, width - indent))) {
    const end = used + gap.reduce((sum, span) => sum + widthOf(span.text), size);
    if (end <= width) {
      done.at(-1)?.push(...gap, ...own);
      used = end;
    } else {
      if (used > 0) done.push(indent === 0 ? [] : [{ text: " ".repeat(indent), tone: "plain" }]);
      done.at(-1)?.push(...own);
      used = (done.length > 1 ? indent : 0) + size;
    }
  }
  return done;
}

/** The pieces of a text. A word may change its tone midway. Splits words wider than a line, not addresses. */
function pieces(text: readonly Span[], width: number): readonly Piece[] {
  const done: Piece[] = [];
  let gap: readonly Span[] = [];
  for (const { text: content, tone } of text) {
    // Words are at even places, the gaps between them at odd ones.
    for (const [place, word] of content.replace(LINE_BREAKS, " ").split(/(\s+)/).entries()) {
      if (place % 2 === 1) gap = [...gap, { text: word, tone }];
      else
        for (const part of chopped(word, width)) {
          const last = gap.length === 0 ? done.at(-1) : undefined;
          const size = widthOf(part);
          if (last && (last.size + size <= width || Math.max(last.size, size) > width)) {
            last.spans.push({ text: part, tone });
            last.size += size;
          } else done.push({ gap, spans: [{ text: part, tone }], size });
          gap = [];
        }
    }
  }
  return done;
}

/** Splits words that are wider than a line, at a hyphen if possible. An address stays whole, so that it can be opened and copied. */
function chopped(word: string, width: number): readonly string[] {
  if (word === "") return [];
  if (/^https?:/.test(word)) return [word];
  // No character is wider than two columns.
  if (word.length * 2 <= width || widthOf(word) <= width) return [word];
  const parts: string[] = [""];
  for (const character of word) {
    const last = parts.at(-1) ?? "";
    if (last.endsWith("-") || widthOf(`${last}${character}`) > width) parts.push("");
    parts[parts.length - 1] += character;
  }
  return parts;
}
