// Asks in plain lines, answered by numbers: for screen readers and terminals that only print.
import { createInterface } from "node:readline";
import type { Host } from "../host.ts";
import { chosenBefore } from "./items.ts";
import type { Asker, OfferReply, Reply, Step } from "./reply.ts";
import { offerWords, order, reason } from "./wording.ts";

/** An asker that writes lines to standard error and never moves the cursor. */
export function lineAsker(host: Host): Asker {
  const lines = createInterface({ input: host.input, terminal: false });
  const waiting = lines[Symbol.asyncIterator]();
  let interrupted = () => {};
  const interrupt = new Promise<undefined>((resolve) => {
    interrupted = () => resolve(undefined);
  });
  const forget = host.onInterrupt(() => interrupted());
  const say = (text: string) => host.errors.write(text);

  async function nextLine(): Promise<string | undefined> {
    const line = await Promise.race([waiting.next(), interrupt]);
    return line === undefined || line.done === true ? undefined : line.value.trim().toLowerCase();
  }

  return {
    async ask(step) {
      let important = step.important;
      say(introduction(step));
      for (;;) {
        say(important ? "Your answer, counting double: " : "Your answer: ");
        const line = await nextLine();
        if (line === undefined) {
          say("\n");
          return { kind: "cancel" };
        }
        const heard = hear(line, step, important);
        if (heard === "important") {
          important = !important;
          say(
            important ? "This question now counts double.\n" : "This question now counts once.\n",
          );
        } else if (typeof heard === "string") {
          say(`${heard}\n`);
        } else {
          return heard;
        }
      }
    },
    async offer(offer, canMatter) {
      say(`\n${offerWords(offer, canMatter)}\n${OFFERED}\n`);
      for (;;) {
        say("Your answer: ");
        const line = await nextLine();
        if (line === undefined) say("\n");
        const kind = line === undefined ? "cancel" : OFFER_REPLIES.get(line);
        if (kind !== undefined) return { kind };
        say("Not understood. Type f, g or b.\n");
      }
    },
    tell(text) {
      say(`\n${text}\n`);
    },
    close() {
      forget();
      lines.close();
    },
  };
}

const OFFERED = "Type f: finish now and see the result, g: go on with the questions, b: back.";

const OFFER_REPLIES = new Map<string, OfferReply["kind"]>([
  ["f", "finish"],
  ["g", "goOn"],
  ["b", "back"],
]);

function introduction(step: Step): string {
  const { question, number, canMatter } = step;
  return [
    "",
    `Question ${number} of at most ${number + canMatter - 1}: ${question.text}`,
    `${reason(step)} ${order(step)}`,
    ...question.choices.map((choice, index) => `${index + 1}: ${choice.label} (${choice.hint})`),
    "0: I don't know",
    question.kind === "one"
      ? "Type a number and press Enter."
      : `Type up to ${question.max} numbers with commas between them, or n for none of these, and press Enter.`,
    `Or type i: count double${number > 1 ? ", b: back" : ""}, f: finish now.`,
    ...repliedBefore(step),
    "",
  ].join("\n");
}

function repliedBefore(step: Step): readonly string[] {
  const { question, before, important } = step;
  if (before === undefined) return [];
  const chosen = chosenBefore(step);
  const numbers = question.choices.flatMap(({ id }, index) =>
    chosen.includes(id) ? [index + 1] : [],
  );
  const reply =
    before === "skipped" ? "Left open before" : `Answered before: ${numbers.join(", ") || "none"}`;
  return [`${reply}${important ? ", counting double" : ""}. Enter alone keeps it.`];
}

const NOTHING_TYPED = "Nothing was typed. Type 0 if you don't know.";

/** The reply that was given before, if there is one. */
function kept({ before }: Step, important: boolean): Reply | undefined {
  if (before === undefined) return undefined;
  return before === "skipped" ? { kind: "skip" } : { kind: "answer", choices: before, important };
}

/** A reply, the wish to turn the mark, or a sentence that says what was not understood. */
function hear(line: string, step: Step, important: boolean): Reply | "important" | string {
  const { question, number } = step;
  if (line === "i") return "important";
  if (line === "f") return { kind: "finish" };
  if (line === "0" || line === "s") return { kind: "skip" };
  if (line === "b") return number > 1 ? { kind: "back" } : "This is the first question.";
  if (line === "n" && question.kind === "many") return { kind: "answer", choices: [], important };
  const numbers = line.split(/[\s,]+/).filter((part) => part !== "");
  const most = question.kind === "one" ? 1 : (question.max ?? 0);
  if (numbers.length === 0) return kept(step, important) ?? NOTHING_TYPED;
  const choices = numbers.map((part) =>
    /^\d+$/.test(part) ? question.choices[Number(part) - 1]?.id : undefined,
  );
  const unknown = numbers
    .filter((_, index) => choices[index] === undefined)
    .map((part) => part.replace(/[\p{Cc}\p{Cf}]/gu, ""));
  if (unknown.length > 0)
    return `Not understood: ${unknown.join(", ").slice(0, 40)}. Type numbers from 0 to ${question.choices.length}.`;
  if (new Set(choices).size > most)
    return most === 1
      ? "This question takes one number."
      : `This question takes ${most} numbers at most.`;
  return {
    kind: "answer",
    choices: question.choices.map((choice) => choice.id).filter((id) => choices.includes(id)),
    important,
  };
}
