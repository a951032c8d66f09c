// Asks by arrow keys, on terminals that can move the cursor.
import inquirer from "inquirer";
import type { Host } from "../host.ts";
import { wrap } from "../text/wrap.ts";
import { type OfferConfig, offerPrompt } from "./offer-prompt.ts";
import { type QuestionConfig, questionPrompt } from "./question-prompt.ts";
import type { Asker, OfferReply, Reply } from "./reply.ts";
import type { Screen } from "./screen.ts";

/** An asker that draws its questions on standard error. Ctrl-C is the reply `cancel`. */
export function keyAsker(host: Host, screen: Screen): Asker {
  const prompt = inquirer.createPromptModule<{ question: QuestionConfig; offer: OfferConfig }>({
    input: host.input,
    output: host.errors,
  });
  prompt.registerPrompt("question", questionPrompt);
  prompt.registerPrompt("offer", offerPrompt);
  return {
    ask(step) {
      const question = { type: "question", name: "reply", message: "", step, screen } as const;
      return replied(async () => (await prompt<{ reply: Reply }, object>([question])).reply);
    },
    offer(offer, canMatter) {
      const shape = { type: "offer", name: "reply", message: "" } as const;
      const question = { ...shape, offer, canMatter, screen };
      return replied(async () => (await prompt<{ reply: OfferReply }, object>([question])).reply);
    },
    tell(text) {
      host.errors.write(`${wrap([text], screen).join("\n")}\n`);
    },
    close() {},
  };
}

/** The reply; inquirer throws where the person broke off. */
async function replied<T>(asked: () => Promise<T>): Promise<T | { readonly kind: "cancel" }> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return { kind: "cancel" };
    throw error;
  }
}
