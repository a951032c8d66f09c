// The questions as the program itself lists them, and which of them a terminal shows.
import { expect } from "vitest";
import type { Question } from "../../src/knowledge/schema.ts";
import { pyfw } from "./program.ts";
import { type Opening, open, type Terminal, WIPED } from "./terminal.ts";

export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly kind: "one" | "many";
  /** The ids of its choices, in the order in which they are shown. */
  readonly choices: readonly string[];
  /** How they are shown. */
  readonly labels: readonly string[];
  /** The line of the choice of this number, counted from 1, while the cursor is on it. */
  pointedAt(number: number): string;
  /** The flag that answers it with the choices of these numbers, counted from 1. */
  flag(...numbers: readonly number[]): string;
}

/** Every question, in the order in which the program lists them. */
export async function questions(): Promise<readonly Asked[]> {
  const { stdout } = await pyfw(["questions", "-f", "json"]);
  const listed: { readonly questions: readonly Question[] } = JSON.parse(stdout);
  return listed.questions.map(({ id, text, kind, choices }) => ({
    ...{ id, text, kind },
    choices: choices.map((one) => one.id),
    labels: choices.map((one) => one.label),
    pointedAt: (number) => `> ${kind === "many" ? "[ ] " : ""}${choices[number - 1]?.label}`,
    flag: (...numbers) => `-a ${id}=${numbers.map((number) => choices[number - 1]?.id).join(",")}`,
  }));
}

/** An interview in a terminal; `asks` waits for the next question, `next` for what comes, whatever it is. */
export async function beginInterview(opening: Opening) {
  const terminal = await open(opening);
  const all = await questions();
  return { terminal, all, asks: () => asked(terminal, all), next: () => nextAsked(terminal, all) };
}

/** Waits for what comes after the last key: a question, a moment to look back, or the end. */
async function nextAsked(
  terminal: Terminal,
  all: readonly Asked[],
): Promise<Asked | "review" | "end"> {
  const texts = all.map(({ text }) => text.replace(/[?.+*()[\]]/g, "\\$&")).join("|");
  const end = "Run it again:";
  // By keys, each begins on a screen that was wiped; moving the cursor draws the same question again.
  const begin = `(?:${WIPED}[^${WIPED}]*?|Question \\d+: |\\b1: )`;
  const pattern = `${begin}Show the result|${begin}(${texts})|${end}`;
  const [heard, text] = await terminal.hear(new RegExp(pattern));
  if (text === undefined) return heard === end ? "end" : "review";
  const asked = all.find((one) => one.text === text);
  if (asked === undefined) throw new Error(`no question says ${text}`);
  return asked;
}

/** Waits for a question, whichever it is. */
async function asked(terminal: Terminal, all: readonly Asked[]): Promise<Asked> {
  const next = await nextAsked(terminal, all);
  expect(typeof next, terminal.screen()).toBe("object");
  if (typeof next === "string") throw new Error(`no question, but the ${next}`);
  return next;
}

/** The flags for these answers, in the order in which the program lists the questions. */
export function flagsFor(
  all: readonly Asked[],
  answers: readonly (readonly [Asked, ...(readonly number[])])[],
): string {
  return all
    .flatMap((one) => answers.filter(([question]) => question.id === one.id))
    .map(([question, ...numbers]) => question.flag(...numbers))
    .join(" ");
}
