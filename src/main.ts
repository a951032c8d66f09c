// Joins host and program: the report becomes text, a failure becomes words and an exit code.
import type { OutputOptions, Printed, Stream } from "./commands/outcome.ts";
import { painter } from "./commands/painter.ts";
import { exitCode, Failure, type FailureDetail, words } from "./failure.ts";
import type { Host } from "./host.ts";
import { run } from "./program.ts";
import { render } from "./report/formats/formats.ts";
import { defused } from "./text/ci-commands.ts";
import { plainPaint, type Style, USUAL_WIDTH } from "./text/style.ts";

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
  if ("lines" in parsed) return await pass(parsed, host);
  const { report, output, notes, refused } = parsed;
  const text = await render(report, output.format, await style(output, host));
  await deliver({ ...output, text }, host);
  for (const note of notes) await tell(host, ["", note, ""].join("\n"));
  return await verdict(refused, host);
}

/** Passes lines on as they come. A reader that has gone away wants no more of them. */
async function pass(
  { lines, output = STANDARD_OUTPUT, refused }: Stream,
  host: Host,
): Promise<number> {
  if (output !== STANDARD_OUTPUT) {
    if (!(await host.writePieces(output, lines))) return 0;
  } else {
    for await (const text of lines) {
      if (!(await host.write("output", text))) return 0;
    }
  }
  return await verdict(refused(), host);
}

async function verdict(refused: FailureDetail | undefined, host: Host): Promise<number> {
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
async function tell(host: Host, text: string): Promise<void> {
  await host.write("errors", defused(text)).catch(() => {});
}

function bug(error: unknown): FailureDetail {
  return {
    kind: "bug",
    trace: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
