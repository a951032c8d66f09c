// A world made of buffers: what is written can be read, what is asked for was laid down before.
import { Readable, Writable } from "node:stream";
import { Failure } from "../../src/failure.ts";
import type { EndSignal, Host, InputKind } from "../../src/host.ts";

export interface FakeHost extends Host {
  /** What was written to standard output and standard error so far. */
  readonly written: { output: string; errors: string };
  /** Files written, by path. */
  readonly saved: Map<string, string>;
  /** Sends a signal, such as Ctrl-C's. */
  signal(name: EndSignal): void;
}

export interface World {
  /** Standard input; a terminal where it is left out. */
  readonly stdin?: string;
  /** What standard input is known to be before it is read; nothing where it is left out. */
  readonly inputKind?: InputKind;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of the terminal; left out: standard output and standard error are no terminals. */
  readonly columns?: number;
  /** How many milliseconds each look at the clock takes; 1 where it is left out. */
  readonly tick?: number;
}

/** A host for tests. Without `stdin`, standard input is a terminal at which nobody types. */
export function fakeHost(world: World = {}): FakeHost {
  const { stdin, inputKind = "other", files = {}, env = {}, columns, tick = 1 } = world;
  // A file may bear any name, also one that every object knows.
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
    columns: () => columns,
    rows: () => undefined,
    env: (name) => env[name],
    pathFrom: (folder, file) => (folder === undefined ? file : `from ${folder}/${file}`),
    isSameFile: (one, other) => one === other,
    filesBelow(path, ending) {
      const below = [...known.keys()].filter(
        (file) => file.startsWith(`${path}/`) && file.endsWith(ending),
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
