// What the environment asks for, where no flag says it.
import type { Host } from "../host.ts";
import type { Format } from "../report/formats/formats.ts";
import type { OutputOptions } from "./outcome.ts";

/** Whether plain lines are wanted, by the flag or by the environment. */
export function isAccessible(given: Pick<OutputOptions, "accessible">, host: Host): boolean {
  return given.accessible === true || isSet(host, "ACCESSIBLE");
}

/** Whether an environment variable says yes. */
export function isSet(host: Host, name: string): boolean {
  return !["", "0", "false"].includes(host.env(name) ?? "");
}

/** Whether the report goes to a terminal, not to a file or a pipe. */
export function isSeen({ output = "-" }: Pick<OutputOptions, "output">, host: Host): boolean {
  return output === "-" && host.isTerminal("output");
}

/** The format for a report of which a terminal gets what fits one screen, unless more is asked for. */
export function formatOnScreen(
  options: Pick<OutputOptions, "format" | "output">,
  asksForMore: boolean,
  host: Host,
): Format {
  const isShort = options.format === "table" && !asksForMore && isSeen(options, host);
  return isShort ? "screen" : options.format;
}

/** Why nobody can be asked: input or errors are no terminal, or a CI job has it; `undefined` where one can. */
export function nobodyThere(host: Host): "noTerminal" | "ci" | undefined {
  if (!host.isTerminal("input") || !host.isTerminal("errors")) return "noTerminal";
  return isSet(host, "CI") ? "ci" : undefined;
}
