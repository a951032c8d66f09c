// The questions as the program lists them, and which one a terminal shows.
import { expect } from "vitest";
import type { Question } from "../../src/knowledge/schema.ts";
import { pyfw } from "./program.ts";
import { type Opening, open, type Terminal, WIPED } from "./terminal.ts";

export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly kind: "one" | "many";
  /** The ids of its choices, in the order shown. */
  readonly choices: readonly string[];
  /** The labels of its choices. */
  readonly labels: readonly string[];
  /** The line of the choice with this number, counted from 1, when the cursor is on it. */
  pointedAt(number: number): string;
  /** The flag that answers it with the choices of these numbers, counted from 1. */
  flag(...numbers: readonly number[]): string;
}

/** Every question, in the order the program lists them. */
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

/** An interview in a terminal: `asks` waits for the next question, `next` for whatever comes next. */
export async function beginInterview(opening: Opening) {
  const terminal = await open(opening);
  const all = await questions();
  return { terminal, all, asks: () => asked(terminal, all), next: () => nextAsked(terminal, all) };
}

/** Waits for what comes after the last key: a question, the review, or the end. */
async function nextAsked(
  terminal: Terminal,
  all: readonly Asked[],
): Promise<Asked | "review" | "end"> {
  const texts = all.map(({ text }) => text.replace(/[?.+*()[\]]/g, "\\$&")).join("|");
  const end = "Run it again:";
  // With keys, each starts on a cleared screen; moving the cursor draws the same question again.
  const begin = `(?:${WIPED}[^${WIPED}]*?|Question \\d+: |\\b1: )`;
  const pattern = `${begin}Show the result|${begin}(${texts})|${end}`;
  const [heard, text] = await terminal.hear(new RegExp(pattern));
  if (text === undefined) return heard === end ? "end" : "review";
  const asked = all.find((one) => one.text === text);
  if (asked === undefined) throw new Error(`no question says ${text}`);
  return asked;
}

/** Waits for any question. */
async function asked(terminal: Terminal, all: readonly Asked[]): Promise<Asked> {
  const next = await nextAsked(terminal, all);
  expect(typeof next, terminal.screen()).toBe("object");
  if (typeof next === "string") throw new Error(`no question, but the ${next}`);
  return next;
}

/** The flags for these answers, in the order the program lists the questions. */
export function flagsFor(
  all: readonly Asked[],
  answers: readonly (readonly [Asked, ...(readonly number[])])[],
): string {
  return all
    .flatMap((one) => answers.filter(([question]) => question.id === one.id))
    .map(([question, ...numbers]) => question.flag(...numbers))
    .join(" ");
}
