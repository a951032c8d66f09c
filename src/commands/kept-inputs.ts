// Guards what a command reads: against its own `-o`, and against being read twice.
import { Failure } from "../failure.ts";
import type { Host } from "../host.ts";
import { fileName, quoted } from "../text/quote.ts";

/** Throws `badUsage` where the output would replace an input: a report is seldom worth what it was made from. */
export function keepInputs(
  inputs: readonly (string | undefined)[],
  { output }: { readonly output?: string },
  host: Host,
): void {
  if (output === undefined || output === "-") return;
  for (const input of inputs) {
    if (input === undefined || !host.isSameFile(input, output)) continue;
    const says = `\`-o\` would replace the input ${quoted(fileName(input))}`;
    throw new Failure({ kind: "badUsage", says, help: "pyfw --help" });
  }
}

/** Throws `badUsage` where standard input is named more than once. */
export function refuseTwice(inputs: readonly string[], help: string): void {
  if (inputs.filter((input) => input === "-").length < 2) return;
  const says = "`-` stands for standard input, which can be read only once";
  throw new Failure({ kind: "badUsage", says, help });
}
