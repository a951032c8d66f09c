// Reads one line of a batch, whose errors become values so that the run goes on.
import { Failure, type InputProblem, type ProblemMessage, problemWords } from "../failure.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import { firstOf } from "../text/first-of.ts";
import type { Input } from "./input.ts";
import { readAnswers } from "./read.ts";

/** A line of garbage may hold a hundred thousand problems. */
const MOST_LISTED = 100;

/** The answers of the line, or its errors by column: at most 100 and the number of the others. */
export function readLine(line: string, knowledge: Knowledge): Input | readonly ProblemMessage[] {
  const problems: InputProblem[] = [];
  try {
    const given = readAnswers(line, "", knowledge, problems);
    return problems.length === 0 ? given : listed(problems);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return errorsOf(error);
  }
}

function errorsOf({ detail }: Failure): readonly ProblemMessage[] {
  switch (detail.kind) {
    case "badInput":
      return listed(detail.problems);
    case "notJson":
      return [{ place: `column ${detail.column}`, message: "this is not JSON" }];
    case "empty":
      return [{ place: "", message: "the line is empty; `{}` leaves every question open" }];
    default:
      throw new Failure(detail);
  }
}

function listed(problems: readonly InputProblem[]): readonly ProblemMessage[] {
  return firstOf(problems, MOST_LISTED, messageOf, (more) => {
    return { place: "", message: `and ${more} more` };
  });
}

function messageOf(problem: InputProblem): ProblemMessage {
  const column = /:\d+:(\d+)$/.exec(problem.place)?.[1];
  return {
    place: column === undefined ? "" : `column ${column}`,
    message: problemWords(problem),
  };
}
