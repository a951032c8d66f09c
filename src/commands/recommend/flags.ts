// The flags of `recommend` in one table: how each is typed, typed again, and refused for several files.
import { type Command, Option } from "commander";
import { shellWord } from "../../answers/command.ts";
import { type AnswerFlags, readFlags } from "../../answers/flags.ts";
import type { Input } from "../../answers/input.ts";
import { findFrameworks, findFrameworksWithin } from "../../answers/names.ts";
import type { InputProblem } from "../../failure.ts";
import { articleOnly } from "../../knowledge/article.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Scope } from "../../ranking/request.ts";
import { ONE_FILE_FORMATS, RECOMMEND_FORMATS } from "../../report/formats/formats.ts";
import {
  append,
  appendNames,
  COUNTS,
  colorOption,
  formatOption,
  noColorOption,
  outputOption,
  positive,
  REPORT,
  requireOption,
  rulesOption,
  usualFormat,
  withUsualFormat,
} from "../options.ts";
import type { OutputOptions, RulesOptions } from "../outcome.ts";

export interface RecommendOptions extends AnswerFlags, OutputOptions, RulesOptions {
  readonly only?: readonly string[] | undefined;
  readonly without?: readonly string[];
  readonly article?: boolean;
  readonly top?: number;
  readonly expect?: readonly string[];
  readonly whyNot?: string;
  readonly choose?: string;
  readonly date?: string;
  readonly batch?: boolean;
  /** `false` for `--no-input`. */
  readonly input: boolean;
  readonly accessible?: boolean;
  readonly ask?: boolean;
  readonly quiet?: boolean;
  readonly all?: boolean;
  readonly sources?: boolean;
}

/** The values of flags that may be repeated and were not typed. */
export const NOTHING_TYPED: AnswerFlags = { answer: [], important: [], require: [] };

interface Flag {
  readonly option: Option;
  /** The flag as it is typed again to repeat a result; `repeatingCommand` adds answers and requirements. */
  readonly repeat?: (options: RecommendOptions) => string | undefined;
  /** The flag as typed, if it may not be used with several files. */
  readonly forOneFile?: (options: RecommendOptions) => string | undefined;
}

const ANSWERS = "Answers:";
const CHECKS = "Checks and records:";

