// Asks by arrow keys, on terminals that can move the cursor.
import inquirer from "inquirer";
import type { Host } from "../host.ts";
import type { Style } from "../report/style.ts";
import { type PromptConfig, questionPrompt } from "./question-prompt.ts";
import type { Asker, Reply } from "./reply.ts";

/** An asker that draws its questions on standard error. Ctrl-C is the reply `cancel`. */
export function keyAsker(host: Host, style: Style): Asker {
  const prompt = inquirer.createPromptModule<{ question: PromptConfig }>({
    input: host.input,
    output: host.errors,
  });
  prompt.registerPrompt("question", questionPrompt);
  return {
    async ask(step) {
      const question = { type: "question", name: "reply", message: "", step, style } as const;
      try {
        const { reply } = await prompt<{ reply: Reply }, object>([question]);
        return reply;
      } catch (error) {
        if (error instanceof Error && error.name === "ExitPromptError") return { kind: "cancel" };
        throw error;
      }
    },
    close() {},
  };
}
