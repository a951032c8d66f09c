// `pyfw recommend`: from answers, asked for or read, to a ranking.
import { Command, Option } from "commander";
import { confidence } from "../../analysis/confidence/confidence.ts";
import { whyNot } from "../../analysis/confidence/why-not.ts";
import { SEED } from "../../analysis/search/random.ts";
import { repeatingCommand, shellWord } from "../../answers/command.ts";
import { type Input, merge, noInput } from "../../answers/input.ts";
import { findFrameworksWithin } from "../../answers/names.ts";
import { readAnswersFile } from "../../answers/read-file.ts";
import { Failure, type FailureDetail, type InputProblem } from "../../failure.ts";
import type { Host } from "../../host.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { isMet } from "../../ranking/expectation.ts";
import { rank } from "../../ranking/rank.ts";
import type { Request, Scope } from "../../ranking/request.ts";
import { RECOMMEND_FORMATS } from "../../report/formats/formats.ts";
import { recommendationOf, type WhyNotAnswer } from "../../report/recommendation/json.ts";
import { compile } from "../../tables/compile.ts";
import type { Model } from "../../tables/model.ts";
import { USUAL_HEIGHT, USUAL_WIDTH } from "../../text/style.ts";
import { knowledgeFor } from "../knowledge-for.ts";
import { append, appendNames, positive, withOutput, withRequire, withRules } from "../options.ts";
import type { Outcome, Stream } from "../outcome.ts";
import { painter } from "../painter.ts";
import { type RecommendOptions, readWishes } from "./flags.ts";
import { notesOn } from "./notes.ts";
import { decisionOf, withRecord } from "./record-flags.ts";

/** What stands for flags that may be repeated and were not typed. */
const NOTHING_TYPED = { answer: [], important: [], require: [] };

const HELP = `
Answers as JSON: {"size": "large"}, or a report made by \`-f json\`, or
{"answers": {…}, "important": […], "require": {…}}. Questions that take several
choices have a list; null leaves a question open.

Examples:
  pyfw recommend                                  asks
  pyfw recommend answers.json
  pyfw recommend ann.json ben.json cem.json       what a team can agree on
  pyfw recommend -a size=large -a deadline=tight -i deadline
  echo '{"kind": "api"}' | pyfw recommend -f json --expect django
  pyfw recommend --batch < many.jsonl             one decision a line`;

export function recommendCommand(host: Host, done: (outcome: Outcome | Stream) => void): Command {
  return withRecord(withRules(withOutput(withRequire(new Command("recommend")), RECOMMEND_FORMATS)))
    .description("recommend a framework: asks in a terminal, or reads answers")
    .argument(
      "[file...]",
      "a file with answers as JSON, one for each of a team; - for standard input",
    )
    .option(
      "-a, --answer <question=choice>",
      "answer a question; several choices: a,b (repeatable, wins over the file)",
      append,
    )
    .option("-i, --important <question>", "let a question count double (repeatable)", append)
    .option("--only <framework>", "rank these only: a,b", appendNames)
    .option("--without <framework>", "leave these out: a,b", appendNames)
    .option("--article", "count only the article's frameworks and guidance")
    .option("--top <n>", "show the first n only; a tie is never cut", positive)
    .option(
      "--expect <framework>",
      "end with exit code 1 unless all winners are among these: a,b",
      appendNames,
    )
    .option("--why-not <framework>", "say what would put this framework first")
    .addOption(
      new Option(
        "--batch",
        "decide many: one JSON object of answers a line in, one decision a line out",
      ).conflicts(["format", "top", "expect", "whyNot"]),
    )
    .option("--no-input", "never ask")
    .option("--accessible", "ask in plain lines, answered by numbers (also ACCESSIBLE=1)")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], given: RecommendOptions) => {
      const options = { ...NOTHING_TYPED, ...given };
      const identified = await knowledgeFor(options, host);
      const [file, ...others] = files;
      if (others.length > 0) {
        const { recommendToTeam } = await import("./team.ts");
        return done(await recommendToTeam(files, options, host, identified));
      }
      const decide = options.batch === true ? recommendBatch : recommend;
      return done(await decide(file, options, host, identified));
    });
}

/**
 * Decides on each line of the file or the pipe. Throws `badInput` with all problems of the flags, and
 * `noLines` where there is neither; the lines are read, and `unreadable` is thrown, as they are asked for.
 */
export async function recommendBatch(
  file: string | undefined,
  options: RecommendOptions,
  host: Host,
  { knowledge }: Identified,
): Promise<Stream> {
  const problems: InputProblem[] = [];
  const wishes = readWishes(options, knowledge, problems);
  if (problems.length > 0) throw new Failure({ kind: "badInput", problems });
  if (file === undefined && host.isTerminal("input")) throw new Failure({ kind: "noLines" });
  const { batch } = await import("./batch.ts");
  return batch(file ?? "-", { knowledge, ...wishes }, host, options.output);
}

