// The world outside: streams, terminal, environment, files. The only user of node:process and node:fs.
import {
  chmodSync,
  fstatSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { Failure } from "./failure.ts";

export interface Host {
  readonly input: Readable;
  readonly errors: Writable;
  isTerminal(stream: "input" | "output" | "errors"): boolean;
  /** The columns of a stream's terminal; where it is none, those that COLUMNS names, if it is set. */
  columns(stream: "output" | "errors"): number | undefined;
  /** The rows of standard error's terminal, if it is one and tells. */
  rows(): number | undefined;
  /** An environment variable; `undefined` if it is not set. */
  env(name: string): string | undefined;
  /** The text of a file. Throws `unreadable`, or `tooLarge` above `limit` bytes. */
  readText(path: string, limit: number): string;
  /** All of standard input as text. Throws `tooLarge` above `limit` bytes. */
  readInput(limit: number): Promise<string>;
  /** Writes all of the text. A reader that has gone away, as in `| head -1`, is no failure; anything else is `unwritable`. */
  write(stream: "output" | "errors", text: string): Promise<void>;
  /** Writes a whole file or nothing. Throws `unwritable`. */
  writeText(path: string, text: string): void;
  /** Calls `action` at an interrupt (Ctrl-C) until the returned function is called. */
  onInterrupt(action: () => void): () => void;
}

/** The host of a real process. Streams are opened when they are used: each costs a good part of the start-up. */
export function systemHost(): Host {
  return {
    get input() {
      return process.stdin;
    },
    get errors() {
      return process.stderr;
    },
    isTerminal,
    columns(stream) {
      const columns = isTerminal(stream) ? STREAMS[stream]().columns : 0;
      // Some terminals say that they have no columns at all.
      return columns > 0 ? columns : told(process.env.COLUMNS);
    },
    rows() {
      const rows = isTerminal("errors") ? process.stderr.rows : 0;
      return rows > 0 ? rows : undefined;
    },
    env: (name) => process.env[name],
    readText,
    readInput,
    write,
    writeText,
    onInterrupt(action) {
      process.once("SIGINT", action);
      return () => process.off("SIGINT", action);
    },
  };
}

const DESCRIPTORS = { input: 0, output: 1, errors: 2 };

const STREAMS = {
  input: () => process.stdin,
  output: () => process.stdout,
  errors: () => process.stderr,
} as const;

/** Only a character device can be a terminal, and that is told without opening a stream. */
function isTerminal(stream: keyof typeof DESCRIPTORS): boolean {
  try {
    return fstatSync(DESCRIPTORS[stream]).isCharacterDevice() && STREAMS[stream]().isTTY === true;
  } catch {
    return false;
  }
}

/** The width that the environment names, where it names one. */
function told(columns: string | undefined): number | undefined {
  return columns !== undefined && /^[1-9]\d{0,3}$/.test(columns) ? Number(columns) : undefined;
}

function readText(path: string, limit: number): string {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Failure({ kind: "unreadable", path, code: "EISDIR" });
    if (found.size > limit) throw new Failure({ kind: "tooLarge", place: path, limit });
    return readFileSync(path, "utf8");
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure({ kind: "unreadable", path, code: codeOf(error) });
  }
}

async function readInput(limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw new Failure({ kind: "tooLarge", place: "standard input", limit });
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Straight to the descriptor: the streams of `process` take a good part of a whole run to load. */
async function write(stream: "output" | "errors", text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(DESCRIPTORS[stream], bytes, done);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw new Failure({ kind: "unwritable", path: NAMES[stream], code });
      // Somebody who shares the pipe made it non-blocking, and its reader is slow.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

const NAMES = { output: "standard output", errors: "standard error" };

/**
 * A file beside the target is written first and then put in its place, so that no reader sees half a
 * text. Devices, pipes and links that lead nowhere yet cannot be replaced: they are written to.
 */
function writeText(path: string, text: string): void {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) replace(realpathSync(path), text, found.mode);
    else if (lstatSync(path, { throwIfNoEntry: false }) === undefined) replace(path, text);
    else writeFileSync(path, text);
  } catch (error) {
    const code = codeOf(error);
    if (code !== "EPIPE") throw new Failure({ kind: "unwritable", path, code });
  }
}

function replace(target: string, text: string, mode?: number): void {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { flag: "wx", mode: mode ?? 0o666 });
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
