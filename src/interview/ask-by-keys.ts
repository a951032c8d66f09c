// Asks by arrow keys, on terminals that can move the cursor.
import { createPrompt, useEffect, useKeypress, useState } from "@inquirer/core";
import type { Host } from "../host.ts";
import { wrap } from "../text/wrap.ts";
import { takeTerminal } from "./key-terminal.ts";
import { type Key, pressQuestion, questionView } from "./question-keys.ts";
import { questionLines, type View } from "./question-lines.ts";
import type { Asker, Cancel, Manner, Reply, ReviewReply } from "./reply.ts";
import { pressReview, type ReviewView, reviewLines, reviewView } from "./review.ts";
import type { Drawn, Screen } from "./screen.ts";

/** What every prompt shows: a message about the last key or answer, and the `top` that was drawn last. */
interface Shown {
  readonly note: string;
  readonly top: number;
}

/** An asker that draws its questions on standard error. */
export function keyAsker(host: Host, { screen, welcome }: Manner): Asker {
  const terminal = takeTerminal(host, screen);
  const { keys: input, broken: signal } = terminal;
  const context = { input, output: host.errors, signal, clearPromptOnDone: true };
  let notes: string[] = [];

  /** Shows the view, which each key changes, until one gives a reply. */
  async function play<View extends Shown, R extends { readonly kind: string }>(
    first: View,
    draw: (view: View, screen: Screen) => Drawn,
    press: (view: View, key: Key) => View | R,
  ): Promise<R | Cancel> {
    const isReply = (made: View | R): made is R => "kind" in made;
    let view = { ...first, note: notes.join(" ") };
    notes = [];
    terminal.clear();
    const prompt = createPrompt<R, object>((_, done) => {
      const [, setTimes] = useState({});
      const redraw = () => setTimes({});
      useEffect(() => terminal.onRedraw(redraw), []);
      useKeypress((key, line) => {
        line.clearLine(0);
        const made = press({ ...view, note: "" }, key);
        if (isReply(made)) return done(made);
        view = made;
        redraw();
      });
      const { lines, top } = draw(view, screen);
      view = { ...view, top };
      return terminal.framed(lines);
    });
    try {
      return await prompt({}, context);
    } catch (error) {
      // Inquirer throws if it was interrupted.
      if (error instanceof Error && BROKEN_OFF.includes(error.name))
        return { kind: "cancel", by: signal.reason ?? "SIGINT" };
      throw error;
    }
  }

  return {
    ask: (step) => play<View, Reply>(questionView(step, welcome), questionLines, pressQuestion),
    review: (review) => play<ReviewView, ReviewReply>(reviewView(review), reviewLines, pressReview),
    notify: (text) => void notes.push(text),
    close() {
      terminal.giveBack();
      for (const note of notes) host.errors.write(`${wrap([note], screen).join("\n")}\n`);
    },
  };
}

const BROKEN_OFF = ["AbortPromptError", "ExitPromptError"];
