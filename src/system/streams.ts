// The standard streams of the process, and the terminal behind them.
import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import process from "node:process";
import { USUAL_HEIGHT, USUAL_WIDTH } from "../text/style.ts";
import { codeOf, failureOf, tried } from "./errors.ts";

const DESCRIPTORS = { input: 0, output: 1, errors: 2 };

/** Opens streams only when they are used: each takes a good part of the start-up time. */
export const STREAMS = {
  input: () => process.stdin,
  output: () => process.stdout,
  errors: () => process.stderr,
} as const;

export const STREAM_NAMES = {
  input: "standard input",
  output: "standard output",
  errors: "standard error",
};

/** Only a character device, but not `/dev/null`, can be a terminal: checking that avoids opening a stream. */
export function isTerminal(stream: keyof typeof DESCRIPTORS): boolean {
  return tried(() => {
    const found = fstatSync(DESCRIPTORS[stream]);
    return found.isCharacterDevice() && !isNull(found) && STREAMS[stream]().isTTY === true;
  }, false);
}

function isNull({ rdev }: Stats): boolean {
  return tried(() => statSync("/dev/null").rdev === rdev, false);
}

/** `pipe` may be empty, `file` is not; a terminal, a socket, a device or an empty file is `other`. */
export type InputKind = "pipe" | "file" | "other";

/** The kind of standard input, as far as it can be known without reading it. */
export function inputKind(): InputKind {
  const found = statOfInput();
  if (found?.isFIFO()) return "pipe";
  return found?.isFile() && found.size > 0 ? "file" : "other";
}

/** Node reads a folder as if it were empty. */
export function isFolderAsInput(): boolean {
  return statOfInput()?.isDirectory() === true;
}

function statOfInput() {
  return tried(() => fstatSync(DESCRIPTORS.input), undefined);
}

/** The columns of a stream's terminal; if it is not a terminal, the value of COLUMNS, or the usual width. */
export function columns(stream: "output" | "errors"): number {
  // Some terminals report 0 columns.
  const own = isTerminal(stream) ? STREAMS[stream]().columns : 0;
  if (own > 0) return own;
  const named = process.env.COLUMNS ?? "";
  return /^[1-9]\d{0,3}$/.test(named) ? Number(named) : USUAL_WIDTH;
}

/** The rows of standard error's terminal, or the usual height. */
export function rows(): number {
  const own = isTerminal("errors") ? process.stderr.rows : 0;
  return own > 0 ? own : USUAL_HEIGHT;
}

/**
 * Writes all of the text. Returns whether the reader is still there: one that has gone away, as in
 * `| head -1`, is not a failure; anything else throws `unwritable`. Writes to the descriptor, because
 * loading the streams of `process` takes a good part of a whole run.
 */
export async function write(stream: "output" | "errors", text: string): Promise<boolean> {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(DESCRIPTORS[stream], bytes, done);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") throw failureOf("unwritable", STREAM_NAMES[stream], code);
      // Another process that shares the pipe made it non-blocking, and its reader is slow.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
  return true;
}

/** Makes standard input give each key at once and unechoed, or lines again. Ignores a closed terminal. */
export function rawInput(wanted: boolean): void {
  try {
    // Node remembers what it set, and a shell may have set something else since.
    if (wanted) process.stdin.setRawMode(false);
    process.stdin.setRawMode(wanted);
  } catch {}
}

export function isClosed(): boolean {
  // Loading this module at the start would make every run a tenth slower.
  return !process.getBuiltinModule("node:tty").isatty(DESCRIPTORS.input);
}
