// The terminal while questions are asked by keys: a separate screen, restored however it ends.
import { PassThrough } from "node:stream";
import type { EndSignal, Host } from "../host.ts";
import type { Screen } from "./screen.ts";

const OWN_SCREEN = "\u001b[?1049h\u001b[H\u001b[J";
const SHELL_SCREEN = "\u001b[?1049l\u001b[?25h";
const CLEAR = "\u001b[H\u001b[J";

/** Nothing is typed into a line, so the cursor would only distract; inquirer shows it again at the end. */
const HIDE_CURSOR = "\u001b[?25l";

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_Z = 0x1a;

export function takeTerminal(host: Host, screen: Screen) {
  const { input, errors } = host;
  const keys = new PassThrough();
  const broken = new AbortController();
  const redraws = new Set<() => void>();

  const breakOff = (by: EndSignal) => broken.abort(by);
  function onData(chunk: Buffer): void {
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
  // Writes to a closed terminal fail. That must not crash the process: `hangUp` ends the questions.
  errors.on("error", hangUp);
  input.on("data", onData).on("end", hangUp).on("error", hangUp).resume();
  take();
  return {
    /** The keys, for inquirer, which never changes the terminal's modes itself. */
    keys,
    /** Aborted by a signal, its reason: of the process, or SIGINT for Ctrl-C and Ctrl-D, SIGHUP if closed. */
    broken: broken.signal,
    /** What inquirer draws for these lines, cut to the rows of the screen. */
    framed: (lines: readonly string[]) =>
      [...lines.slice(0, Math.max(1, screen.height - 1)), " "].join("\n") + HIDE_CURSOR,
    /** Calls `action` at each full redraw, until the returned function is called. */
    onRedraw(action: () => void) {
      redraws.add(action);
      return () => void redraws.delete(action);
    },
    clear: () => errors.write(CLEAR),
    giveBack() {
      forgetSignals();
      stoppable.forget();
      errors.off("resize", redraw);
      input.off("data", onData).off("end", hangUp);
      input.pause();
      release();
    },
  };
}
