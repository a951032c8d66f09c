// Reads one line of many: like any answers, but what is wrong is told and does not end the run.
import { Failure, type InputProblem, problemWords } from "../failure.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { Given } from "./given.ts";
import { readAnswers } from "./read.ts";

/** What is wrong with a line; `place` is a column of it, or empty for the line as a whole. */
export interface LineError {
  readonly place: string;
  readonly message: string;
}

/** A line of garbage may hold a hundred thousand problems; the others are counted. */
const MOST_TOLD = 100;

/** The answers of the line, or what is wrong with it: at most 100 errors and how many more there are. */
export function readLine(line: string, knowledge: Knowledge): Given | readonly LineError[] {
  const problems: InputProblem[] = [];
  try {
    const given = readAnswers(line, "", knowledge, problems);
    return problems.length === 0 ? given : told(problems);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return failed(error);
  }
}

function failed({ detail }: Failure): readonly LineError[] {
  switch (detail.kind) {
    case "badInput":
      return told(detail.problems);
    case "notJson":
      return [{ place: `column ${detail.column}`, message: "this is not JSON" }];
    case "empty":
      return [{ place: "", message: "the line is empty; `{}` leaves every question open" }];
    default:
      throw new Failure(detail);
  }
}

function told(problems: readonly InputProblem[]): readonly LineError[] {
  const untold = problems.length - MOST_TOLD;
  return [
    ...problems.slice(0, MOST_TOLD).map(lineError),
    ...(untold > 0 ? [{ place: "", message: `and ${untold} more` }] : []),
  ];
}

function lineError(problem: InputProblem): LineError {
  const column = /:\d+:(\d+)$/.exec(problem.place)?.[1];
  return {
    place: column === undefined ? "" : `column ${column}`,
    message: problemWords(problem),
  };
}
