// The flags of `recommend`: defines, reads and repeats them, and refuses some for several files.
import { Command } from "commander";
import { repeatingCommand } from "../../answers/command.ts";
import { type AnswerFlags, readFlags } from "../../answers/flags.ts";
import type { Input } from "../../answers/input.ts";
import type { Finder } from "../../answers/names.ts";
import { Failure } from "../../failure.ts";
import type { Host } from "../../host.ts";
import { articleOnly } from "../../knowledge/rule.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { type Format, formatsOf } from "../../report/formats/formats.ts";
import { shellWord } from "../../text/quote.ts";
import {
  append,
  appendNames,
  COUNTS,
  importantOption,
  positive,
  REPORT,
  requireOption,
  rulesOption,
  usualFormat,
  withOutput,
} from "../options.ts";
import type { OutputOptions, RulesOptions } from "../outcome.ts";

export interface RecommendOptions extends AnswerFlags, OutputOptions, RulesOptions {
  readonly only?: readonly string[] | undefined;
  readonly without?: readonly string[];
  readonly article?: boolean;
  readonly top?: number;
  readonly expect?: readonly string[];
  readonly whyNot?: string;
  readonly choose?: string | undefined;
  readonly date?: string | undefined;
  readonly batch?: boolean;
  readonly input: boolean;
  readonly ask?: boolean;
  readonly quiet?: boolean;
}

const CONFLICTS: Readonly<Record<string, string[]>> = {
  ask: ["batch", "input"],
  batch: ["format", "quiet", "top", "expect", "whyNot", "choose", "date"],
  quiet: ["format", "top", "whyNot"],
  all: ["batch", "quiet", "top"],
  sources: ["batch", "quiet"],
};

const RECOMMEND_FORMATS = formatsOf("recommendation");

/** Adds the flags of `RecommendOptions` to the command, in the order of its help. */
export function withFlags(command: Command): Command {
  command
    .optionsGroup("Answers:")
    .option(
      "-a, --answer <question=choice>",
      "answer a question; several choices: a,b (repeatable; overrides the file)",
      append,
    )
    .addOption(importantOption())
    .option("--ask", "ask the questions that are still open")
    .option("--no-input", "never ask (also CI=true)")
    .option("--accessible", "ask in plain lines, answered by numbers (also ACCESSIBLE=1)")
    .option("--batch", "read JSON Lines, write one decision per line")
    .optionsGroup(COUNTS)
    .addOption(requireOption)
    .option("--only <framework>", "rank only these: a,b", appendNames)
    .option("--without <framework>", "exclude these: a,b", appendNames)
    .option("--article", "count only the article's frameworks and guidance")
    .addOption(rulesOption)
    .optionsGroup(REPORT)
    .option("-q, --quiet", "write only the ids of the winners, one per line")
    .option("--all", "show the whole ranking with all reasons")
    .option("--sources", "show the ranking with its sources")
    .option("--top <n>", "show only the first n; a tie is never cut", positive)
    .option("--why-not <framework>", "explain why this framework is not first");
  for (const option of command.options) option.conflicts(CONFLICTS[option.attributeName()] ?? []);
  return withOutput(command, RECOMMEND_FORMATS)
    .optionsGroup("Checks and records:")
    .option(
      "--expect <framework>",
      "exit with code 1 unless all winners are among these: a,b",
      appendNames,
    )
    .option("--choose <framework>", "record this framework as the choice (with -f adr)")
    .option("--date <YYYY-MM-DD>", "date the record (with -f adr)");
}

const FLAGS = withFlags(new Command()).options;

/** Flags that do not shape the result, and those that `repeatingCommand` adds. */
const NOT_REPEATED = [
  ...["ask", "input", "accessible", "batch", "color"],
  ...["answer", "important", "require"],
];

