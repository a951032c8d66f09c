// A question that is answered with yes or no, on a line.
import { createInterface } from "node:readline";
import type { Host } from "../host.ts";

/** Asks on standard error. Enter alone is a yes, the end of input a no. */
export async function confirm(question: string, host: Host): Promise<boolean> {
  const lines = createInterface({ input: host.input, terminal: false });
  host.errors.write(`${question} [Y/n] `);
  const line = await new Promise<string | undefined>((resolve) => {
    lines.once("line", resolve).once("close", () => resolve(undefined));
  });
  lines.close();
  if (line === undefined) host.errors.write("\n");
  return line !== undefined && /^(y|yes)?$/i.test(line.trim());
}
