// The world outside: streams, terminal, environment, files. The only user of node:process and node:fs.
import {
  chmodSync,
  closeSync,
  createReadStream,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { isatty } from "node:tty";
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
  /** The text of a file, or of standard input for `-`; `undefined` above `limit` bytes. Throws `unreadable`. */
  readText(file: string, limit: number): Promise<string | undefined>;
  /** The text of a file, or of standard input for `-`, piece by piece. The iteration throws `unreadable`. */
  readPieces(file: string): AsyncIterable<string>;
  /**
   * Writes all of the text, and tells whether the reader is still there: one that has gone away, as in
   * `| head -1`, is no failure; anything else is `unwritable`.
   */
  write(stream: "output" | "errors", text: string): Promise<boolean>;
  /** Writes a whole file or nothing. Throws `unwritable`. */
  writeText(path: string, text: string): void;
  /** Milliseconds from some moment on; only what lies between two calls means anything. */
  now(): number;
  /**
   * The same for a text that comes in pieces; throws what their iteration throws, too. Tells whether the
   * reader of a pipe was there to the end; once it has gone away, no more pieces are asked for.
   */
  writePieces(path: string, pieces: AsyncIterable<string>): Promise<boolean>;
  /** Calls `action` when a signal asks the process to end, until the returned function is called. */
  onSignal(action: (signal: EndSignal) => void): () => void;
  /** Standard input gives each key at once and unechoed, or lines again. A terminal that is gone is no failure. */
  rawInput(wanted: boolean): void;
  /** Whether the terminal that was standard input has been closed. */
  isClosed(): boolean;
  /** Ends the process as the signal does by itself: what started it sees that, and nothing is left to fail. */
  raise(signal: EndSignal): void;
  /** Lets the process be stopped (Ctrl-Z) and continued until `forget` is called. */
  stoppable(actions: StopActions): Stoppable;
}

export type EndSignal = (typeof SIGNALS)[number];

export interface StopActions {
  before(): void;
  /** Also called where the process was stopped without a chance to act before. */
  after(): void;
}

