// The fenced code blocks of a Markdown text.

export interface Fence {
  /** Of the line that opens it, counted from 1. */
  readonly line: number;
  /** The first word behind the marks, such as `json`. */
  readonly language: string;
  /** The lines inside, as they stand. */
  readonly content: string;
  /** Whether a line closes it; else it goes on to the end of the text. */
  readonly closed: boolean;
}

/** Each character has one way to be read, so that no line, however long, takes more than one look. */
const OPENING = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** All fences that stand in no list and no quotation, by the rules of CommonMark. */
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

/** The line that closes what `mark` opens: as many of the same marks, or more. */
function endOf(lines: readonly string[], from: number, mark: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const [, closing] = CLOSING.exec(lines[at] ?? "") ?? [];
    if (closing?.startsWith(mark) === true) return at;
  }
  return lines.length;
}
