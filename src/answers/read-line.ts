// Reads one line of a batch, and rewrites it for a parser of plain JSON; its errors become values.
import { Failure, type InputProblem, type ProblemMessage, problemWords } from "../failure.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import { firstOf } from "../text/words.ts";
import type { Input } from "./input.ts";
import { finderIn } from "./names.ts";
import { readAnswers } from "./read.ts";

/** A line of garbage may hold a hundred thousand problems. */
const MOST_LISTED = 100;

/** The answers of the line, or its errors by column: at most 100, then how many more there are. */
export function readLine(line: string, knowledge: Knowledge): Input | readonly ProblemMessage[] {
  const find = finderIn(knowledge);
  try {
    const given = readAnswers(line, "", find);
    return find.problems.length === 0 ? given : listed(find.problems);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { detail } = error;
    if (detail.kind === "badInput") return listed(detail.problems);
    return detail.kind === "notJson"
      ? [{ place: `column ${detail.column}`, message: `this is not JSON: ${detail.wrong}` }]
      : [{ place: "", message: "the line is empty; `{}` leaves every question open" }];
  }
}

function listed(problems: readonly InputProblem[]): readonly ProblemMessage[] {
  return firstOf(problems, MOST_LISTED, messageOf, (more) => {
    return { place: "", message: `and ${more} more` };
  });
}

function messageOf(problem: InputProblem): ProblemMessage {
  const [, column] = /:\d+:(\d+)$/.exec(problem.place) ?? [];
  const place = column === undefined ? "" : `column ${column}`;
  return { place, message: problemWords(problem) };
}

/** Answers and options of the line, each as plain JSON; `undefined` if the line needs the full reader. */
export function normalLine(line: string) {
  // An escaped quotation mark does not end a text.
  if (line.includes("\\")) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const parts: Readonly<Record<string, unknown>> = { ...value };
    const { answers: inner, important, require, ...others } = parts;
    const isFlat = inner === undefined;
    const options = JSON.stringify({ important, require });
    if (isFlat ? options !== "{}" : Object.keys(others).length > 0) return undefined;
    const answers = JSON.stringify(isFlat ? others : inner);
    // `JSON.parse` keeps only one of a repeated key, and `JSON.stringify` writes an infinite number as null.
    const same = (part: string, more: number) =>
      count(part, answers) + count(part, options) + more === count(part, line);
    return same('"', isFlat ? 0 : 2) && same("null", 0) ? { answers, options } : undefined;
  } catch (error) {
    // Not JSON, or nested too deeply to be written again.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function count(part: string, text: string): number {
  return text.split(part).length - 1;
}
