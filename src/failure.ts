// All failures, their messages and their exit codes.
import type { KnowledgeProblem } from "./knowledge/problem.ts";
import { fileName, quoted, shellWord, visible } from "./text/quote.ts";
import { nearest } from "./text/suggestion.ts";
import { backquoted, counted, fewListed, firstOf, pathWords } from "./text/words.ts";

/** The fields and message of each failure: what is wrong and, on the last line, what to do next. */
const FAILURES = {
  badUsage: ({ says, help }: { says: string; help: string }) => `${says}\nrun \`${help}\` for help`,
  /** `rules` is the rules file of the command, if it has one. */
  badInput: (of: { problems: readonly InputProblem[]; rules?: string | undefined }) =>
    `${problemList(of.problems, problemLine)}\n${nextStep(of.problems, of.rules)}`,
  notJson: ({ place, ...at }: { place: string; line: number; column: number; wrong: string }) =>
    `${place}:${at.line}:${at.column}: this is not JSON: ${at.wrong}\nwrite answers such as {"size": "large"}; \`pyfw questions\` lists them all`,
  empty: ({ place }: { place: string }) =>
    `${place} is empty\nsend answers such as {"size": "large"}, or {} to leave every question open`,
  notText: ({ file, line, column }: { file: string; line: number; column: number }) =>
    `${file} is neither UTF-8 nor UTF-16: line ${line}, column ${column} cannot be read\nwrite the file as UTF-8, then run this again`,
  tooLarge: ({ place, limit }: { place: string; limit: number }) =>
    `${visible(place)} is larger than ${limit / 1024} KiB, the limit for answers\nsee \`pyfw recommend --help\` for what answers look like`,
  unreadable: ({ path, code }: { path: string; code: string }) =>
    `${unreadable(path, code)}\n${toRead(path)}`,
  unwritable: ({ path, code }: { path: string; code: string }) =>
    `cannot write ${quoted(path)}: ${cause(code)}\n${CAUSES[code]?.[1] ?? "check the free space and your permission to write there"}`,
  inputReplaced: ({ path }: { path: string }) =>
    `\`-o\` would replace the input ${quoted(path)}\ngive another name`,
  recordExists: ({ path }: { path: string }) =>
    `${quoted(path)} already exists, and may hold edits\ngive another name, or delete that file first`,
  noAnswers: ({ because }: { because: keyof typeof NOBODY_TO_ASK }) =>
    `${NOBODY_TO_ASK[because]}\ngive a file, pipe JSON, or use \`--answer question=choice\`; \`pyfw questions\` lists them all`,
  /** A batch without a file, when standard input is a terminal. */
  noLines: (_: object) =>
    "`--batch` reads lines of answers from a file or a pipe\ngive a file, or pipe one JSON object per line; `-` reads what you type",
  /** A rules file that another command should use. */
  badRules: ({ problems }: { problems: readonly KnowledgeProblem[] }) => {
    const files = new Set(problems.map(({ place }) => (place ? shellWord(place.file) : "<file>")));
    const checks = backquoted([...files].map((file) => `pyfw rules check ${file}`));
    return `${problemList(problems, knowledgeProblemWords)}\nfix this, then run ${checks}`;
  },
  /** A rules file to check. */
  unsoundRules: ({ file, errors }: { file: string; errors: number }) =>
    `${quoted(file)} is not valid: ${counted(errors, "error")}\nfix what the report lists, then run \`pyfw rules check\` again`,
  /** Properties to prove of a rules file, or of the shipped knowledge. */
  unproved: (of: { file: string | undefined; refuted: number; undecided: number }) => {
    const subject = of.file === undefined ? "the shipped knowledge" : quoted(of.file);
    const verdicts = (["refuted", "undecided"] as const).filter((one) => of[one] > 0);
    const counts = verdicts.map((one) => `${of[one]} ${one}`).join(", ");
    return `${subject} is not fully proved: ${counts}\nsee the report for each fault, then run \`pyfw rules check --prove\` again`;
  },
  /** Files to verify. A file that cannot be read at all has no place inside it. */
  badRecords: ({ problems }: { problems: readonly KnowledgeProblem[] }) => {
    const next = problems.some(({ place }) => place !== undefined) ? CHECK_RECORD : CHECK_PATH;
    return `${problemList(problems, knowledgeProblemWords)}\n${next}`;
  },
  /** `foreign`: whether rules of another name made one of the changed records. */
  notStanding: (found: {
    changed: readonly string[];
    edited: readonly string[];
    foreign: boolean;
    of: number;
  }) => {
    const { changed, edited, of } = found;
    const next = found.foreign ? OTHER_RULES : SEE_REPORT;
    const one = quoted([...changed, ...edited][0] ?? "");
    const changedWords = `${changed.length} of ${of} decisions no longer ${changed.length === 1 ? "stands" : "stand"}`;
    const editedWords = `${edited.length} of ${of} records ${edited.length === 1 ? "was" : "were"} changed by hand`;
    const errors = [
      [changed, of === 1 ? `the decision in ${one} no longer stands` : changedWords, next],
      [edited, of === 1 ? `the record in ${one} was changed by hand` : editedWords, PUT_BACK],
    ] as const;
    return errors
      .flatMap(([files, what, next]) => (files.length === 0 ? [] : `${what}\n${next}`))
      .join("\nerror: ");
  },
  notExpected: (of: { expected: readonly string[]; winners: readonly string[] }) => {
    const { expected, winners } = of;
    const first = `${backquoted(winners)} ${winners.length === 1 ? "comes" : "come"} first`;
    const found = winners.length === 0 ? "no framework is left" : first;
    const names = backquoted(expected);
    const wanted =
      expected.length === 1 ? `${names} to come first` : `all winners to be among ${names}`;
    return `expected ${wanted}, but ${found}\nsee the reasons in the report, then change the answers or \`--expect\``;
  },
  notCommon: (of: { expected: readonly string[]; common: readonly string[] }) => {
    const { expected, common } = of;
    const those = `it is ${common.length === 1 ? "" : "a tie of "}${backquoted(common)}`;
    const found = common.length === 0 ? "no framework is left for everybody" : those;
    return `expected the best compromise to be among ${backquoted(expected)}, but ${found}\nsee the rankings in the report, then discuss the answers or change \`--expect\``;
  },
  badLines: ({ bad, lines }: { bad: number; lines: number }) =>
    `${bad} of ${counted(lines, "line")} failed\nfind "errors" in the output: each says what is wrong, and on which line`,
  /** `commands` are for the answers so far; `undefined` if there are none. */
  cancelled: (of: {
    by: "SIGINT" | "SIGTERM" | "SIGHUP";
    commands: { readonly result: string; readonly goOn: string } | undefined;
  }) => {
    if (of.commands === undefined) return "Stopped.";
    return `Stopped. For a result from your answers so far:\n  ${of.commands.result}\nTo go on:\n  ${of.commands.goOn}`;
  },
  bug: ({ trace }: { trace: string }) =>
    `this is a bug in pyfw\n${trace}\nplease report it with the lines above and the command that you ran`,
};

