// Reads files and standard input, whole or piece by piece.
import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { Failure } from "../failure.ts";
import { codeOf } from "./error-code.ts";
import { STREAM_NAMES, STREAMS } from "./streams.ts";

/** The name of standard input in the place of a file. */
const STANDARD_INPUT = "-";

/** The text of a file, or of standard input for `-`; `undefined` above `limit` bytes. Throws `unreadable`. */
export async function readText(file: string, limit: number): Promise<string | undefined> {
  const bytes = file === STANDARD_INPUT ? await bytesOfInput(limit) : bytesOfFile(file, limit);
  return bytes?.toString("utf8");
}

function bytesOfFile(path: string, limit: number): Buffer | undefined {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Failure({ kind: "unreadable", path, code: "EISDIR" });
    return found.size > limit ? undefined : allBytes(path, limit);
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure({ kind: "unreadable", path, code: codeOf(error) });
  }
}

/** Reads until the limit: a device or a pipe has no size beforehand, and may have no end. */
function allBytes(path: string, limit: number): Buffer | undefined {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(limit + 1);
    let size = 0;
    for (let more = -1; more !== 0 && size <= limit; size += more)
      more = readSync(file, bytes, size, bytes.length - size, null);
    return size > limit ? undefined : bytes.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

async function bytesOfInput(limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(STANDARD_INPUT)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return undefined;
  }
  return Buffer.concat(chunks);
}

/** The text of a file, or of standard input for `-`, piece by piece. The iteration throws `unreadable`. */
export async function* readPieces(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  for await (const chunk of chunksOf(file)) yield decoder.write(chunk);
  yield decoder.end();
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const piped = file === STANDARD_INPUT;
  try {
    for await (const chunk of piped ? STREAMS.input() : createReadStream(file)) yield chunk;
  } catch (error) {
    throw new Failure({
      kind: "unreadable",
      path: piped ? STREAM_NAMES.input : file,
      code: codeOf(error),
    });
  }
}