/** In the order in which help lists them. */
const FLAGS = {
  answer: {
    option: new Option(
      "-a, --answer <question=choice>",
      "answer a question; several choices: a,b (repeatable, wins over the file)",
    )
      .argParser(append)
      .helpGroup(ANSWERS),
  },
  important: {
    option: new Option("-i, --important <question>", "let a question count double (repeatable)")
      .argParser(append)
      .helpGroup(ANSWERS),
  },
  ask: {
    option: new Option("--ask", "ask what the given answers leave open")
      .conflicts(["batch", "input"])
      .helpGroup(ANSWERS),
    forOneFile: ({ ask }) => (ask === true ? "--ask" : undefined),
  },
  input: { option: new Option("--no-input", "never ask (also CI=true)").helpGroup(ANSWERS) },
  accessible: {
    option: new Option(
      "--accessible",
      "ask in plain lines, answered by numbers (also ACCESSIBLE=1)",
    ).helpGroup(ANSWERS),
  },
  batch: {
    option: new Option("--batch", "read JSON Lines, write one decision per line")
      .conflicts(["format", "quiet", "top", "expect", "whyNot"])
      .helpGroup(ANSWERS),
    forOneFile: ({ batch }) => (batch === true ? "--batch" : undefined),
  },
  require: { option: requireOption },
  only: {
    option: new Option("--only <framework>", "rank these only: a,b")
      .argParser(appendNames)
      .helpGroup(COUNTS),
    repeat: ({ only }) => withNames("--only", only),
  },
  without: {
    option: new Option("--without <framework>", "leave these out: a,b")
      .argParser(appendNames)
      .helpGroup(COUNTS),
    repeat: ({ without }) => withNames("--without", without?.length === 0 ? undefined : without),
  },
  article: {
    option: new Option("--article", "count only the article's frameworks and guidance").helpGroup(
      COUNTS,
    ),
    repeat: ({ article }) => (article === true ? "--article" : undefined),
  },
  rules: {
    option: rulesOption,
    repeat: ({ rules }) => withValue("--rules", rules),
  },
  quiet: {
    option: new Option("-q, --quiet", "write only the ids of the winners, one per line")
      .conflicts(["format", "top", "whyNot"])
      .helpGroup(REPORT),
    repeat: ({ quiet }) => (quiet === true ? "-q" : undefined),
  },
  all: {
    option: new Option("--all", "show the whole ranking with all reasons")
      .conflicts(["batch", "quiet", "top"])
      .helpGroup(REPORT),
    repeat: ({ all }) => (all === true ? "--all" : undefined),
    forOneFile: ({ all }) => (all === true ? "--all" : undefined),
  },
  sources: {
    option: new Option("--sources", "show the ranking with its sources")
      .conflicts(["batch", "quiet"])
      .helpGroup(REPORT),
    repeat: ({ sources }) => (sources === true ? "--sources" : undefined),
    forOneFile: ({ sources }) => (sources === true ? "--sources" : undefined),
  },
  top: {
    option: new Option("--top <n>", "show the first n only; a tie is never cut")
      .argParser(positive)
      .helpGroup(REPORT),
    repeat: ({ top }) => withValue("--top", top),
  },
  whyNot: {
    option: new Option(
      "--why-not <framework>",
      "explain why this framework is not first",
    ).helpGroup(REPORT),
    repeat: ({ whyNot }) => withValue("--why-not", whyNot),
    forOneFile: ({ whyNot }) => (whyNot === undefined ? undefined : "--why-not"),
  },
  format: {
    option: formatOption(RECOMMEND_FORMATS),
    repeat: ({ format, output }) =>
      format === usualFormat(output, RECOMMEND_FORMATS) ? undefined : `-f ${format}`,
    forOneFile: ({ format }) =>
      ONE_FILE_FORMATS.some((one) => one === format) ? `-f ${format}` : undefined,
  },
  output: {
    option: outputOption(RECOMMEND_FORMATS),
    repeat: ({ output }) => withValue("-o", output),
  },
  color: { option: colorOption },
  expect: {
    option: new Option(
      "--expect <framework>",
      "end with exit code 1 unless all winners are among these: a,b",
    )
      .argParser(appendNames)
      .helpGroup(CHECKS),
    repeat: ({ expect }) => withNames("--expect", expect),
  },
  choose: {
    option: new Option(
      "--choose <framework>",
      "the framework that was chosen (with -f adr)",
    ).helpGroup(CHECKS),
    repeat: ({ choose }) => withValue("--choose", choose),
    forOneFile: ({ choose }) => (choose === undefined ? undefined : "--choose"),
  },
  date: {
    option: new Option("--date <YYYY-MM-DD>", "the date of the record (with -f adr)").helpGroup(
      CHECKS,
    ),
    repeat: ({ date }) => withValue("--date", date),
    forOneFile: ({ date }) => (date === undefined ? undefined : "--date"),
  },
} satisfies Record<keyof RecommendOptions, Flag>;

function withValue(flag: string, value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : `${flag} ${shellWord(String(value))}`;
}

function withNames(flag: string, names: readonly string[] | undefined): string | undefined {
  return names && `${flag} ${names.join(",")}`;
}

const ALL: readonly Flag[] = Object.values(FLAGS);

/** Adds the flags of `RecommendOptions` to the command. */
export function withFlags(command: Command): Command {
  for (const { option } of ALL) command.addOption(option);
  return withUsualFormat(command.addOption(noColorOption), RECOMMEND_FORMATS);
}

/** The typed flags that shape the result, without answers and requirements, for a command that repeats it. */
export function repeatedFlags(options: RecommendOptions): readonly string[] {
  return ALL.flatMap(({ repeat }) => repeat?.(options) ?? []);
}

/** The typed flags that may not be used with several files. */
export function flagsForOneFile(options: RecommendOptions): readonly string[] {
  return ALL.flatMap(({ forOneFile }) => forOneFile?.(options) ?? []);
}

/** The part of a request that comes from flags. */
export interface RequestFlags {
  /** The part of the knowledge that counts. */
  readonly counted: Knowledge;
  readonly flags: Input;
  readonly only: Scope["only"];
  readonly without: Scope["without"];
  /** Ids of frameworks among which every winner has to be; `undefined` without `--expect`. */
  readonly expected: readonly string[] | undefined;
}

/** Adds the problems of the flags to `problems`. */
export function readRequestFlags(
  typed: Pick<RecommendOptions, keyof AnswerFlags | "only" | "without" | "article" | "expect">,
  knowledge: Knowledge,
  problems: InputProblem[],
): RequestFlags {
  const counted = typed.article === true ? articleOnly(knowledge) : knowledge;
  const within = (names: readonly string[], place: string) =>
    findFrameworksWithin(counted, knowledge, names, place, problems);
  return {
    counted,
    flags: readFlags(typed, knowledge, problems),
    only: typed.only && within(typed.only, "`--only`"),
    without: findFrameworks(knowledge, typed.without ?? [], "`--without`", problems),
    expected: typed.expect && within(typed.expect, "`--expect`"),
  };
}
