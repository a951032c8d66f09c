// Asks by arrow keys, on terminals that can move the cursor.
import inquirer from "inquirer";
import type { EndSignal, Host } from "../host.ts";
import { wrap } from "../text/wrap.ts";
import { takeTerminal } from "./key-terminal.ts";
import { type QuestionConfig, questionPrompt } from "./question-prompt.ts";
import type { Asker, Reply, ReviewReply } from "./reply.ts";
import { type ReviewConfig, reviewPrompt } from "./review-prompt.ts";
import type { Screen } from "./screen.ts";

/** An asker that draws its questions on standard error. `stopped` hears what broke it off. */
export function keyAsker(host: Host, screen: Screen, stopped: (signal: EndSignal) => void): Asker {
  const terminal = takeTerminal(host, screen, stopped);
  const prompt = inquirer.createPromptModule<{ question: QuestionConfig; review: ReviewConfig }>({
    input: terminal.keys,
    output: host.errors,
    signal: terminal.broken,
    clearPromptOnDone: true,
  });
  prompt.registerPrompt("question", questionPrompt);
  prompt.registerPrompt("review", reviewPrompt);
  let notes: string[] = [];
  const shape = () => {
    const note = notes.join(" ");
    notes = [];
    terminal.clear();
    return { name: "reply", message: "", screen, terminal, note } as const;
  };
  return {
    ask(step) {
      const question = { type: "question", ...shape(), step } as const;
      return replied(async () => (await prompt<{ reply: Reply }, object>([question])).reply);
    },
    review(review) {
      const question = { type: "review", ...shape(), review } as const;
      return replied(async () => (await prompt<{ reply: ReviewReply }, object>([question])).reply);
    },
    tell: (text) => void notes.push(text),
    close() {
      terminal.giveBack();
      for (const note of notes) host.errors.write(`${wrap([note], screen).join("\n")}\n`);
    },
  };
}

/** The reply; inquirer throws where it was broken off. */
async function replied<T>(asked: () => Promise<T>): Promise<T | { readonly kind: "cancel" }> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof Error && BROKEN_OFF.includes(error.name)) return { kind: "cancel" };
    throw error;
  }
}

const BROKEN_OFF = ["AbortPromptError", "ExitPromptError"];
