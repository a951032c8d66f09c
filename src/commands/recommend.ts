// `pyfw recommend`: from answers, asked for or read, to a ranking.
import { Command } from "commander";
import { SEED } from "../analysis/chance.ts";
import { confidence } from "../analysis/confidence.ts";
import { repeatingCommand, shellWord } from "../answers/command.ts";
import { readFlags } from "../answers/flags.ts";
import { type Given, merge, nothingGiven } from "../answers/given.ts";
import { findFrameworks, findFrameworksWithin } from "../answers/names.ts";
import { readSource } from "../answers/source.ts";
import { Failure, type FailureDetail, type InputProblem } from "../failure.ts";
import type { Host } from "../host.ts";
import { articleOnly } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { compile } from "../model/compile.ts";
import { painter } from "../painter.ts";
import { rank } from "../ranking/rank.ts";
import type { Request } from "../ranking/request.ts";
import { RECOMMEND_FORMATS } from "../report/formats.ts";
import { recommendationOf } from "../report/report.ts";
import { USUAL_WIDTH } from "../report/style.ts";
import { knowledgeFor } from "./knowledge-for.ts";
import { append, appendNames, positive, withOutput, withRequire, withRules } from "./options.ts";
import type { Outcome, OutputOptions, RulesOptions } from "./outcome.ts";
import { decisionOf, type RecordOptions, withRecord } from "./recorded.ts";

export interface RecommendOptions extends OutputOptions, RulesOptions, RecordOptions {
  readonly answer: readonly string[];
  readonly important: readonly string[];
  readonly require: readonly string[];
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly article?: boolean;
  readonly top?: number;
  readonly expect?: readonly string[];
  /** `false` for `--no-input`. */
  readonly input: boolean;
  readonly accessible?: boolean;
}

/** What stands for flags that may be repeated and were not typed. */
const NOTHING_TYPED = { answer: [], important: [], require: [] };

const HELP = `
Answers as JSON: {"size": "large"}, or a report made by \`-f json\`, or
{"answers": {…}, "important": […], "require": {…}}. Questions that take several
choices have a list; null leaves a question open.

Examples:
  pyfw recommend                                  asks
  pyfw recommend answers.json
  pyfw recommend -a size=large -a deadline=tight -i deadline
  echo '{"kind": "api"}' | pyfw recommend -f json --expect django`;

export function recommendCommand(host: Host, done: (outcome: Outcome) => void): Command {
  return withRecord(withRules(withOutput(withRequire(new Command("recommend")), RECOMMEND_FORMATS)))
    .description("recommend a framework: asks in a terminal, or reads answers")
    .argument("[file]", "a file with answers as JSON; - for standard input")
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
    .option("--no-input", "never ask")
    .option("--accessible", "ask in plain lines, answered by numbers (also ACCESSIBLE=1)")
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, given: RecommendOptions) => {
      const options = { ...NOTHING_TYPED, ...given };
      done(await recommend(file, options, host, await knowledgeFor(options, host)));
    });
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
  const scope = options.article === true ? articleOnly(knowledge) : knowledge;
  const problems: InputProblem[] = [];
  const flags = readFlags(options, knowledge, problems);
  const source =
    file ?? (options.answer.length === 0 && !host.isTerminal("input") ? "-" : undefined);
  const read =
    source === undefined ? undefined : await readSource(source, host, knowledge, problems);
  const within = (names: readonly string[], place: string) =>
    findFrameworksWithin(scope, knowledge, names, place, problems);
  const only = options.only && within(options.only, "`--only`");
  const without = findFrameworks(knowledge, options.without ?? [], "`--without`", problems);
  const expected = options.expect && within(options.expect, "`--expect`");
  const decision = decisionOf(options, scope, knowledge, problems);
  if (problems.length > 0) throw new Failure({ kind: "badInput", problems });

  const told = merge(read ?? nothingGiven, flags);
  const more = otherFlags(options, only, without);
  const asked = read === undefined && flags.answers.size === 0;
  const given = asked ? await ask(scope, told, options, host, more) : told;
  const request = { ...given, only, without };
  const ranking = rank(scope, request);
  const winners = ranking.winners.map((framework) => framework.id);
  const refused =
    expected === undefined || meets(winners, expected) ? undefined : notExpected(expected, winners);
  return {
    report: {
      ...recommendationOf(
        { identified, knowledge: scope, article: options.article === true },
        request,
        ranking,
        confidence(compile(scope, request), request.answers, SEED),
      ),
      top: options.top,
      ...(expected === undefined ? {} : { expected }),
      ...(decision === undefined ? {} : { decision }),
    },
    output: options,
    notes: [
      ...outsideNotes(given, scope, knowledge),
      ...idleMarks(given),
      ...(asked ? [`to repeat this without being asked:\n  ${repeatingCommand(given, more)}`] : []),
    ],
    ...(refused === undefined ? {} : { refused }),
  };
}