/** The typed flags that shape the result, without answers and requirements, for a command that repeats it. */
export function repeatedFlags(options: RecommendOptions): readonly string[] {
  const isUsual = options.format === usualFormat(options.output, RECOMMEND_FORMATS);
  return typedFlags(options).flatMap(({ option, name, value }) => {
    if (NOT_REPEATED.includes(name) || (name === "format" && isUsual)) return [];
    const flag = option.short ?? option.long ?? "";
    if (value === true) return [flag];
    return [`${flag} ${Array.isArray(value) ? value.join(",") : shellWord(String(value))}`];
  });
}

function typedFlags(options: RecommendOptions) {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(options));
  return FLAGS.flatMap((option) => {
    const name = option.attributeName();
    const value = values.get(name);
    const isEmpty = Array.isArray(value) && value.length === 0;
    return value === undefined || value === false || isEmpty ? [] : [{ option, name, value }];
  });
}

/** The command that repeats the result, wrapped for standard error and indented below a sentence. */
export function commandBelow(given: Input, flags: readonly string[], host: Host): string {
  const width = host.columns("errors") - 2;
  return repeatingCommand(given, flags, host.isTerminal("errors") ? width : undefined);
}

const FOR_ONE_FILE = ["ask", "batch", "all", "sources", "whyNot", "choose", "date"];

/** Throws `badUsage` for flags that may not be used with several files. */
export function refuseForOneFile(options: RecommendOptions, files: number): void {
  const isForOne = ["adr", "html"].includes(options.format);
  const names = isForOne ? [...FOR_ONE_FILE, "format"] : FOR_ONE_FILE;
  refuseFlags(options, names, `takes one file, but ${files} are given`);
}

/** Throws `badUsage` if one of these flags is typed; `says` follows the flag. */
function refuseFlags(options: RecommendOptions, names: readonly string[], says: string): void {
  const typed = typedFlags(options).find(({ name }) => names.includes(name));
  if (typed === undefined) return;
  const flag = typed.name === "format" ? `-f ${typed.value}` : typed.option.long;
  const help = "pyfw recommend --help";
  throw new Failure({ kind: "badUsage", says: `\`${flag}\` ${says}`, help });
}

export type RequestFlags = ReturnType<typeof readRequestFlags>;

/** Throws `badUsage` for flags that do not apply to the format. */
export function readRequestFlags(typed: RecommendOptions, find: Finder) {
  const fixed = FIXED[typed.format];
  if (fixed !== undefined)
    refuseFlags(typed, ["top", "whyNot"], `does not apply to ${fixed}: remove it`);
  const counted = typed.article === true ? articleOnly(find.knowledge) : find.knowledge;
  return {
    counted,
    flags: readFlags(typed, find),
    filter: {
      only: typed.only && find.frameworks(typed.only, "`--only`", counted),
      without: find.frameworks(typed.without ?? [], "`--without`"),
    },
    /** Every winner must be one of these; `undefined` without `--expect`. */
    expected: typed.expect && find.frameworks(typed.expect, "`--expect`", counted),
  };
}

/** The choice and its date, for `adr` only. Throws `badUsage` for flags that do not fit the format. */
export function decisionOf(options: RecommendOptions, scope: Knowledge, find: Finder) {
  const { choose, date, format } = options;
  if (format !== "adr") {
    refuseFlags(options, ["choose", "date"], "needs a decision record: add `-f adr`");
    return {};
  }
  const [chosen] = find.frameworks([choose ?? []].flat(), "`--choose`", scope);
  if (date !== undefined && !isDay(date))
    find.problems.push({ kind: "malformed", given: date, ...DAY, place: "`--date`" });
  return { chosen, date };
}

/** Formats that show the same of the frameworks, whatever the flags. */
const FIXED: Readonly<Partial<Record<Format, string>>> = {
  adr: "a decision record, which holds every option",
  html: "a page, which holds every framework",
  github: "annotations",
};

const DAY = { form: "YYYY-MM-DD", example: "2026-11-30" } as const;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  const leaps = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leaps ? 1 : 0);
}
