// The questions as the program itself lists them, and which of them a terminal shows.
import { expect } from "vitest";
import { z } from "zod";
import { pyfw } from "./program.ts";
import type { Terminal } from "./terminal.ts";

const choice = z.object({ id: z.string(), label: z.string() });
const listed = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      kind: z.enum(["one", "many"]),
      choices: z.array(choice),
    }),
  ),
});

export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly kind: "one" | "many";
  /** The ids of its choices, in the order in which they are shown. */
  readonly choices: readonly string[];
  /** The flag that answers it with the choices of these numbers, counted from 1. */
  flag(...numbers: readonly number[]): string;
}

/** Every question, in the order in which the program lists them. */
export async function questions(): Promise<readonly Asked[]> {
  const { stdout } = await pyfw(["questions", "-f", "json"]);
  return listed.parse(JSON.parse(stdout)).questions.map(({ id, text, kind, choices }) => ({
    id,
    text,
    kind,
    choices: choices.map((one) => one.id),
    flag: (...numbers) => `-a ${id}=${numbers.map((number) => choices[number - 1]?.id).join(",")}`,
  }));
}

/**
 * Waits for the question of this number, whichever it is. `heading` is how the terminal introduces it.
 */
export async function asked(
  terminal: Terminal,
  all: readonly Asked[],
  heading: string,
): Promise<Asked> {
  await terminal.see(`${heading} `);
  const screen = terminal.screen().replace(/\s+/g, " ");
  const shown = all.filter(({ text }) => screen.includes(`${heading} ${text}`));
  expect(shown, terminal.screen()).toHaveLength(1);
  const [question] = shown;
  if (question === undefined) throw new Error(`no question after ${heading}`);
  return question;
}
