// Runs the built program in a real pseudo-terminal, with the screen as a person would see it.
import type * as NodePty from "@lydell/node-pty";
import headless, { type IBufferLine } from "@xterm/headless";
import { onTestFinished } from "vitest";
import { LAUNCHER, NODE, pathWithProgram, plainEnvironment, temporaryFolder } from "./program.ts";

const KEYS = {
  up: "\u001b[A",
  down: "\u001b[B",
  left: "\u001b[D",
  enter: "\r",
  space: " ",
  "ctrl-c": "\u0003",
  "ctrl-d": "\u0004",
  "ctrl-z": "\u001a",
  escape: "\u001b",
} as const;

const PATIENCE = 15_000;

/**
 * Runs its arguments, reports their exit code, and stays: when the last process leaves a pseudo-terminal,
 * output that was not read yet can get lost.
 */
const STAY = 'trap : INT; "$@"; printf "\\033]7777;%d\\007" "$?"; exec cat > /dev/null';
const END = /\p{Cc}\]7777;(\d+)\p{Cc}$/u;

/** Marks a cleared screen in the text that `hear` matches. */
export const WIPED = "⌂";

const WIPING = "\u001b[H\u001b[J";

const ESCAPES = /\p{Cc}\[[\d;?]*[A-Za-z]/gu;

export interface Opening {
  /** Arguments for `pyfw`, unless there is a `script`. */
  readonly args?: readonly string[];
  /** A shell script that can call `pyfw`. */
  readonly script?: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Terminal {
  /** Waits until the screen shows the text (line breaks count as spaces); throws with the screen. */
  see(text: string): Promise<void>;
  /** Waits for a match in the output since the last key (line breaks as spaces, no escape sequences). */
  hear(pattern: RegExp): Promise<RegExpExecArray>;
  /** Types keys, given by name or as characters. */
  press(...keys: readonly (keyof typeof KEYS | (string & {}))[]): void;
  /** The visible lines. */
  screen(): string;
  /** All lines, including those scrolled away; lines that the terminal wrapped are joined again. */
  history(): string;
  /** Everything written to the terminal, as raw text. */
  bytes(): string;
  resize(columns: number, rows: number): void;
  /** Closes the terminal, as the end of a connection does. */
  close(): void;
  /** Waits for the program to end and returns its exit code. */
  exit(): Promise<number>;
}

/** Why there can be no pseudo-terminal here, or `undefined`. */
export const noTerminal: string | undefined = await pty().then(
  () => undefined,
  (error: unknown) => `no pseudo-terminal here: ${String(error).split("\n")[0]}`,
);

function pty(): Promise<typeof NodePty> {
  return import("@lydell/node-pty");
}

/** Starts the program in a terminal; it is killed if it still runs when the test has finished. */
export async function open(opening: Opening): Promise<Terminal> {
  const { columns = 80, rows: height = 24, args = [], script, cwd = temporaryFolder() } = opening;
  const command = script === undefined ? [NODE, LAUNCHER, ...args] : ["sh", "-c", script];
  const child = (await pty()).spawn("sh", ["-c", STAY, "sh", ...command], {
    name: opening.env?.TERM ?? "xterm-256color",
    cols: columns,
    rows: height,
    cwd,
    env: { ...plainEnvironment(cwd), PATH: pathWithProgram(), ...opening.env },
  });
  const screen = new headless.Terminal({
    cols: columns,
    rows: height,
    scrollback: 5000,
    allowProposedApi: true,
  });
  let bytes = "";
  let before = 0;
  child.onData((text) => {
    bytes += text;
    screen.write(text);
  });
  onTestFinished(() => {
    child.kill();
    screen.dispose();
  });
  const code = () => END.exec(bytes)?.[1];

  function rows(from: number): readonly IBufferLine[] {
    const { active } = screen.buffer;
    return Array.from({ length: active.length - from }, (_, index) =>
      active.getLine(from + index),
    ).filter((line) => line !== undefined);
  }
  const visible = () =>
    rows(screen.buffer.active.baseY)
      .map((line) => line.translateToString(true))
      .join("\n")
      .trimEnd();
  const history = () =>
    rows(0)
      .map(
        (line, index) => (line.isWrapped || index === 0 ? "" : "\n") + line.translateToString(true),
      )
      .join("")
      .trimEnd();

  async function until(done: () => boolean, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!done()) {
      if (Date.now() > end) {
        const ended = code() === undefined ? "" : `\n(the program has ended with ${code()})`;
        throw new Error(`waited in vain for ${what}; the screen shows:\n${visible()}${ended}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  return {
    see: (text) => until(() => flat(visible()).includes(flat(text)), `"${text}"`),
    async hear(pattern) {
      const heard = () =>
        pattern.exec(flat(bytes.slice(before).replaceAll(WIPING, WIPED).replace(ESCAPES, "")));
      await until(() => heard() !== null, String(pattern));
      const match = heard();
      if (match === null) throw new Error(`${pattern} came and went`);
      return match;
    },
    press(...keys) {
      before = bytes.length;
      child.write(keys.map(sequence).join(""));
    },
    resize(wide, high) {
      before = bytes.length;
      screen.resize(wide, high);
      child.resize(wide, high);
    },
    close: () => Reflect.get(child, "destroy").call(child),
    screen: visible,
    history,
    bytes: () => bytes.replace(END, ""),
    async exit() {
      await until(() => code() !== undefined, "the end of the program");
      await new Promise<void>((resolve) => screen.write("", resolve));
      return Number(code());
    },
  };
}

function sequence(key: string): string {
  return Object.entries(KEYS).find(([name]) => name === key)?.[1] ?? key;
}

/** The text on one line. */
export function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
