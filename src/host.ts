// The world outside: streams, terminal, environment, files, signals; src/system/ is what it does for a process.
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { filesBelow } from "./system/find-files.ts";
import { pathFrom } from "./system/path-from.ts";
import { type FileText, readPieces, readText } from "./system/read-file.ts";
import { isSameFile } from "./system/same-file.ts";
import {
  type EndSignal,
  onSignal,
  raise,
  type StopActions,
  type Stoppable,
  stoppable,
} from "./system/signals.ts";
import {
  columns,
  type InputKind,
  inputKind,
  isClosed,
  isTerminal,
  rawInput,
  rows,
  STREAMS,
  write,
} from "./system/streams.ts";
import { writeFile } from "./system/write-file.ts";

export interface Host {
  readonly input: Readable;
  readonly errors: Writable;
  isTerminal(stream: "input" | "output" | "errors"): boolean;
  /** What standard input is, as far as it can be known without reading it. */
  inputKind(): InputKind;
  /** The columns of a stream's terminal; where it is none, those that COLUMNS names, if it is set. */
  columns(stream: "output" | "errors"): number | undefined;
  /** The rows of standard error's terminal, if it is one and reports them. */
  rows(): number | undefined;
  /** An environment variable; `undefined` if it is not set. */
  env(name: string): string | undefined;
  /**
   * Reads a file, or standard input for `-`, of at most `limit` bytes. Says that it waits for `content` when
   * standard input stays silent. Throws `unreadable`.
   */
  readText(file: string, limit: number, content: string): Promise<FileText>;
  /**
   * The path of a file from the folder, with `/` between its parts; from the current folder where there is
   * no folder, or where the file is outside it.
   */
  pathFrom(folder: string | undefined, file: string): string;
  /** Whether both paths lead to one regular file; `-` is standard input. */
  isSameFile(one: string, other: string): boolean;
  /** The files below a folder whose names end so; `undefined` where the path names no folder. */
  filesBelow(path: string, ending: string): readonly string[] | undefined;
  /**
   * The text of a file, or of standard input for `-`, piece by piece. Says that it waits for `content` when
   * standard input stays silent. The iteration throws `unreadable` or `notText`.
   */
  readPieces(file: string, content: string): AsyncIterable<string>;
  /**
   * Writes all of the text, and returns whether the reader is still there: one that has gone away, as in
   * `| head -1`, is no failure; anything else is `unwritable`.
   */
  write(stream: "output" | "errors", text: string): Promise<boolean>;
  /** Milliseconds from some moment on; only what lies between two calls means anything. */
  now(): number;
  /**
   * Writes a whole file or nothing. Returns whether the reader of a pipe was there to the end; once it has
   * gone away, no more pieces are asked for. Throws `unwritable`, and what the iteration throws.
   */
  writeFile(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<boolean>;
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

export type { EndSignal, InputKind };

/** The host of a real process. */
export function systemHost(): Host {
  return {
    get input() {
      return STREAMS.input();
    },
    get errors() {
      return STREAMS.errors();
    },
    isTerminal,
    inputKind,
    columns,
    rows,
    env: (name) => process.env[name],
    pathFrom,
    isSameFile,
    filesBelow,
    readText,
    readPieces,
    write,
    writeFile,
    now: () => performance.now(),
    onSignal,
    rawInput,
    isClosed,
    raise,
    stoppable,
  };
}
