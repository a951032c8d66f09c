// Asks by arrow keys, on a separate screen of the terminal, which is restored however it ends.
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { createPrompt, useKeypress, useState } from "@inquirer/core";
import type { EndSignal, Host } from "../host.ts";
import { wrap } from "../text/wrap.ts";
import { type Key, pressQuestion, questionView, tickedIn } from "./question-keys.ts";
import { questionLines, type View } from "./question-lines.ts";
import type { Asker, Manner, Reply, ReviewReply } from "./reply.ts";
import { pressReview, type ReviewView, reviewLines, reviewView } from "./review.ts";
import type { Drawn, Screen } from "./screen.ts";

/** What every prompt shows: a message about the last key or answer, and the `top` that was drawn last. */
interface Shown {
  readonly note: string;
  readonly top: number;
}

const OWN_SCREEN = "\u001b[?1049h\u001b[H\u001b[J";
const SHELL_SCREEN = "\u001b[?1049l\u001b[?25h";
const CLEAR = "\u001b[H\u001b[J";

/** Nothing is typed into a line, so the cursor would only distract; inquirer shows it again at the end. */
const HIDE_CURSOR = "\u001b[?25l";

/** In milliseconds: how long escape waits for the rest of an arrow key. Terminals send both at once. */
const ESCAPE_TIMEOUT = 50;

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_Z = 0x1a;

/** An asker that draws its questions on standard error. */
export function keyAsker(host: Host, { screen, welcome }: Manner): Asker {
  const { input, errors } = host;
  // Inquirer reads the keys from here, so that it never changes the terminal's modes itself.
  const keys = new PassThrough();
  const broken = new AbortController();
  const { signal } = broken;
  const context = { input: keys, output: errors, signal, clearPromptOnDone: true };
  let notes: string[] = [];
  let drawAgain = () => {};
  // A stream keeps the escape timeout of its first reader.
  createInterface({ input: keys, terminal: true, escapeCodeTimeout: ESCAPE_TIMEOUT }).close();
  // Keys that arrive together with one that gives a reply belong to the next prompt.
  let isAsking = false;
  let early = "";
  keys.on("keypress", (_, { sequence = "" }: Key) => {
    if (!isAsking) early += sequence;
  });

  /** By a signal of the process, by SIGINT for Ctrl-C and Ctrl-D, or by SIGHUP if the terminal is closed. */
  const breakOff = (by: EndSignal) => broken.abort(by);
  const hangUp = () => breakOff("SIGHUP");
  function onData(chunk: Buffer): void {
    if (chunk.includes(CTRL_C) || chunk.includes(CTRL_D)) breakOff("SIGINT");
    else if (chunk.includes(CTRL_Z)) stoppable.stop();
    else keys.write(chunk);
  }
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
    drawAgain();
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

  /** Shows the view, which each key changes, until one gives a reply, or a signal stops the prompt. */
  async function play<V extends Shown, R extends { readonly kind: string }>(
    first: V,
    draw: (view: V, screen: Screen) => Drawn,
    press: (view: V, key: Key) => V | R,
    stopped: (view: V, by: EndSignal) => R,
  ): Promise<R> {
    const isReply = (made: V | R): made is R => "kind" in made;
    let view = { ...first, note: notes.join(" ") };
    notes = [];
    errors.write(CLEAR);
    isAsking = true;
    keys.unshift(early);
    early = "";
    const prompt = createPrompt<R, object>((_, done) => {
      const [, setTimes] = useState({});
      const show = () => setTimes({});
      drawAgain = show;
      useKeypress((key, line) => {
        line.clearLine(0);
        const made = press({ ...view, note: "" }, key);
        if (isReply(made)) {
          isAsking = false;
          return done(made);
        }
        view = made;
        show();
      });
      const { lines, top } = draw(view, screen);
      view = { ...view, top };
      return [...lines.slice(0, Math.max(1, screen.height - 1)), " "].join("\n") + HIDE_CURSOR;
    });
    try {
      return await prompt({}, context);
    } catch (error) {
      // Inquirer throws if it was interrupted.
      if (error instanceof Error && BROKEN_OFF.includes(error.name))
        return stopped(view, signal.reason ?? "SIGINT");
      throw error;
    } finally {
      drawAgain = () => {};
    }
  }

  return {
    ask: (step) =>
      play<View, Reply>(questionView(step, welcome), questionLines, pressQuestion, (view, by) => {
        return { kind: "cancel", by, ticked: tickedIn(view) };
      }),
    review: (review) =>
      play<ReviewView, ReviewReply>(reviewView(review), reviewLines, pressReview, (_, by) => {
        return { kind: "cancel", by };
      }),
    notify: (text) => void notes.push(text),
    close() {
      forgetSignals();
      stoppable.forget();
      errors.off("resize", redraw);
      input.off("data", onData).off("end", hangUp);
      input.pause();
      release();
      for (const note of notes) errors.write(`${wrap([note], screen).join("\n")}\n`);
    },
  };
}

const BROKEN_OFF = ["AbortPromptError", "ExitPromptError"];
