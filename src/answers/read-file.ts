// Reads answers from a file or a pipe.
import { Failure } from "../failure.ts";
import type { Host } from "../host.ts";
import { locateValue } from "../json/parse.ts";
import { fileName } from "../text/quote.ts";
import type { Input } from "./input.ts";
import type { Finder } from "./names.ts";
import { readAnswers, readAnswersIn } from "./read.ts";

/** In bytes; a whole recommendation with all its reasons is smaller. */
const LARGEST_INPUT = 1024 * 1024;

/** Throws `unreadable`, `tooLarge`, `notText`, `empty` or `notJson`; other problems go to the finder. */
export async function readAnswersFile(file: string, host: Host, find: Finder): Promise<Input> {
  const read = await host.readText(file, LARGEST_INPUT, "answers as JSON");
  if (read.kind === "value") return readAnswersIn(locateValue(read.value, ""), find);
  const place = fileName(file);
  if (read.kind === "text") return readAnswers(read.text, place, find);
  throw new Failure(
    read.kind === "tooLarge"
      ? { kind: "tooLarge", place, limit: LARGEST_INPUT }
      : { ...read, file: place },
  );
}
