// Asks by arrow keys, on terminals that can move the cursor.
import type { Host } from "../host.ts";
import { wrap } from "../text/wrap.ts";
import { takeTerminal } from "./key-terminal.ts";
import { questionPrompt } from "./question-prompt.ts";
import type { Asker, Cancel, Manner } from "./reply.ts";
import { reviewPrompt } from "./review-prompt.ts";

/** An asker that draws its questions on standard error. */
export function keyAsker(host: Host, { screen, welcome }: Manner): Asker {
  const terminal = takeTerminal(host, screen);
  const { keys: input, broken: signal } = terminal;
  const context = { input, output: host.errors, signal, clearPromptOnDone: true };
  let notes: string[] = [];
  const shown = () => {
    const note = notes.join(" ");
    notes = [];
    terminal.clear();
    return { screen, terminal, note };
  };
  return {
    ask: (step) => replied(questionPrompt({ ...shown(), step, welcome }, context), signal),
    review: (review) => replied(reviewPrompt({ ...shown(), review }, context), signal),
    notify: (text) => void notes.push(text),
    close() {
      terminal.giveBack();
      for (const note of notes) host.errors.write(`${wrap([note], screen).join("\n")}\n`);
    },
  };
}

/** The reply; inquirer throws if it was interrupted. */
async function replied<T>(asked: Promise<T>, signal: AbortSignal): Promise<T | Cancel> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && BROKEN_OFF.includes(error.name))
      return { kind: "cancel", by: signal.reason ?? "SIGINT" };
    throw error;
  }
}

const BROKEN_OFF = ["AbortPromptError", "ExitPromptError"];
