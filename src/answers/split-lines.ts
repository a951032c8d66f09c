// Splits text that comes in pieces into lines.

export type Line = { readonly text: string } | { readonly longerThan: number };

/** At `\n` or `\r\n`: all lines that a piece completes. Holds at most `limit` characters of the next one. */
export async function* splitLines(pieces: AsyncIterable<string>, limit: number) {
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

/** Characters held above the limit: a line with two more, one of which may be `\r`, is too long. */
const ENOUGH = 2;

function lineOf(ended: string, limit: number): Line {
  const text = ended.endsWith("\r") ? ended.slice(0, -1) : ended;
  return text.length > limit ? { longerThan: limit } : { text };
}