export interface Stoppable {
  /** Stops the process and its job, as the terminal does at Ctrl-Z. */
  stop(): void;
  forget(): void;
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
    readPieces,
    write,
    writeText,
    now: () => performance.now(),
    writePieces,
    onSignal,
    rawInput,
    isClosed: () => !isatty(DESCRIPTORS.input),
    raise(signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    },
    stoppable,
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

async function readText(file: string, limit: number): Promise<string | undefined> {
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

async function* readPieces(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  for await (const chunk of chunksOf(file)) yield decoder.write(chunk);
  yield decoder.end();
}

/** What names standard input in the place of a file. */
const STANDARD_INPUT = "-";

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const piped = file === STANDARD_INPUT;
  try {
    for await (const chunk of piped ? process.stdin : createReadStream(file)) yield chunk;
  } catch (error) {
    throw new Failure({
      kind: "unreadable",
      path: piped ? NAMES.input : file,
      code: codeOf(error),
    });
  }
}

/** Straight to the descriptor: the streams of `process` take a good part of a whole run to load. */
async function write(stream: "output" | "errors", text: string): Promise<boolean> {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(DESCRIPTORS[stream], bytes, done);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") throw new Failure({ kind: "unwritable", path: NAMES[stream], code });
      // Somebody who shares the pipe made it non-blocking, and its reader is slow.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
  return true;
}

const NAMES = { input: "standard input", output: "standard output", errors: "standard error" };

function writeText(path: string, text: string): void {
  const draft = draftOf(path);
  try {
    draft.add(text);
  } catch (error) {
    draft.drop();
    throw error;
  }
  draft.keep();
}

async function writePieces(path: string, pieces: AsyncIterable<string>): Promise<boolean> {
  const draft = draftOf(path);
  const forget = beforeSignals(() => draft.drop());
  let wanted = true;
  try {
    for await (const piece of pieces) {
      wanted = draft.add(piece);
      if (!wanted) break;
    }
  } catch (error) {
    draft.drop();
    throw error;
  } finally {
    forget();
  }
  draft.keep();
  return wanted;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function onSignal(action: (signal: EndSignal) => void): () => void {
  for (const signal of SIGNALS) process.on(signal, action);
  return () => {
    for (const signal of SIGNALS) process.off(signal, action);
  };
}

function rawInput(wanted: boolean): void {
  try {
    // Node keeps in mind what it set, and a shell may have set something else since.
    if (wanted) process.stdin.setRawMode(false);
    process.stdin.setRawMode(wanted);
  } catch {}
}

/** How long a process waits to be stopped: where nothing watches over jobs, it never is. */
const STOPPED_WITHIN = 20;

function stoppable({ before, after }: StopActions): Stoppable {
  const stop = () => {
    before();
    process.off("SIGTSTP", stop);
    process.kill(OWN_JOB, "SIGTSTP");
    setTimeout(() => {
      process.on("SIGTSTP", stop);
      after();
    }, STOPPED_WITHIN);
  };
  process.on("SIGTSTP", stop);
  process.on("SIGCONT", after);
  return {
    stop,
    forget() {
      process.off("SIGTSTP", stop);
      process.off("SIGCONT", after);
    },
  };
}

/** What `kill` takes for the caller's process group. */
const OWN_JOB = 0;

/** Does the action when a signal is about to end the process, which it then does; until the returned function is called. */
function beforeSignals(action: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    forget();
    action();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return forget;
}

/** A text on its way to a file. All three throw `unwritable`; after `keep` or `drop` it is done with. */
interface Draft {
  /** Tells whether somebody still reads it. */
  add(text: string): boolean;
  keep(): void;
  drop(): void;
}

/**
 * A file beside the target is written first and then put in its place, so that no reader sees half a
 * text. Devices, pipes and links that lead nowhere yet cannot be replaced: they are written to.
 */
function draftOf(path: string): Draft {
  return writing(path, () => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) return replacing(path, realpathSync(path), found.mode);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return replacing(path, path);
    return straightTo(path);
  });
}

function replacing(path: string, target: string, mode?: number): Draft {
  const { draft, file } = opened(target, mode ?? 0o666);
  const remove = () => rmSync(draft, { force: true });
  return {
    add(text) {
      writing(path, () => writeFileSync(file, text));
      return true;
    },
    keep() {
      try {
        writing(path, () => {
          closeSync(file);
          if (mode !== undefined) chmodSync(draft, mode);
          renameSync(draft, target);
        });
      } catch (error) {
        remove();
        throw error;
      }
    },
    drop() {
      try {
        writing(path, () => closeSync(file));
      } finally {
        remove();
      }
    },
  };
}

/** A run that was killed may have left its draft, and another process may bear its number by now. */
const MOST_LEFT = 100;

/** A new file beside the target; what others have left there stays as it is. */
function opened(target: string, mode: number): { readonly draft: string; readonly file: number } {
  for (let left = 0; ; left += 1) {
    const draft = `${target}.${process.pid}${left === 0 ? "" : `-${left}`}.tmp`;
    try {
      return { draft, file: openSync(draft, "wx", mode) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || left === MOST_LEFT) throw error;
    }
  }
}

function straightTo(path: string): Draft {
  const file = openSync(path, "w");
  return {
    add: (text) => writing(path, () => unlessGone(() => writeFileSync(file, text))),
    keep: () => writing(path, () => closeSync(file)),
    drop: () => writing(path, () => closeSync(file)),
  };
}

/** Does what may fail for reasons of the file. */
function writing<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Failure({ kind: "unwritable", path, code: codeOf(error) });
  }
}

/** Does what the reader of a pipe may not wait for, and tells whether it did: one that has gone away is no failure. */
function unlessGone(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (codeOf(error) !== "EPIPE") throw error;
    return false;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