/**
 * Ranks the frameworks by the answers in the file, the pipe, the flags, or by those that a person gives.
 * Throws `badInput` with all problems of all of these at once; `empty`, `notJson`, `tooLarge` and
 * `unreadable` for the file or the pipe; `noAnswers` where nobody can be asked; `cancelled`.
 */
export async function recommend(
  file: string | undefined,
  options: RecommendOptions,
  host: Host,
  identified: Identified,
): Promise<Outcome> {
  const { knowledge } = identified;
  const problems: InputProblem[] = [];
  const wishes = readWishes(options, knowledge, problems);
  const { counted: scope, flags, only, without, expected } = wishes;
  const source =
    file ?? (options.answer.length === 0 && !host.isTerminal("input") ? "-" : undefined);
  const read =
    source === undefined ? undefined : await readAnswersFile(source, host, knowledge, problems);
  const [doubted] =
    options.whyNot === undefined
      ? []
      : findFrameworksWithin(scope, knowledge, [options.whyNot], "`--why-not`", problems);
  const decision = decisionOf(options, scope, knowledge, problems);
  if (problems.length > 0) throw new Failure({ kind: "badInput", problems });

  const told = merge(read ?? noInput, flags);
  const more = otherFlags(options, only, without);
  const asked = read === undefined && flags.answers.size === 0;
  const given = asked ? await ask(scope, { ...told, only, without }, options, host, more) : told;
  const request = { ...given, only, without };
  const ranking = rank(scope, request);
  const model = compile(scope, request);
  const winners = ranking.winners.map((framework) => framework.id);
  const failedCheck =
    expected === undefined || isMet(expected, winners) ? undefined : notExpected(expected, winners);
  return {
    report: {
      ...recommendationOf(
        { identified, knowledge: scope, article: options.article === true },
        request,
        ranking,
        confidence(model, request.answers, SEED),
      ),
      top: options.top,
      ...(doubted === undefined ? {} : { whyNot: askedAbout(doubted, scope, model, request) }),
      ...(expected === undefined ? {} : { expected }),
      ...(decision === undefined ? {} : { decision }),
    },
    output: options,
    notes: [
      ...notesOn(given, scope, knowledge).map((note) => `note: ${note}`),
      ...(asked ? [`to repeat this without being asked:\n  ${repeatingCommand(given, more)}`] : []),
    ],
    ...(failedCheck === undefined ? {} : { failedCheck }),
  };
}

async function ask(
  scope: Knowledge,
  told: Input & Scope,
  options: RecommendOptions,
  host: Host,
  more: readonly string[],
): Promise<Input> {
  if (!options.input || !host.isTerminal("input") || !host.isTerminal("errors")) {
    throw new Failure({ kind: "noAnswers" });
  }
  const { adviserOn } = await import("../../analysis/advice/adviser.ts");
  const { interview } = await import("../../interview/interview.ts");
  const result = await interview(scope.questions, told, adviserOn(scope, told), host, {
    accessible:
      options.accessible === true ||
      !["", "0"].includes(host.env("ACCESSIBLE") ?? "") ||
      host.env("TERM") === "dumb",
    screen: {
      // WhyNotAnswer anew at each line that is drawn: a terminal can be resized in the middle of a question.
      get width() {
        return host.columns("errors") ?? USUAL_WIDTH;
      },
      get height() {
        return host.rows() ?? USUAL_HEIGHT;
      },
      paint: await painter(host, "errors", options.color),
    },
  });
  if (!result.cancelled) return result.given;
  throw new Failure({ kind: "cancelled", command: repeatingCommand(result.given, more) });
}

function askedAbout(
  id: string,
  scope: Knowledge,
  model: Model,
  { answers }: Request,
): WhyNotAnswer {
  const framework = scope.frameworks.find((one) => one.id === id);
  if (framework === undefined) throw new RangeError(`\`${id}\` is not in the knowledge`);
  return { framework, found: whyNot(model, answers, id) };
}

/** The flags that shape the result and are no answers, as they would be typed again. */
function otherFlags(
  options: RecommendOptions,
  only: Request["only"],
  without: Request["without"],
): readonly string[] {
  const { article, top, expect, whyNot: doubted, choose, date, format, output, rules } = options;
  return [
    ...(only === undefined ? [] : [`--only ${only.join(",")}`]),
    ...(without.length === 0 ? [] : [`--without ${without.join(",")}`]),
    ...(article === true ? ["--article"] : []),
    ...(top === undefined ? [] : [`--top ${top}`]),
    ...(expect === undefined ? [] : [`--expect ${expect.join(",")}`]),
    ...(doubted === undefined ? [] : [`--why-not ${shellWord(doubted)}`]),
    ...(choose === undefined ? [] : [`--choose ${choose}`]),
    ...(date === undefined ? [] : [`--date ${date}`]),
    ...(format === "table" ? [] : [`-f ${format}`]),
    ...(output === undefined ? [] : [`-o ${shellWord(output)}`]),
    ...(rules === undefined ? [] : [`--rules ${shellWord(rules)}`]),
  ];
}

function notExpected(expected: readonly string[], winners: readonly string[]): FailureDetail {
  return { kind: "notExpected", expected, winners };
}
