// Answers from a file or a pipe.
import { Failure, type InputProblem } from "../failure.ts";
import type { Host } from "../host.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import { fileName } from "../text/quote.ts";
import type { Given } from "./given.ts";

/** In bytes: far more than any answers need, a whole recommendation with all its reasons included. */
const LARGEST_INPUT = 1024 * 1024;

/**
 * What the file says, or standard input for `-`. Problems of its content are added to `problems`.
 * Throws `unreadable`, `tooLarge`, `empty` or `notJson`.
 */
export async function readSource(
  file: string,
  host: Host,
  knowledge: Knowledge,
  problems: InputProblem[],
): Promise<Given> {
  const text = await host.readText(file, LARGEST_INPUT);
  const place = fileName(file);
  if (text === undefined) throw new Failure({ kind: "tooLarge", place, limit: LARGEST_INPUT });
  const { readAnswers } = await import("./read.ts");
  return readAnswers(text, place, knowledge, problems);
}