async function ask(
  scope: Knowledge,
  told: Given,
  options: RecommendOptions,
  host: Host,
  more: readonly string[],
): Promise<Given> {
  if (!options.input || !host.isTerminal("input") || !host.isTerminal("errors")) {
    throw new Failure({ kind: "noAnswers" });
  }
  const { interview } = await import("../interview/interview.ts");
  const result = await interview(scope.questions, told, host, {
    accessible:
      options.accessible === true ||
      !["", "0"].includes(host.env("ACCESSIBLE") ?? "") ||
      host.env("TERM") === "dumb",
    style: {
      // Asked anew at each line that is drawn: a terminal can be resized in the middle of a question.
      get width() {
        return host.columns("errors") ?? USUAL_WIDTH;
      },
      paint: await painter(host, "errors", options.color),
    },
  });
  if (!result.cancelled) return result.given;
  throw new Failure({ kind: "cancelled", command: repeatingCommand(result.given, more) });
}

/** The flags that shape the result and are no answers, as they would be typed again. */
function otherFlags(
  options: RecommendOptions,
  only: Request["only"],
  without: Request["without"],
): readonly string[] {
  const { article, top, expect, choose, date, format, output, rules } = options;
  return [
    ...(only === undefined ? [] : [`--only ${only.join(",")}`]),
    ...(without.length === 0 ? [] : [`--without ${without.join(",")}`]),
    ...(article === true ? ["--article"] : []),
    ...(top === undefined ? [] : [`--top ${top}`]),
    ...(expect === undefined ? [] : [`--expect ${expect.join(",")}`]),
    ...(choose === undefined ? [] : [`--choose ${choose}`]),
    ...(date === undefined ? [] : [`--date ${date}`]),
    ...(format === "table" ? [] : [`-f ${format}`]),
    ...(output === undefined ? [] : [`-o ${shellWord(output)}`]),
    ...(rules === undefined ? [] : [`--rules ${shellWord(rules)}`]),
  ];
}

function meets(winners: readonly string[], expected: readonly string[]): boolean {
  return winners.length > 0 && winners.every((winner) => expected.includes(winner));
}

function notExpected(expected: readonly string[], winners: readonly string[]): FailureDetail {
  return { kind: "notExpected", expected, winners };
}

/** Answers that cannot count under `--article`: they are kept, and said not to matter. */
function outsideNotes(given: Given, scope: Knowledge, knowledge: Knowledge): readonly string[] {
  const outside = new Set(knowledge.frameworks.map((framework) => framework.id));
  for (const framework of scope.frameworks) outside.delete(framework.id);
  const asked = new Set(scope.questions.map((question) => question.id));
  return [...given.answers].flatMap(([question, choices]) => [
    ...choices
      .filter((choice) => outside.has(choice))
      .map(
        (choice) =>
          `note: \`${question}\` names \`${choice}\`, which is not in the article; the answer is kept`,
      ),
    ...(asked.has(question)
      ? []
      : [
          `note: the article says nothing about \`${question}\`; the answer is kept, but does not count`,
        ]),
  ]);
}

/** Marks of importance on open questions: they are kept, and said to do nothing yet. */
function idleMarks({ answers, important }: Given): readonly string[] {
  return [...important]
    .filter((question) => !answers.has(question))
    .map((question) => `note: \`${question}\` is marked as important, but not answered`);
}
