// Asks in plain lines, answered by numbers: for screen readers and terminals that only print.
import { createInterface } from "node:readline";
import type { EndSignal, Host } from "../host.ts";
import { takesNone } from "../knowledge/answer.ts";
import { chosenBefore, inOrder } from "./items.ts";
import type { Asker, Cancel, Manner, Reply, Review, ReviewReply, Step } from "./reply.ts";
import { suggestedAt, waysOf } from "./review.ts";
import { answerWords, FIRST_QUESTION, isInformative, placesWords, reason } from "./wording.ts";

/** Writes lines to standard error and never moves the cursor. */
export function lineAsker(host: Host, { welcome }: Pick<Manner, "welcome">): Asker {
  const interrupted = new AbortController();
  const interrupt = (by: EndSignal = "SIGINT") => interrupted.abort(by);
  const { signal } = interrupted;
  const lines = createInterface({ input: host.input, terminal: false, signal });
  const waiting = lines[Symbol.asyncIterator]();
  const forget = host.onSignal(interrupt);
  const say = (text: string) => host.errors.write(text);
  // Writes to a closed terminal fail; the end of its input ends the interview.
  host.errors.on("error", () => interrupt());
  host.input.on("error", () => interrupt());

  async function nextLine(): Promise<string | Cancel> {
    const line = await waiting.next();
    if (line.done !== true) return line.value.trim();
    const by = host.isClosed() ? "SIGHUP" : (signal.reason ?? "SIGINT");
    say("\n");
    return { kind: "cancel", by };
  }

  /** Prompts until `read` turns the line into a reply; otherwise prints its sentence. */
  async function replied<R>(prompt: () => string, read: (line: string) => R | string) {
    for (;;) {
      say(prompt());
      const line = await nextLine();
      if (typeof line !== "string") return line;
      const reply = read(line);
      if (typeof reply !== "string") return reply;
      say(`${reply}\n`);
    }
  }

  return {
    ask(step) {
      let important = step.important;
      say(introduction(step, welcome));
      const prompt = () => (important ? "Your answer (important): " : "Your answer: ");
      return replied(prompt, (line) => {
        if (line.toLowerCase() !== "i") return readReply(line, step, important);
        important = !important;
        return important ? COUNTS_DOUBLE : COUNTS_ONCE;
      });
    },
    review(review) {
      say(reviewIntroduction(review));
      return replied(
        () => "Your choice: ",
        (line) => reviewReply(line, review),
      );
    },
    notify: (text) => void say(`${text}\n`),
    close() {
      forget();
      lines.close();
    },
  };
}

const COUNTS_DOUBLE = "Important: this question counts double.";
const COUNTS_ONCE = "This question counts once.";

function introduction(step: Step, welcome: readonly string[]): string {
  const { question, replied, important } = step;
  const many = question.kind === "many";
  const now = step.standings(chosenBefore(step), important);
  return [
    ...(replied === 0 ? welcome : []),
    ...(isInformative(now, step.trail.length) ? [`So far: ${placesWords(now).join(", ")}.`] : []),
    "",
    `Question ${replied + 1}: ${question.text}`,
    reason(question),
    ...question.choices.map(
      ({ label, hint }, at) => `${at + 1}: ${label}${hint === undefined ? "" : ` (${hint})`}`,
    ),
    "0: I don't know (skip this question)",
    many
      ? `Type numbers, separated by commas${takesNone(question) ? ", or n for none of these" : ""}.`
      : "Type a number.",
    `Or type s: skip, i: important${replied > 0 ? ", b: back" : ""}, f: finish.`,
    ...repliedBefore(step),
    "",
  ].join("\n");
}

function repliedBefore(step: Step): readonly string[] {
  const { question, important } = step;
  if (step.before === undefined) return [];
  const reply =
    step.before === "skipped"
      ? "You skipped this earlier"
      : `Your earlier answer: ${answerWords({ question, choices: chosenBefore(step) })}`;
  return [`${reply}${important ? " (important)" : ""}. Press enter to keep it.`];
}

const REPLIES = "Or change an answer:";

function reviewIntroduction(review: Review): string {
  const ways = waysOf(review, REPLIES);
  const [result, ...others] = ways.map(({ label, hint, heading }, at) => [
    ...(heading === undefined ? [] : [heading]),
    `${at + 1}: ${hint === "" ? label : `${label}: ${hint}`}`,
  ]);
  const suggested = `Type a number, or press enter for ${suggestedAt(review) + 1}.`;
  return ["", ...review.says, ...(result ?? []), ...others.flat(), suggested, ""].join("\n");
}

const LETTERS = new Map<string, "finish" | "goOn" | "back">([
  ["f", "finish"],
  ["g", "goOn"],
  ["b", "back"],
]);

/** A reply, or a sentence that says what was not understood. */
function reviewReply(line: string, review: Review): ReviewReply | string {
  const ways = waysOf(review, REPLIES);
  const at = line === "" ? suggestedAt(review) : Number(/^\d+$/.exec(line)?.[0]) - 1;
  const kind = LETTERS.get(line.toLowerCase());
  if (kind !== undefined && (kind !== "goOn" || review.canMatter > 0)) return { kind };
  const unknown = `Not understood: ${harmless(line)}. Type a number from 1 to ${ways.length}.`;
  return ways[at]?.reply ?? unknown;
}

/** A reply, or a sentence that says what was not understood. */
function readReply(typed: string, step: Step, important: boolean): Reply | string {
  const { question, replied } = step;
  const line = typed.toLowerCase();
  const left = { choices: chosenBefore(step), important };
  if (line === "f" || line === "q") return { kind: "finish", ...left };
  if (line === "0" || line === "s") return { kind: "answer", choices: undefined, important };
  if (line === "b") return replied > 0 ? { kind: "back", ...left } : FIRST_QUESTION;
  if (line === "n" && takesNone(question)) return { kind: "answer", choices: [], important };
  const parts = line.split(/[\s,]+/).filter((part) => part !== "");
  if (parts.length === 0 && step.before !== undefined) return { kind: "answer", ...left };
  if (parts.length === 0) return "Nothing typed. Type 0 if you don't know.";
  const choices = parts.map((part) => named(part, step));
  const unknown = parts.filter((_, index) => choices[index] === undefined);
  if (unknown.length > 0)
    return `Not understood: ${harmless(unknown.join(", "))}. Type numbers from 0 to ${question.choices.length}.`;
  if (question.kind === "one" && new Set(choices).size > 1)
    return "This question takes one number.";
  const known = choices.filter((id) => id !== undefined);
  return { kind: "answer", choices: inOrder(known, step), important };
}

function named(part: string, { question: { choices } }: Step): string | undefined {
  if (/^\d+$/.test(part)) return choices[Number(part) - 1]?.id;
  return choices.find(({ id, label }) => id === part || label.toLowerCase() === part)?.id;
}

/** The typed text, shortened and without control characters. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 40);
}
