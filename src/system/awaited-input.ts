// Says what is awaited when nothing comes from standard input.
import process from "node:process";
import { quoted } from "../text/quote.ts";
import { isTerminal, STREAM_NAMES, write } from "./streams.ts";

/** In milliseconds. */
const PATIENCE = 2_000;

/**
 * The chunks of standard input, or of the named pipe; a line on standard error says that they are awaited if
 * none comes soon.
 */
export async function* awaitedInput<T>(
  content: string,
  chunks: AsyncIterable<T>,
  pipe?: string,
): AsyncGenerator<T> {
  const from =
    pipe === undefined
      ? `on ${STREAM_NAMES.input}. ${howToEnd()}`
      : `from ${quoted(pipe)}. ${BY_WRITER}`;
  const says = `Waiting for ${content} ${from}\n`;
  // A standard error that cannot be written to does not end the wait.
  const timer = setTimeout(() => void write("errors", says).catch(() => {}), PATIENCE);
  try {
    for await (const chunk of chunks) {
      clearTimeout(timer);
      yield chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}

const BY_WRITER = "It ends when its writer closes it; stop with Ctrl-C.";

/** The keys of a terminal do not end a pipe. */
function howToEnd(): string {
  if (!isTerminal("input")) return BY_WRITER;
  const end = process.platform === "win32" ? "Ctrl-Z and Enter" : "Ctrl-D";
  return `End with ${end}, or stop with Ctrl-C.`;
}
