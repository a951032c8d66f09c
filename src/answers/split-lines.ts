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
      // One character more than allowed is enough to know, at its end, that it was too long.
      begun = (begun + last).slice(0, limit + 1);
      continue;
    }
    const [first = "", ...rest] = parts;
    yield [begun + first, ...rest].map((text) => lineOf(text, limit));
    begun = last.slice(0, limit + 1);
  }
  if (begun !== "") yield [lineOf(begun, limit)];
}

function lineOf(text: string, limit: number): Line {
  if (text.length > limit) return { longerThan: limit };
  return { text: text.endsWith("\r") ? text.slice(0, -1) : text };
}
