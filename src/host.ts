// The outside world: streams, terminal, environment, files and signals, implemented in src/system/.
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

/** What pyfw needs from the outside world: these functions, or their replacements in tests. */
export type Host = ReturnType<typeof systemHost>;

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
    /** Milliseconds since an arbitrary moment; only differences between calls mean anything. */
    now: () => performance.now(),
    onSignal,
    rawInput,
    isClosed,
    raise,
    stoppable,
  };
}
