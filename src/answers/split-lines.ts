// Text that comes in pieces, as lines.

/** A line, or the news that one was longer than allowed. */
export type Line = { readonly text: string } | { readonly longerThan: number };

/**
 * The lines of the text that the pieces make up, those that a piece completes together; without their
 * ends (`\n` or `\r\n`). A last line need not be ended. Of a line above `limit` characters no more than
 * that is ever held.
 */
export async function* splitLines(
  pieces: AsyncIterable<string>,
  limit: number,
): AsyncGenerator<readonly Line[]> {
  let begun = "";
  for await (const piece of pieces) {
    const parts = piece.split("\n");
    const last = parts.pop() ?? "";
    if (parts.length === 0) {
      begun = (begun + last).slice(0, limit + ENOUGH);
      continue;
    }
    const [first = "", ...rest] = parts;
    yield [begun + first, ...rest].map((text) => lineOf(text, limit));
    begun = last.slice(0, limit + ENOUGH);
  }
  if (begun !== "") yield [lineOf(begun, limit)];
}

/** With so many characters more than allowed, one of them perhaps `\r`, a line is known to be too long. */
const ENOUGH = 2;

function lineOf(ended: string, limit: number): Line {
  const text = ended.endsWith("\r") ? ended.slice(0, -1) : ended;
  return text.length > limit ? { longerThan: limit } : { text };
}
