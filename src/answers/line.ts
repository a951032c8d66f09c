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

/** The answers of the line, or everything that is wrong with it. */
export function readLine(line: string, knowledge: Knowledge): Given | readonly LineError[] {
  const problems: InputProblem[] = [];
  try {
    const given = readAnswers(line, "", knowledge, problems);
    return problems.length === 0 ? given : problems.map(lineError);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return failed(error);
  }
}

function failed({ detail }: Failure): readonly LineError[] {
  switch (detail.kind) {
    case "badInput":
      return detail.problems.map(lineError);
    case "notJson":
      return [{ place: `column ${detail.column}`, message: "this is not JSON" }];
    case "empty":
      return [{ place: "", message: "the line is empty; {} leaves every question open" }];
    default:
      throw new Failure(detail);
  }
}

function lineError(problem: InputProblem): LineError {
  const column = /:\d+:(\d+)$/.exec(problem.place)?.[1];
  return {
    place: column === undefined ? "" : `column ${column}`,
    message: problemWords(problem),
  };
}