const PROBLEMS = {
  unknownName: (of: {
    what: keyof typeof LISTS;
    name: string;
    of?: string | undefined;
    known: readonly string[];
  }) => {
    const meant = nearest(of.name, of.known);
    const owner = of.of === undefined ? "" : ` of \`${of.of}\``;
    const hint = meant === undefined ? hintOf(of.known) : `; did you mean \`${meant}\`?`;
    return `${quoted(of.name)} is not a ${of.what}${owner}${hint}`;
  },
  wrongShape: ({ expected, found }: { expected: string; found: string }) =>
    `expected ${expected}, found ${found}`,
  severalChoices: ({ question, count }: { question: string; count: number }) =>
    `\`${question}\` takes one choice, but ${count} are given`,
  givenTwice: ({ what, name }: { what: keyof typeof GIVEN_TWICE; name: string }) =>
    GIVEN_TWICE[what](name),
  repeatedKey: ({ key }: { key: string }) => `the key ${quoted(key)} is repeated`,
  notMatchable: ({ trait }: { trait: string }) =>
    `the trait \`${trait}\` is free text, which cannot be matched`,
  wrongCount: ({ least, most, count }: { least: number; most: number; count: number }) =>
    `expected ${least} to ${most} frameworks, found ${count}`,
  malformed: (of: { given: string; form: keyof typeof FORMS; example: string }) =>
    `expected \`${of.form}\`, for example \`${of.example}\`; found ${quoted(of.given)}`,
  beside: ({ key }: { key: string }) =>
    `${quoted(key)} goes inside \`answers\`, as in {"answers": {…}, "important": […]}`,
  otherFormat: ({ format }: { format: string }) =>
    `the format ${quoted(format)} holds no answers; \`pyfw.recommendation/1\` does`,
  /** One of several files, which could not be read. */
  unreadFile: ({ says }: { says: string }) => says,
  outsideArticle: ({ framework }: { framework: string }) =>
    `\`${framework}\` is not in the article, so \`--article\` excludes it`,
  /** A package for frameworks: `of` are their names, `first` is the id of the first. */
  package: ({ name, of }: { name: string; of: readonly string[]; first: string }) =>
    `${quoted(name)} is not ranked: it is a package for ${fewListed(of)}`,
  /** A framework or package without facts: `nearest` are the ids of those to look at instead. */
  unranked: ({ name, nearest }: { name: string; nearest: readonly string[] }) =>
    `${quoted(name)} is not ranked; look at ${backquoted(nearest)} instead`,
};

