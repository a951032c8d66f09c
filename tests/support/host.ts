// A host made of buffers: input is set up beforehand, and output and failures can be read back.
import { Readable, Writable } from "node:stream";
import { Failure, type FailureDetail } from "../../src/failure.ts";
import type { Host } from "../../src/host.ts";
import type { EndSignal } from "../../src/system/signals.ts";
import type { InputKind } from "../../src/system/streams.ts";

export interface FakeHost extends Host {
  /** The standard output and standard error written so far. */
  readonly written: { output: string; errors: string };
  /** The files written, by path. */
  readonly saved: Map<string, string>;
  /** Sends a signal, such as Ctrl-C's. */
  signal(name: EndSignal): void;
}

export interface World {
  /** Standard input; a terminal by default. */
  readonly stdin?: string;
  /** The kind of standard input, known before it is read; `other` by default. */
  readonly inputKind?: InputKind;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The columns of the terminal; without them, standard output and standard error are not terminals. */
  readonly columns?: number;
  /** How many milliseconds the clock advances at each reading; 1 by default. */
  readonly tick?: number;
}

/** A host for tests. Without `stdin`, standard input is a terminal at which nobody types. */
export function fakeHost(world: World = {}): FakeHost {
  const { stdin, inputKind = "other", files = {}, env = {}, columns, tick = 1 } = world;
  // A map, because a file may have any name, even one that every object inherits.
  const known = new Map(Object.entries(files));
  const written = { output: "", errors: "" };
  const saved = new Map<string, string>();
  let clock = 0;
  const listening = new Set<(signal: EndSignal) => void>();
  const stream = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  return {
    written,
    saved,
    signal: (name) => {
      for (const action of listening) action(name);
    },
    input: Readable.from(stdin === undefined ? [] : [stdin]),
    errors: stream("errors"),
    isTerminal: (name) => (name === "input" ? stdin === undefined : columns !== undefined),
    inputKind: () => inputKind,
    columns: () => columns ?? 80,
    rows: () => 24,
    env: (name) => env[name],
    pathFrom: (folder, file) => (folder === undefined ? file : `from ${folder}/${file}`),
    isSameFile: (one, other) => one === other && (one === "-" || known.has(one)),
    filesBelow(path, names) {
      const below = [...known.keys()].filter(
        (file) => file.startsWith(`${path}/`) && names.test(file),
      );
      return below.length === 0 ? undefined : below.sort();
    },
    async readText(path, limit) {
      const text = path === "-" ? (stdin ?? "") : known.get(path);
      if (text === undefined) throw new Failure({ kind: "unreadable", path, code: "ENOENT" });
      return text.length > limit ? { kind: "tooLarge" } : { kind: "text", text };
    },
    async *readPieces(file) {
      const text = file === "-" ? stdin : known.get(file);
      if (text === undefined) throw new Failure({ kind: "unreadable", path: file, code: "ENOENT" });
      yield text;
    },
    write: async (name, text) => {
      written[name] += text;
      return true;
    },
    now: () => {
      clock += tick;
      return clock;
    },
    async writeFile(path, pieces) {
      let text = "";
      for await (const piece of pieces) text += piece;
      saved.set(path, text);
      return true;
    },
    onSignal(action) {
      listening.add(action);
      return () => listening.delete(action);
    },
    rawInput() {},
    isClosed: () => false,
    raise() {},
    stoppable: () => ({ stop() {}, forget() {} }),
  };
}

/** The detail of the failure that the action throws, or `undefined` if it succeeds. Rethrows other errors. */
export async function failureOf(action: () => unknown): Promise<FailureDetail | undefined> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Failure) return error.detail;
    throw error;
  }
  return undefined;
}
