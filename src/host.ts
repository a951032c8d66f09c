// The world outside: streams, terminal, environment, files, signals; src/system/ is what it does for a process.
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { filesBelow, isSameFile, pathFrom } from "./system/paths.ts";
import { readPieces, readText } from "./system/read-file.ts";
import { onSignal, raise, stoppable } from "./system/signals.ts";
import {
  columns,
  inputKind,
  isClosed,
  isTerminal,
  rawInput,
  rows,
  STREAMS,
  write,
} from "./system/streams.ts";
import { writeFile } from "./system/write-file.ts";

export type { EndSignal } from "./system/signals.ts";
export type { InputKind } from "./system/streams.ts";

/** What a process can ask of the world: what these functions do, or a test does in their place. */
export type Host = ReturnType<typeof systemHost>;

/** The host of a real process. */
export function systemHost() {
  return {
    get input(): Readable {
      return STREAMS.input();
    },
    get errors(): Writable {
      return STREAMS.errors();
    },
    isTerminal,
    inputKind,
    columns,
    rows,
    /** An environment variable; `undefined` if it is not set. */
    env: (name: string) => process.env[name],
    pathFrom,
    isSameFile,
    filesBelow,
    readText,
    readPieces,
    write,
    writeFile,
    /** Milliseconds from some moment on; only what lies between two calls means anything. */
    now: () => performance.now(),
    onSignal,
    rawInput,
    isClosed,
    raise,
    stoppable,
  };
}
