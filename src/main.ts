// Joins host and program: the report becomes text, a failure becomes words and an exit code.
import type { OutputOptions, Printed } from "./commands/outcome.ts";
import { exitCode, Failure, type FailureDetail, words } from "./failure.ts";
import type { Host } from "./host.ts";
import { painter } from "./painter.ts";
import { run } from "./program.ts";
import { defused } from "./report/defuse.ts";
import { render } from "./report/formats.ts";
import { plainPaint, type Style, USUAL_WIDTH } from "./report/style.ts";

export { systemHost } from "./host.ts";

/**
 * Runs pyfw on a command line (without node and script) and returns the exit code. Writes the report
 * to standard output or a file, everything else to standard error. Never throws.
 */
export async function main(args: readonly string[], host: Host): Promise<number> {
  try {
    return await act(args, host);
  } catch (error) {
    const detail = error instanceof Failure ? error.detail : bug(error);
    await tell(host, words(detail));
    return exitCode(detail);
  }
}

async function act(args: readonly string[], host: Host): Promise<number> {
  const parsed = await run(args, host);
  if ("text" in parsed) {
    await deliver(parsed, host);
    return 0;
  }
  const { report, output, notes, refused } = parsed;
  const text = await render(report, output.format, await style(output, host));
  await deliver({ ...output, text }, host);
  for (const note of notes) await tell(host, ["", note, ""].join("\n"));
  if (refused === undefined) return 0;
  await tell(host, words(refused));
  return exitCode(refused);
}

async function deliver({ text, output = STANDARD_OUTPUT }: Printed, host: Host): Promise<void> {
  if (output === STANDARD_OUTPUT) await host.write("output", text);
  else host.writeText(output, text);
}

/** What `--output` names when the report is not to go to a file. */
const STANDARD_OUTPUT = "-";

async function style({ output, color }: OutputOptions, host: Host): Promise<Style> {
  if ((output ?? STANDARD_OUTPUT) !== STANDARD_OUTPUT)
    return { width: USUAL_WIDTH, paint: plainPaint };
  return {
    width: host.columns("output") ?? USUAL_WIDTH,
    paint: await painter(host, "output", color),
  };
}

/** Says what is no part of the report. Where that cannot be written, the exit code has to be enough. */
function tell(host: Host, text: string): Promise<void> {
  return host.write("errors", defused(text)).catch(() => {});
}

function bug(error: unknown): FailureDetail {
  return {
    kind: "bug",
    trace: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