type FieldsIn<Table extends Readonly<Record<string, (fields: never) => string>>> = {
  readonly [Kind in keyof Table]: Readonly<Parameters<Table[Kind]>[0]>;
};

type OneOf<Fields, Kind extends keyof Fields = keyof Fields> = {
  readonly [K in Kind]: Fields[K] & { readonly kind: K };
}[Kind];

type ProblemFields = FieldsIn<typeof PROBLEMS>;
type FailureFields = FieldsIn<typeof FAILURES>;

/** One problem with what was typed or read. `place` says where: a flag, a file, a key in it. */
export type InputProblem = OneOf<ProblemFields> & { readonly place: string };

export type FailureDetail = OneOf<FailureFields>;

/** An input problem in words. `place` is empty for the input as a whole. */
export interface ProblemMessage {
  readonly place: string;
  readonly message: string;
}

/** Exit codes of failures that are not about usage or input. */
const EXIT_CODES: { readonly [K in FailureDetail["kind"]]?: number } = {
  badRules: 3,
  unsoundRules: 1,
  unproved: 1,
  notStanding: 1,
  notExpected: 1,
  notCommon: 1,
  badLines: 1,
  cancelled: 130,
  bug: 70,
};

const BAD_INPUT = 2;

export const EXIT_CODE_MEANINGS: readonly (readonly [code: number, meaning: string])[] = [
  [0, "done, also when every framework is ruled out or a pipe is closed early"],
  [
    1,
    "a check that you asked for failed: --expect, rules check, verify, or a batch with bad lines",
  ],
  [2, "bad usage, bad answers or records, a file that cannot be read or written"],
  [3, "bad rules, in the file of --rules or of rules diff"],
  [70, "a bug in pyfw"],
  [130, "cancelled"],
];

/** The one error that pyfw throws on purpose; `main` turns it into words and an exit code. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(readonly detail: FailureDetail) {
    super(detail.kind);
  }
}

export function badInput(...problems: readonly InputProblem[]): Failure {
  return new Failure({ kind: "badInput", problems });
}

/** Throws `badInput` if there are problems. */
export function refuse(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw badInput(...problems);
}

export function exitCode(detail: FailureDetail): number {
  return EXIT_CODES[detail.kind] ?? BAD_INPUT;
}

/** The message for standard error. */
export function words(detail: FailureDetail): string {
  const text = found(FAILURES, detail);
  return detail.kind === "cancelled" ? `${text}\n` : `error: ${text}\n`;
}

/** What is wrong, without its place: lower case, no full stop. */
export function problemWords(problem: InputProblem): string {
  return found(PROBLEMS, problem);
}

function found<Fields, Kind extends keyof Fields, Says>(
  table: { readonly [K in keyof Fields]: (fields: Fields[K]) => Says },
  one: OneOf<Fields, Kind>,
): Says {
  return table[one.kind](one);
}

export function problemMessages(problems: readonly InputProblem[]): readonly ProblemMessage[] {
  return problems.map((problem) => ({ place: problem.place, message: problemWords(problem) }));
}

const NOBODY_TO_ASK = {
  noInput: "no answers given, and `--no-input` is set",
  ci: "no answers given, and `CI` is set, so pyfw does not ask",
  noTerminal: "no answers given, and there is no terminal to ask in",
  askWithoutTerminal: "`--ask` needs a terminal",
};

/** A garbage file may have thousands of problems; nobody reads more than this many at once. */
const MOST_LISTED = 100;

