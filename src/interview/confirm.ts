// A yes-or-no question, answered on a line.
import { createInterface } from "node:readline";
import type { Host } from "../host.ts";

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
