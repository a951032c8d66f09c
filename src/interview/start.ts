// Offers to start the questions when a person types only `pyfw` in a terminal.
import { createInterface } from "node:readline";
import type { Host } from "../host.ts";

/** Lines below the overview: a blank one, the question, and one for the cursor. */
const BELOW = 3;

/** Writes the first overview that fits the terminal, else the last, and asks whether to start the questions. */
export async function wantsToStart(overviews: readonly string[], host: Host): Promise<boolean> {
  const room = host.rows() - BELOW;
  const fits = (text: string) => text.trimEnd().split("\n").length <= room;
  await host.write("output", overviews.find(fits) ?? overviews.at(-1) ?? "");
  await host.write("errors", "\n");
  return await confirm("Answer a few questions now?", host);
}

/** Asks on standard error until the answer is yes or no. Enter alone means yes, the end of input no. */
export async function confirm(question: string, host: Host): Promise<boolean> {
  const lines = createInterface({ input: host.input, terminal: false });
  const ask = (before: string) => host.errors.write(`${before}${question} [Y/n] `);
  ask("");
  try {
    for await (const line of lines) {
      const answer = line.trim().toLowerCase();
      if (["", "y", "yes"].includes(answer)) return true;
      if (["n", "no"].includes(answer)) return false;
      ask("Type y for yes or n for no. ");
    }
  } finally {
    lines.close();
  }
  host.errors.write("\n");
  return false;
}
