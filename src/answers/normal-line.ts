// Rewrites a line of a batch as programs write JSON, for the parser that accepts no other form.

/**
 * The answers of the line, and its marks and requirements (`{}` without any), each as JSON without spaces;
 * `undefined` for a wrong or unusual line, which needs the full reader. Does not check what they hold.
 */
export function normalLine(line: string) {
  // An escaped quotation mark does not end a text.
  if (line.includes("\\")) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const parts: Readonly<Record<string, unknown>> = { ...value };
    const { answers: inner, important, require, ...others } = parts;
    const isFlat = inner === undefined;
    const options = JSON.stringify({ important, require });
    if (isFlat ? options !== "{}" : Object.keys(others).length > 0) return undefined;
    const answers = JSON.stringify(isFlat ? others : inner);
    // `JSON.parse` keeps only one of a repeated key, and `JSON.stringify` writes an infinite number as null.
    const same = (part: string, more: number) =>
      count(part, answers) + count(part, options) + more === count(part, line);
    return same('"', isFlat ? 0 : 2) && same("null", 0) ? { answers, options } : undefined;
  } catch (error) {
    // Not JSON, or brackets too deep to be written again.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function count(part: string, text: string): number {
  return text.split(part).length - 1;
}
