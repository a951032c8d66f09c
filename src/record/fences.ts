// The fenced code blocks of a Markdown text.

export interface Fence {
  /** The line that opens it, counted from 1. */
  readonly line: number;
  /** The first word behind the marks, such as `json`. */
  readonly language: string;
  /** The lines inside. */
  readonly content: string;
  /** Whether a line closes it; otherwise it goes on to the end of the text. */
  readonly closed: boolean;
}

/** Without ambiguity, so that long lines take linear time. */
const OPENING = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** All fences outside lists and quotations, by the rules of CommonMark. */
export function fencesOf(text: string): readonly Fence[] {
  const lines = text.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, mark, info = ""] = OPENING.exec(lines[at] ?? "") ?? [];
    if (mark === undefined) continue;
    const [language = ""] = info.trim().split(/\s/, 1);
    const end = endOf(lines, at + 1, mark);
    fences.push({
      line: at + 1,
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
