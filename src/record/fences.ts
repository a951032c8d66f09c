// The fenced code blocks of a Markdown text.

export interface Fence {
  /** The line that opens it, counted from 1. */
  readonly line: number;
  /** The last line of it, counted from 1. */
  readonly end: number;
  /** The first word behind the marks, such as `json`. */
  readonly language: string;
  /** The lines inside. */
  readonly content: string;
  /** Whether a line closes it; otherwise it goes on to the end of the text. */
  readonly closed: boolean;
}

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}

/** Without ambiguity, so that long lines take linear time. */
const OPENING = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** All fences outside lists and quotations, by the rules of CommonMark. */
export function fencesOf(text: string): readonly Fence[] {
  const lines = linesOf(text);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, mark, info = ""] = OPENING.exec(lines[at] ?? "") ?? [];
    if (mark === undefined) continue;
    const [language = ""] = info.trim().split(/\s/, 1);
    const end = endOf(lines, at + 1, mark);
    fences.push({
      line: at + 1,
      end: Math.min(end + 1, lines.length),
      language,
      content: lines.slice(at + 1, end).join("\n"),
      closed: end < lines.length,
    });
    at = end;
  }
  return fences;
}

/** The line with at least as many of the same marks, which closes the block. */
function endOf(lines: readonly string[], from: number, mark: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const [, closing] = CLOSING.exec(lines[at] ?? "") ?? [];
    if (closing?.startsWith(mark) === true) return at;
  }
  return lines.length;
}
