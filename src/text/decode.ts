// Decodes bytes: UTF-8, or UTF-16 if it begins with ASCII or with a byte-order mark, as from PowerShell.

/** The place of the first bytes that are not text, counted from 1; the column is in characters. */
export interface BadBytes {
  readonly line: number;
  readonly column: number;
}

/** The text of all of these bytes, or the place of the first bad ones. */
export function decoded(bytes: Uint8Array): string | BadBytes {
  const decoder = newDecoder();
  const text = decoder.next(bytes);
  const rest = decoder.end();
  if (typeof text !== "string") return text;
  return typeof rest === "string" ? text + rest : rest;
}

/** A decoder for bytes that arrive in pieces. */
export function newDecoder() {
  let encoding: Encoding | undefined;
  let kept: Uint8Array = new Uint8Array();
  const place = { line: 1, column: 1 };
  const read = (pieces: Pieces): string | BadBytes => {
    if (encoding === undefined) {
      encoding = encodingOf(kept);
      kept = kept.subarray(encoding.mark);
    }
    const text = textOf(kept, encoding, pieces);
    advance(place, text ?? goodStart(kept, encoding));
    if (text === undefined) return { ...place };
    // Half a character at the end waits for its other half.
    const isUtf8 = encoding.name === "utf-8";
    kept = kept.subarray(isUtf8 ? Buffer.byteLength(text) : 2 * text.length);
    return text;
  };
  return {
    /** The text of the next bytes, without a byte-order mark; or the place of the first bad ones. */
    next(bytes: Uint8Array) {
      kept = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
      return encoding === undefined && kept.length < LONGEST_MARK ? "" : read(PIECE);
    },
    /** The text of the remaining bytes; half a character is bad. */
    end: () => read({}),
  };
}

type Pieces = { readonly stream?: boolean };

/** Half a character at the end is allowed. */
const PIECE = { stream: true };

const LONGEST_MARK = 4;

type Encoding = ReturnType<typeof encodingOf>;

/** Its name, `undefined` if nothing is text; and the bytes of its byte-order mark, if there is one. */
function encodingOf(bytes: Uint8Array) {
  const start = Buffer.from(bytes.subarray(0, LONGEST_MARK)).toString("hex");
  const [, name, mark] = ENCODINGS.find(([begins]) => begins.test(start)) ?? [/^/, "utf-8", 0];
  return { name, mark };
}

/** How a text begins, in hexadecimal: with a byte-order mark, or with an ASCII character. */
const ENCODINGS = [
  // UTF-32 is not supported.
  [/^(fffe0000|0000feff|(?!00)[0-7].000000|000000(?!00)[0-7])/, undefined, 0],
  [/^fffe/, "utf-16le", 2],
  [/^feff/, "utf-16be", 2],
  [/^(?!00)[0-7].00/, "utf-16le", 0],
  [/^00(?!00)[0-7]/, "utf-16be", 0],
  [/^efbbbf/, "utf-8", 3],
] as const;

/** `undefined` if the bytes are not text. */
function textOf(bytes: Uint8Array, { name }: Encoding, pieces: Pieces): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, pieces);
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
    if (textOf(bytes.subarray(0, middle), encoding, PIECE) === undefined) bad = middle;
    else good = middle;
  }
  return textOf(bytes.subarray(0, good), encoding, PIECE) ?? "";
}

function advance(place: { line: number; column: number }, text: string): void {
  const last = text.lastIndexOf("\n");
  if (last < 0) place.column += text.length;
  else {
    place.line += text.split("\n").length - 1;
    place.column = text.length - last;
  }
}
