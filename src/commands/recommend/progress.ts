// Shows the progress of a batch on standard error.
import type { Host } from "../../host.ts";

/** Lines between two reports, about a tenth of a second. */
const STEP = 10_000;

export interface Progress {
  /** Reports the number of lines done. */
  at(lines: number): Promise<void>;
  /** Erases the report. */
  over(): Promise<void>;
}

/**
 * Reports nothing unless standard error is a terminal to which the result does not go too. `output` is
 * the file of the result; `-`, the default, is standard output.
 */
export function progress(host: Host, output = "-"): Progress {
  const isSeen = host.isTerminal("errors") && (output !== "-" || !host.isTerminal("output"));
  let next = isSeen ? STEP : Number.POSITIVE_INFINITY;
  let shown = "";
  return {
    async at(lines) {
      if (lines < next) return;
      next = lines + STEP;
      shown = `${lines} lines`;
      await host.write("errors", `\r${shown}`);
    },
    async over() {
      if (shown !== "") await host.write("errors", `\r${" ".repeat(shown.length)}\r`);
    },
  };
}
