// Rewrites a line of a batch as programs write JSON, for the parser that accepts no other form.

export interface NormalLine {
  /** The answers alone, as JSON without spaces. */
  readonly answers: string;
  /** Marks and requirements, as JSON without spaces; `{}` without any. */
  readonly options: string;
}

/**
 * The line in its normal form; `undefined` for a wrong or unusual line, which needs the full reader. Does not
 * check the contents of the parts.
 */
export function normalLine(line: string): NormalLine | undefined {
  // An escaped quotation mark does not end a text.
  if (line.includes("\\")) return undefined;
  try {
    const normal = normalised(JSON.parse(line));
    // `JSON.parse` keeps only one of a repeated key, and `JSON.stringify` writes an infinite number as null.
    const isWhole = normal?.marks === count('"', line) && normal.nulls === count(NULL, line);
    return isWhole ? normal : undefined;
  } catch (error) {
    // Not JSON, or brackets too deep to be written again.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const NULL = "null";

interface Counted extends NormalLine {
  /** How many quotation marks a line of these parts has. */
  readonly marks: number;
  readonly nulls: number;
}

function normalised(value: unknown): Counted | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const parts: Readonly<Record<string, unknown>> = { ...value };
  const { answers: inner, important, require, ...others } = parts;
  const isFlat = inner === undefined;
  const options = JSON.stringify({ important, require });
  if (isFlat ? options !== "{}" : Object.keys(others).length > 0) return undefined;
  const answers = JSON.stringify(isFlat ? others : inner);
  const both = answers + options;
  const own = isFlat ? 0 : 2;
  return { answers, options, marks: count('"', both) + own, nulls: count(NULL, both) };
}

function count(part: string, text: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found += 1;
  return found;
}
