// A line of prose as pieces, each with its role, before it has a format.

/** The role of a piece of text. A format may show it, but must not rely on it. */
export type Tone = "plain" | "strong" | "good" | "fair" | "bad" | "faint" | "code" | "address";

export interface Span {
  readonly text: string;
  readonly tone: Tone;
  /** Repeats the text next to it as a drawing; omitted for screen readers. */
  readonly isDrawn?: true;
}

/** One line of prose: pieces in order, some of which may be missing. A plain string has the tone `plain`. */
export type Text = Span | string | false | undefined | readonly Text[];

export const strong = (text: string): Span => ({ text, tone: "strong" });
export const good = (text: string): Span => ({ text, tone: "good" });
export const fair = (text: string): Span => ({ text, tone: "fair" });
export const bad = (text: string): Span => ({ text, tone: "bad" });
export const faint = (text: string): Span => ({ text, tone: "faint" });
export const code = (text: string): Span => ({ text, tone: "code" });
export const address = (url: string): Span => ({ text: url, tone: "address" });
export const drawing = (text: string, tone: Tone = "plain"): Span => ({
  text,
  tone,
  isDrawn: true,
});

export function spans(text: Text): readonly Span[] {
  if (text === undefined || text === false) return [];
  if (typeof text === "string") return [{ text, tone: "plain" }];
  return "tone" in text ? [text] : text.flatMap(spans);
}

export const isThere = (text: Text) => spans(text).length > 0;

/** The pieces with `between` between them; missing ones do not count. */
export function joined(pieces: readonly Text[], between: string): Text {
  return pieces.filter(isThere).map((piece, index) => (index === 0 ? piece : [between, piece]));
}

/** pyfw's own words, with backquoted parts as code; foreign text may have other backquotes. */
export function withCode(words: string): Text {
  return words.split("`").map((part, place) => (place % 2 === 0 ? part : code(part)));
}

export function plainText(text: Text): string {
  return spans(text)
    .map((span) => span.text)
    .join("");
}
