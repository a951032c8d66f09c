// Reads one line of a batch; its errors become values so that the run goes on.
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
    return errorsOf(error);
  }
}

function errorsOf({ detail }: Failure): readonly ProblemMessage[] {
  if (detail.kind === "badInput") return listed(detail.problems);
  return detail.kind === "notJson"
    ? [{ place: `column ${detail.column}`, message: `this is not JSON: ${detail.wrong}` }]
    : [{ place: "", message: "the line is empty; `{}` leaves every question open" }];
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
