// Text from bytes: UTF-8, or UTF-16 if it begins with a byte-order mark, as PowerShell writes it, or with ASCII.

/** Where the first bytes are that are no text; counted from 1, the column in characters. */
export interface BadBytes {
  readonly line: number;
  readonly column: number;
}

export interface Decoder {
  /** The text of the next bytes, without a byte-order mark; or where the first bad ones are. */
  next(bytes: Uint8Array): string | BadBytes;
  /** The text of what is left; half a character is bad. */
  end(): string | BadBytes;
}

/** The text of all of these bytes, or where the first bad ones are. */
export function decoded(bytes: Uint8Array): string | BadBytes {
  const decoder = newDecoder();
  const text = decoder.next(bytes);
  const rest = decoder.end();
  if (typeof text !== "string") return text;
  return typeof rest === "string" ? text + rest : rest;
}

/** A decoder of bytes that come in pieces. */
export function newDecoder(): Decoder {
  let encoding: Encoding | undefined;
  let kept: Uint8Array = new Uint8Array();
  const place = { line: 1, column: 1 };
  const read = (all: Uint8Array, wanted: (known: Encoding) => number) => {
    const known = encoding ?? encodingOf(all);
    const start = encoding === undefined ? known.mark : 0;
    const end = Math.max(start, wanted(known));
    const part = all.subarray(start, end);
    encoding = known;
    kept = all.subarray(end);
    const text = textOf(part, known);
    advance(place, text ?? goodStart(part, known));
    return text ?? { ...place };
  };
  return {
    next(bytes) {
      const all = kept.length === 0 ? bytes : joined(kept, bytes);
      if (encoding !== undefined || all.length >= LONGEST_MARK)
        return read(all, (known) => known.wholeCharacters(all));
      kept = all;
      return "";
    },
    end: () => read(kept, () => kept.length),
  };
}

interface Encoding {
  /** Without one, nothing is text. */
  readonly name: "utf-8" | "utf-16le" | "utf-16be" | undefined;
  /** The bytes of its byte-order mark, if there is one. */
  readonly mark: number;
  /** How many of the bytes make up whole characters. */
  readonly wholeCharacters: (bytes: Uint8Array) => number;
}

const LONGEST_MARK = 4;

function encodingOf(bytes: Uint8Array): Encoding {
  const begins = (...pattern: readonly ByteKind[]) =>
    bytes.length >= pattern.length && pattern.every((kind, at) => matches(bytes[at] ?? 0, kind));
  const starts = (patterns: readonly (readonly ByteKind[])[]) =>
    patterns.some((pattern) => begins(...pattern));
  if (starts(UTF_32)) return { name: undefined, mark: 0, wholeCharacters: ({ length }) => length };
  const little = (mark: number): Encoding => {
    return { name: "utf-16le", mark, wholeCharacters: (all) => wholeUnits(all, 1) };
  };
  const big = (mark: number): Encoding => {
    return { name: "utf-16be", mark, wholeCharacters: (all) => wholeUnits(all, 0) };
  };
  if (begins(0xff, 0xfe)) return little(2);
  if (begins(0xfe, 0xff)) return big(2);
  if (begins("ascii", 0)) return little(0);
  if (begins(0, "ascii")) return big(0);
  return { name: "utf-8", mark: begins(0xef, 0xbb, 0xbf) ? 3 : 0, wholeCharacters: wholeSequences };
}

type ByteKind = number | "ascii";

/** With a byte-order mark, or an ASCII character. */
const UTF_32: readonly (readonly ByteKind[])[] = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
  ["ascii", 0, 0, 0],
  [0, 0, 0, "ascii"],
];

function matches(byte: number, kind: ByteKind): boolean {
  return kind === "ascii" ? byte > 0 && byte < 0x80 : byte === kind;
}

/** `high` is the place of the high byte in a unit of two. */
function wholeUnits(bytes: Uint8Array, high: 0 | 1): number {
  const length = bytes.length - (bytes.length % 2);
  const startsPair = ((bytes[length - 2 + high] ?? 0) & 0xfc) === 0xd8;
  return startsPair ? length - 2 : length;
}

function wholeSequences(bytes: Uint8Array): number {
  for (let back = 1; back < 4; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** `undefined` if the bytes are no text. */
function textOf(bytes: Uint8Array, { name }: Encoding, stream = false): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text before the first bad byte: a longer beginning is bad if a shorter one is. */
function goodStart(bytes: Uint8Array, encoding: Encoding): string {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (textOf(bytes.subarray(0, middle), encoding, true) === undefined) bad = middle;
    else good = middle;
  }
  return textOf(bytes.subarray(0, good), encoding, true) ?? "";
}

function advance(place: { line: number; column: number }, text: string): void {
  const last = text.lastIndexOf("\n");
  if (last < 0) place.column += text.length;
  else {
    place.line += text.split("\n").length - 1;
    place.column = text.length - last;
  }
}
