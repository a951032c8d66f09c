// Runs the program on a host: turns a report into text, and a failure into a message and an exit code.
import {
  annotationPath,
  isAccessible,
  isSeen,
  painter,
  typedColor,
} from "./commands/environment.ts";
import type { Outcome, OutputOptions } from "./commands/outcome.ts";
import { exitCode, Failure, type FailureDetail, words } from "./failure.ts";
import type { Host } from "./host.ts";
import { run } from "./program.ts";
import { render } from "./report/formats/formats.ts";
import { escapeCommands, visible } from "./text/quote.ts";
import { plainPaint, type Style, USUAL_HEIGHT, USUAL_WIDTH } from "./text/style.ts";
import { wrap } from "./text/wrap.ts";

export { systemHost } from "./host.ts";

/** Runs a command line (without node and script), and returns the exit code. Never throws. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  const failed = await runAndRender(args, host).catch(detailOf);
  return failed === undefined ? 0 : await reportFailure(failed, args, host);
}

function detailOf(error: unknown): FailureDetail {
  if (error instanceof Failure) return error.detail;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: "bug", trace };
}

/** Returns the check that failed, if one did. Throws what `run` and writing throw. */
async function runAndRender(args: readonly string[], host: Host) {
  const result = await run(args, host);
  if ("text" in result) {
    await put([result.text], result.output, host);
    await writeNotes(result.notes ?? [], host);
    return result.failedCheck;
  }
  if ("lines" in result) {
    const { lines, notes = [] } = result;
    if (!(await put(lines, result.output, host))) return undefined;
    await writeNotes([...written(result.output, host), ...notes], host);
    return result.failedCheck();
  }
  const { report, output, failedCheck, notes: said = [] } = result;
  const notes = [...written(output.output, host, result), ...said];
  const look = await style(output, host);
  // The last line is for the prompt.
  const rows = Math.min(host.rows(), USUAL_HEIGHT) - 1;
  const lines = notes.reduce((sum, note) => sum + 1 + broken(note, host).length, 0);
  // Notes below the answer must not push its first line off the screen.
  const isAbove = isSeen(output, host) && lines > rows * MOST_BELOW;
  const room = isAbove ? rows : rows - lines;
  const text = await render(report, output.format, { ...look, room, pathOf: annotationPath(host) });
  if (isAbove) {
    await writeNotes(notes, host);
    await writeError("\n", host);
  }
  await put([text], output.output, host).catch(async (error) => {
    // They hold a whole interview as a command, which the person would otherwise give again.
    if (!isAbove) await writeNotes(said, host);
    throw error;
  });
  if (!isAbove) await writeNotes(notes, host);
  return failedCheck;
}

/** The share of the screen that notes may take below the answer. */
const MOST_BELOW = 0.25;

function written(
  file: string | undefined,
  host: Host,
  { summary, afterwards }: Pick<Outcome, "summary" | "afterwards"> = {},
): readonly string[] {
  if (!isFile(file) || !host.isTerminal("errors")) return [];
  const then = afterwards === undefined ? "." : `; ${afterwards}`;
  return [`${summary === undefined ? "" : `${summary} `}Written to ${visible(file)}${then}`];
}

/** The lines of a text, wrapped for a terminal. Lines of code, which are indented, stay as they are. */
function broken(text: string, host: Host): readonly string[] {
  const lines = text.split("\n");
  if (!host.isTerminal("errors")) return lines;
  const style = { width: host.columns("errors"), paint: plainPaint };
  return lines.flatMap((line) => {
    const indent = line.search(/\S|$/);
    return indent >= CODE_INDENT ? [line] : wrap([line], style, indent);
  });
}

/** In columns: the indent of continued commands and of stack traces. */
const CODE_INDENT = 4;

/** Writes the message of a failure to standard error. Returns its exit code. */
async function reportFailure(detail: FailureDetail, args: readonly string[], host: Host) {
  // A wrong command line has no parsed options, but its colour setting still counts.
  const paint = await painter(host, "errors", typedColor(args));
  await writeError(
    broken(words(detail), host)
      .join("\n")
      .replace(/^error:/, (word) => paint(word, "bad")),
    host,
  );
  if (detail.kind === "cancelled" && detail.by !== "SIGINT") host.raise(detail.by);
  return exitCode(detail);
}

/** Writes the pieces as they arrive. Returns whether the reader of a pipe stayed to the end. */
async function put(
  pieces: Iterable<string> | AsyncIterable<string>,
  output: string | undefined,
  host: Host,
): Promise<boolean> {
  if (isFile(output)) return await host.writeFile(output, pieces);
  for await (const piece of pieces) if (!(await host.write("output", piece))) return false;
  return true;
}

function isFile(output: string | undefined): output is string {
  return output !== undefined && output !== "-";
}

async function style(options: OutputOptions, host: Host): Promise<Style> {
  const spoken = isAccessible(options, host);
  if (isFile(options.output)) return { width: USUAL_WIDTH, paint: plainPaint, spoken };
  return {
    width: host.columns("output"),
    paint: await painter(host, "output", options.color),
    spoken,
  };
}

async function writeNotes(notes: readonly string[], host: Host): Promise<void> {
  for (const note of notes) await writeError(`\n${broken(note, host).join("\n")}\n`, host);
}

/** If standard error cannot be written, the exit code has to be enough. */
async function writeError(text: string, host: Host): Promise<void> {
  await host.write("errors", escapeCommands(text)).catch(() => {});
}
