// `pyfw recommend --batch`: decides on many sets of answers, one per line, as they arrive.
import { merge } from "../../answers/input.ts";
import { finderIn } from "../../answers/names.ts";
import { normalLine, readLine } from "../../answers/read-line.ts";
import { type Line, splitLines } from "../../answers/split-lines.ts";
import { Failure, type ProblemMessage, refuse } from "../../failure.ts";
import type { Host } from "../../host.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { has } from "../../tables/cells.ts";
import { compile } from "../../tables/compile.ts";
import type { Model, States } from "../../tables/model.ts";
import { lineOptions, lineParser, type Rescore } from "../../tables/parse-line.ts";
import { evaluate, newScore, type Score, statesOf } from "../../tables/states.ts";
import { escapeCommandsInJson } from "../../text/quote.ts";
import type { Act, Stream } from "../outcome.ts";
import { type RecommendOptions, type RequestFlags, readRequestFlags } from "./flags.ts";

/** In characters; a whole recommendation with all its reasons is shorter. */
const LONGEST_LINE = 1024 * 1024;
const TOO_LONG = `the line is longer than ${LONGEST_LINE} characters, the limit`;

/** Flags override a line. Throws `badInput` for flags, and `noLines` without file and pipe. */
export const recommendBatch: Act<RecommendOptions, Stream> = ([file], options, rules, host) => {
  const { knowledge } = rules;
  const { output } = options;
  const find = finderIn(knowledge);
  const flags = readRequestFlags(options, find);
  refuse(find.problems);
  if (file === undefined && host.isTerminal("input")) throw new Failure({ kind: "noLines" });
  const count = { lines: 0, bad: 0 };
  async function* decisions(): AsyncGenerator<string> {
    const decide = decider(flags, knowledge);
    const reported = progress(host, output);
    try {
      const pieces = host.readPieces(file ?? "-", "answers as lines of JSON");
      for await (const lines of splitLines(pieces, LONGEST_LINE)) {
        let text = "";
        for (const line of lines) {
          count.lines += 1;
          const decision = decide(line, count.lines);
          if (typeof decision === "string") text += decision;
          else {
            count.bad += 1;
            const errors = { line: count.lines, errors: decision };
            text += `${escapeCommandsInJson(JSON.stringify(errors))}\n`;
          }
        }
        yield text;
        await reported.at(count.lines);
      }
    } finally {
      await reported.over();
    }
  }
  return {
    lines: decisions(),
    output,
    failedCheck: () => (count.bad === 0 ? undefined : { kind: "badLines", ...count }),
  };
};

function decider({ counted, flags, filter }: RequestFlags, knowledge: Knowledge) {
  const model = compile(counted, { ...filter, ...flags });
  const score = newScore(model);
  const lineFor = lineWriter(model);
  const read = lineParser(knowledge, model);
  const rescoreBy = lineOptions(model, counted.frameworks);
  const states = new Int32Array(model.variables.length);
  const flagStates = statesOf(model, flags.answers);
  const fixed = model.questions
    .filter(({ id }) => flags.answers.has(id))
    .flatMap(({ variables }) => variables.map(({ index }) => index));
  const optionsIn = remembered((options: string) => {
    const given = readLine(options, knowledge);
    return "answers" in given ? rescoreBy(merge(given, flags)) : undefined;
  });
  const isRead = (text: string) => {
    if (!read(text, states)) return false;
    for (const variable of fixed) states[variable] = flagStates[variable] ?? 0;
    return true;
  };
  const decided = (number: number, of: States, rescore?: Rescore) => {
    evaluate(model, of, score);
    rescore?.(of, score);
    return lineFor(number, score);
  };
  return (line: Line, number: number): string | readonly ProblemMessage[] => {
    if ("longerThan" in line) return [{ place: "", message: TOO_LONG }];
    if (isRead(line.text)) return decided(number, states);
    const normal = normalLine(line.text);
    const rescore = normal && optionsIn(normal.options);
    if (rescore && isRead(normal.answers)) return decided(number, states, rescore);
    const given = readLine(line.text, knowledge);
    if (!("answers" in given)) return given;
    const whole = merge(given, flags);
    return decided(number, statesOf(model, whole.answers), rescoreBy(whole));
  };
}

/** Writes `{"line":1,"winners":["django"],"points":{"django":3}}`, without what is ruled out. */
function lineWriter(model: Model): (line: number, score: Score) => string {
  const names = model.frameworks.map((id) => JSON.stringify(id));
  // Making these pieces again for each line would be half of the work of a long run.
  const pieces = names.map((name) => remembered((points: number) => `,${name}:${points}`));
  return (line, { points, out, winners }) => {
    let first = "";
    let scores = "";
    for (let framework = 0; framework < names.length; framework += 1) {
      if (has(out, framework)) continue;
      if (has(winners, framework))
        first += first === "" ? names[framework] : `,${names[framework]}`;
      scores += pieces[framework]?.(points[framework] ?? 0) ?? "";
    }
    return `{"line":${line},"winners":[${first}],"points":{${scores.slice(1)}}}\n`;
  };
}

/** The lines of a batch share few options and points, which are short. */
const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 1000;

function remembered<Key extends string | number, Made>(compute: (key: Key) => Made) {
  const known = new Map<Key, Made>();
  return (key: Key): Made => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = compute(key);
    if (known.size < MOST_REMEMBERED && String(key).length <= LONGEST_REMEMBERED)
      known.set(key, made);
    return made;
  };
}

/** Lines between two reports, about a tenth of a second. */
const STEP = 10_000;

/** Reports progress if standard error is a terminal and the result does not go to the terminal too. */
export function progress(host: Host, output = "-") {
  const isSeen = host.isTerminal("errors") && (output !== "-" || !host.isTerminal("output"));
  let next = isSeen ? STEP : Number.POSITIVE_INFINITY;
  let shown = "";
  return {
    async at(lines: number) {
      if (lines < next) return;
      next = lines + STEP;
      shown = `${lines} lines`;
      await host.write("errors", `\r${shown}`);
    },
    /** Erases the report. */
    async over() {
      if (shown !== "") await host.write("errors", `\r${" ".repeat(shown.length)}\r`);
    },
  };
}