/** One problem on a line, or several below their count. Formats only the problems that are printed. */
function problemList<One>(problems: readonly One[], wordsOf: (one: One) => string): string {
  const lines = firstOf(problems, MOST_LISTED, wordsOf, (more) => `and ${more} more`);
  if (problems.length === 1) return lines.join("");
  return [`${problems.length} problems`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function problemLine(problem: InputProblem): string {
  return problem.kind === "unreadFile"
    ? problem.says
    : `${problem.place}: ${problemWords(problem)}`;
}

function knowledgeProblemWords({ place, path, what }: KnowledgeProblem): string {
  const at = place === undefined ? [] : [`${place.file}:${place.line}:${place.column}`];
  return [...at, ...(path.length === 0 ? [] : [pathWords(path)]), what].join(": ");
}

const GIVEN_TWICE = {
  question: (name: string) => `the question ${quoted(name)} is answered twice`,
  trait: (name: string) =>
    `the trait ${quoted(name)} is required twice; list all its values in one requirement`,
  framework: (name: string) => `${quoted(name)} is named twice`,
};

/** The number of choices of `parts`, the question with the most choices of its own. */
const SHORT_LIST = 13;

function hintOf(known: readonly string[]): string {
  return known.length === 0 || known.length > SHORT_LIST
    ? ""
    : `; known: ${known.map((name) => `\`${name}\``).join(", ")}`;
}

const LISTS = {
  question: "pyfw questions",
  choice: "pyfw questions",
  framework: "pyfw list",
  kind: "pyfw list",
  trait: "pyfw traits",
  value: "pyfw traits",
  schema: "pyfw schema --help",
  key: "pyfw questions",
};

const FORMS = {
  "question=choice": LISTS.question,
  "trait=value": LISTS.trait,
  "YYYY-MM-DD": "pyfw recommend --help",
};

const TAKE_RULES = /^pyfw (?:questions|list|show|traits)(?: |$)/;

function nextStep(problems: readonly InputProblem[], rules?: string): string {
  const commands = [...new Set(problems.map(commandFor))];
  const whole = commands.filter((one) => !commands.some((other) => one.startsWith(`${other} `)));
  const listing = whole.map((one) =>
    rules && TAKE_RULES.test(one) ? `${one} --rules ${shellWord(rules)}` : one,
  );
  return `see ${backquoted(listing)}`;
}

/** The command that says more about a problem. For other kinds, it lists the questions. */
const COMMANDS: { readonly [K in keyof ProblemFields]?: (problem: ProblemFields[K]) => string } = {
  unknownName: ({ what, of }) => (what === "choice" && of ? `${LISTS.choice} ${of}` : LISTS[what]),
  severalChoices: ({ question }) => `${LISTS.choice} ${question}`,
  givenTwice: ({ what }) => LISTS[what],
  notMatchable: () => LISTS.trait,
  wrongCount: () => LISTS.framework,
  package: ({ first }) => `pyfw show ${first}`,
  unranked: ({ nearest: [first] }) => `pyfw show ${first}`,
  outsideArticle: () => "pyfw list --article",
  unreadFile: () => "pyfw help answers",
  malformed: ({ form }) => FORMS[form],
};

function commandFor<Kind extends keyof ProblemFields>(problem: OneOf<ProblemFields, Kind>) {
  return COMMANDS[problem.kind]?.(problem) ?? LISTS.question;
}

const SEE_REPORT =
  "see the report for what has changed, then decide again with `pyfw recommend -f adr`";
const OTHER_RULES =
  "run this with the rules that made the record (`--rules`), or decide again with `pyfw recommend -f adr`";
const PUT_BACK =
  "see the report for what to restore, or decide again with `pyfw recommend -f adr` (and `--choose` for another choice)";

const CHECK_RECORD = "give only files made by `pyfw recommend -f adr`, or make the record again";

const CHECK_INPUT = "check where standard input comes from, or give a file";
const CHECK_PATH = "check the path and your permission to read it";

function toRead(path: string): string {
  if (path.includes("=")) return "check the path; an answer goes after `-a`";
  return path === fileName("-") ? CHECK_INPUT : CHECK_PATH;
}

/** Says that a file cannot be read, and why, from the system's error code. */
export function unreadable(path: string, code: string): string {
  return `cannot read ${quoted(path)}: ${cause(code)}`;
}

const OTHER_FOLDER = "give the path of a file in a folder that exists";

/** By system error code: the cause, and what to do next unless space or write permission is missing. */
const CAUSES: Readonly<Record<string, readonly [cause: string, toWrite?: string]>> = {
  ENOENT: ["no such file or folder", OTHER_FOLDER],
  EISDIR: ["it is a folder", "give the path of a file, such as one in that folder"],
  ENOTDIR: ["part of the path is not a folder", OTHER_FOLDER],
  EACCES: ["permission denied"],
  EPERM: ["permission denied"],
  ERR_ACCESS_DENIED: ["permission denied"],
  EROFS: ["the file system is read-only"],
  ENOSPC: ["no space left"],
  ENAMETOOLONG: ["the name is too long", "give a shorter name"],
  ELOOP: ["its links form a loop", "give the path of a file, not of a link"],
};

function cause(code: string): string {
  return CAUSES[code]?.[0] ?? `system error ${code}`;
}
