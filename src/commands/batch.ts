// `pyfw recommend --batch`: many sets of answers, one a line, each decided as it comes.
import { type Given, merge } from "../answers/given.ts";
import { type LineError, readLine } from "../answers/line.ts";
import { type Line, splitLines } from "../answers/split-lines.ts";
import type { Host } from "../host.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import { compile } from "../model/compile.ts";
import { evaluate, newScore } from "../model/evaluate.ts";
import type { Model, States } from "../model/model.ts";
import { quickStates } from "../model/quick-states.ts";
import { statesOf } from "../model/states.ts";
import type { Scope } from "../ranking/request.ts";
import { errorLine, scoreLines } from "../report/score-line.ts";
import type { Stream } from "./outcome.ts";

/** In characters; a whole recommendation with all its reasons is shorter. */
const LONGEST_LINE = 1024 * 1024;

/** How many lines are decided between two looks at how far it is. */
const PROGRESS_STEP = 10_000;

/** What every line is decided by. */
export interface BatchSetting {
  /** All that answers may name. */
  readonly knowledge: Knowledge;
  /** What of it is counted. */
  readonly counted: Knowledge;
  /** What the flags say; where a line says something else, the flags win. */
  readonly flags: Given;
  readonly only: Scope["only"];
  readonly without: Scope["without"];
}

/**
 * The decisions on the lines of `file` (`-`: standard input), in order, as lines of JSON: for each its
 * number, the winners and the points, or what is wrong with it. Only what one piece of the input holds is
 * in memory. The iteration throws `unreadable`.
 */
export function batch(
  file: string,
  setting: BatchSetting,
  host: Host,
): Pick<Stream, "lines" | "refused"> {
  const count = { lines: 0, bad: 0 };
  return {
    lines: decideAll(file, setting, host, count),
    refused: () => (count.bad === 0 ? undefined : { kind: "badLines", ...count }),
  };
}

async function* decideAll(
  file: string,
  setting: BatchSetting,
  host: Host,
  count: { lines: number; bad: number },
): AsyncGenerator<string> {
  const decide = decider(setting);
  const tell = progress(host);
  for await (const lines of splitLines(host.readPieces(file), LONGEST_LINE)) {
    let text = "";
    for (const line of lines) {
      count.lines += 1;
      const decision = decide(line);
      if (typeof decision === "function") text += decision(count.lines);
      else {
        count.bad += 1;
        text += errorLine(count.lines, decision);
      }
    }
    yield text;
    await tell(count.lines);
  }
  await tell(undefined);
}

/** What a line decides, still without its number, or what is wrong with it. */
type Decision = ((number: number) => string) | readonly LineError[];

function decider({
  knowledge,
  counted,
  flags,
  only,
  without,
}: BatchSetting): (line: Line) => Decision {
  const judges = judgesOf(counted);
  const scope = { only, without };
  const usual = judges({ ...scope, ...flags });
  const read = quickStates(knowledge, usual.model);
  const states = new Int32Array(usual.model.questions.length);
  const fixed = [...statesOf(usual.model, flags.answers).entries()].filter(
    ([, state]) => state > 0,
  );
  return (line) => {
    if ("longerThan" in line) return [{ place: "", message: tooLong(line.longerThan) }];
    if (read(line.text, states)) {
      for (const [question, state] of fixed) states[question] = state;
      return usual.decide(states);
    }
    const given = readLine(line.text, knowledge);
    if (!("answers" in given)) return given;
    const whole = merge(given, flags);
    const judge = judges({ ...scope, ...whole });
    return judge.decide(statesOf(judge.model, whole.answers));
  };
}

interface Judge {
  readonly model: Model;
  readonly decide: (states: States) => (number: number) => string;
}

/** How many models are kept for lines with marks and requirements of their own. */
const MOST_JUDGES = 64;

/** A judge for each scope, made when it is first asked for; the oldest is given up for a new one. */
function judgesOf(counted: Knowledge): (scope: Scope) => Judge {
  const made = new Map<string, Judge>();
  return (scope) => {
    const { important, require } = scope;
    const key = JSON.stringify([[...important].sort(), [...require].sort()]);
    const found = made.get(key);
    if (found !== undefined) return found;
    const [oldest] = made.keys();
    if (oldest !== undefined && made.size >= MOST_JUDGES) made.delete(oldest);
    const judge = judgeOf(compile(counted, scope));
    made.set(key, judge);
    return judge;
  };
}

function judgeOf(model: Model): Judge {
  const score = newScore(model);
  const told = scoreLines(model);
  return {
    model,
    decide(states) {
      evaluate(model, states, score);
      return (number) => told(number, score);
    },
  };
}

function tooLong(limit: number): string {
  return `the line is longer than ${limit} characters, which no answers need`;
}

/** Says on standard error how many lines are done, where somebody can see it; `undefined`: all are. */
function progress(host: Host): (lines: number | undefined) => Promise<void> {
  if (!host.isTerminal("errors") || host.isTerminal("output")) return async () => {};
  let next = PROGRESS_STEP;
  return async (lines) => {
    if (lines === undefined) {
      await host.write("errors", "\r\u001b[K");
    } else if (lines >= next) {
      next = lines + PROGRESS_STEP;
      await host.write("errors", `\r${lines} lines`);
    }
  };
}
