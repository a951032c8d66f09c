// How far a long run is, said where somebody can see it and the result is not in the way.
import type { Host } from "../../host.ts";

/** How many lines are done between two reports: each takes a small part of a second. */
const STEP = 10_000;

export interface Progress {
  /** So many lines are done. */
  at(lines: number): Promise<void>;
  /** All is done that will be: wipes out what was said. */
  over(): Promise<void>;
}

/**
 * Counts on standard error, if that is a terminal and the lines do not go to one too: `output` is the file
 * that they are written to; `-`, and `undefined`, is standard output.
 */
export function progress(host: Host, output = "-"): Progress {
  const shown = host.isTerminal("errors") && (output !== "-" || !host.isTerminal("output"));
  let next = shown ? STEP : Number.POSITIVE_INFINITY;
  let said = "";
  return {
    async at(lines) {
      if (lines < next) return;
      next = lines + STEP;
      said = `${lines} lines`;
      await host.write("errors", `\r${said}`);
    },
    async over() {
      if (said !== "") await host.write("errors", `\r${" ".repeat(said.length)}\r`);
    },
  };
}
