// The terminal while questions are asked by keys: a screen of its own, given back whatever ends it.
import { PassThrough, type Readable } from "node:stream";
import type { EndSignal, Host } from "../host.ts";
import type { Screen } from "./screen.ts";

export interface KeyTerminal {
  /** The keys, for inquirer: it never touches the terminal's modes itself. */
  readonly keys: Readable;
  /** Is aborted when the person breaks off, a signal ends the process, or the terminal is gone. */
  readonly broken: AbortSignal;
  /** What inquirer is to draw for these lines: no more than there are rows. */
  framed(lines: readonly string[]): string;
  /** Calls `action` when everything is to be drawn anew, until the returned function is called. */
  onRedraw(action: () => void): () => void;
  /** Wipes the screen, for what comes next. */
  clear(): void;
  giveBack(): void;
}

const OWN_SCREEN = "\u001b[?1049h\u001b[H\u001b[J";
const SHELL_SCREEN = "\u001b[?1049l\u001b[?25h";
const CLEAR = "\u001b[H\u001b[J";

/** Nothing is typed into a line here, so the cursor would only stand in the way; inquirer shows it again at the end. */
const HIDE_CURSOR = "\u001b[?25l";

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_Z = 0x1a;

/** Takes the terminal. `stopped` hears what broke it off: Ctrl-C and Ctrl-D count as SIGINT. */
export function takeTerminal(
  host: Host,
  screen: Screen,
  stopped: (signal: EndSignal) => void,
): KeyTerminal {
  const { input, errors } = host;
  const keys = new PassThrough();
  const broken = new AbortController();
  const redraws = new Set<() => void>();

  function breakOff(signal: EndSignal): void {
    if (broken.signal.aborted) return;
    stopped(signal);
    broken.abort();
  }
  function hear(chunk: Buffer): void {
    if (chunk.includes(CTRL_C) || chunk.includes(CTRL_D)) breakOff("SIGINT");
    else if (chunk.includes(CTRL_Z)) stoppable.stop();
    else keys.write(chunk);
  }
  const hangUp = () => breakOff("SIGHUP");
  function take(): void {
    host.rawInput(true);
    errors.write(OWN_SCREEN);
  }
  function release(): void {
    errors.write(SHELL_SCREEN);
    host.rawInput(false);
  }
  function redraw(): void {
    errors.write(CLEAR);
    for (const action of redraws) action();
  }
  const forgetSignals = host.onSignal(breakOff);
  const stoppable = host.stoppable({
    before: release,
    after() {
      take();
      redraw();
    },
  });
  errors.on("resize", redraw);
  // A terminal that is gone fails at each write, which must not end the process: `hangUp` does.
  errors.on("error", hangUp);
  input.on("data", hear).on("end", hangUp).on("error", hangUp).resume();
  take();
  return {
    keys,
    broken: broken.signal,
    framed: (lines) =>
      [...lines.slice(0, Math.max(1, screen.height - 1)), " "].join("\n") + HIDE_CURSOR,
    onRedraw(action) {
      redraws.add(action);
      return () => redraws.delete(action);
    },
    clear: () => errors.write(CLEAR),
    giveBack() {
      forgetSignals();
      stoppable.forget();
      errors.off("resize", redraw);
      input.off("data", hear).off("end", hangUp);
      input.pause();
      release();
    },
  };
}
