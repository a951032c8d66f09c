// Reads files and standard input, whole or piece by piece.
import { createReadStream, readFileSync, statSync } from "node:fs";
import process from "node:process";
import { Failure } from "../failure.ts";
import { type BadBytes, decoded, newDecoder } from "../text/decode.ts";
import { fileName, quoted } from "../text/quote.ts";
import { accessing, failureOf, tried } from "./errors.ts";
import { isFolderAsInput, isTerminal, STREAM_NAMES, STREAMS, write } from "./streams.ts";

const STANDARD_INPUT = "-";

export type FileText =
  | { readonly kind: "text"; readonly text: string }
  /** From an assistant, in place of a file. */
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "tooLarge" }
  /** Neither UTF-8 nor UTF-16 from this place on. */
  | { readonly kind: "notText"; readonly line: number; readonly column: number };

/** Says that it waits for `content` when standard input stays silent. Throws `unreadable`. */
export async function readText(file: string, limit: number, content: string): Promise<FileText> {
  const found = statOf(file);
  const isFile = found?.isFile() === true;
  if (isFile && found.size > limit) return { kind: "tooLarge" };
  // All at once, which starts faster than a stream.
  const whole = () => accessing("unreadable", file, () => [readFileSync(file)]);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of isFile ? whole() : chunksOf(file, content)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return { kind: "tooLarge" };
  }
  const text = decoded(Buffer.concat(chunks));
  return typeof text === "string" ? { kind: "text", text } : { kind: "notText", ...text };
}

/** `undefined` for standard input, and for what cannot be accessed: reading it says why. */
function statOf(file: string) {
  return file === STANDARD_INPUT ? undefined : tried(() => statSync(file), undefined);
}

/** The same, piece by piece. The iteration throws `unreadable` or `notText`. */
export async function* readPieces(file: string, content: string): AsyncIterable<string> {
  const decoder = newDecoder();
  for await (const chunk of chunksOf(file, content)) yield goodText(decoder.next(chunk), file);
  yield goodText(decoder.end(), file);
}

function goodText(text: string | BadBytes, file: string): string {
  if (typeof text === "string") return text;
  throw new Failure({ kind: "notText", file: fileName(file), ...text });
}

async function* chunksOf(file: string, content: string): AsyncGenerator<Buffer> {
  try {
    if (file === STANDARD_INPUT && isFolderAsInput())
      throw failureOf("unreadable", STREAM_NAMES.input, "EISDIR");
    if (file === STANDARD_INPUT) yield* awaitedInput(content, STREAMS.input());
    else if (statOf(file)?.isFIFO()) yield* awaitedInput(content, createReadStream(file), file);
    else yield* createReadStream(file);
  } catch (error) {
    throw failureOf("unreadable", file === STANDARD_INPUT ? STREAM_NAMES.input : file, error);
  }
}

/** In milliseconds. */
const PATIENCE = 2_000;

/** Says on standard error that it waits if no chunk comes soon. */
async function* awaitedInput(content: string, chunks: AsyncIterable<Buffer>, pipe?: string) {
  const from =
    pipe === undefined
      ? `on ${STREAM_NAMES.input}. ${howToEnd()}`
      : `from ${quoted(pipe)}. ${BY_WRITER}`;
  const says = `Waiting for ${content} ${from}\n`;
  // A failed write to standard error does not end the wait.
  const timer = setTimeout(() => void write("errors", says).catch(() => {}), PATIENCE);
  try {
    for await (const chunk of chunks) {
      clearTimeout(timer);
      yield chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}

const BY_WRITER = "It ends when its writer closes it; stop with Ctrl-C.";

/** The keys of a terminal do not end a pipe. */
function howToEnd(): string {
  if (!isTerminal("input")) return BY_WRITER;
  const end = process.platform === "win32" ? "Ctrl-Z and Enter" : "Ctrl-D";
  return `End with ${end}, or stop with Ctrl-C.`;
}
