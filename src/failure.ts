// Every way to end badly, all the words for it, and all exit codes.
import type { KnowledgeProblem } from "./knowledge/problem.ts";
import { firstOf } from "./text/first-of.ts";
import { backquoted, fileName, quoted, visible } from "./text/quote.ts";
import { nearest } from "./text/suggestion.ts";
import { counted, listed, pathWords } from "./text/words.ts";

/** What is known of each kind of problem with what was typed or read. */
interface ProblemFields {
  unknownName: { what: keyof typeof LISTS; name: string; of?: string; known: readonly string[] };
  wrongShape: { expected: string; found: string };
  severalChoices: { question: string; count: number };
  givenTwice: { what: keyof typeof GIVEN_TWICE; name: string };
  repeatedKey: { key: string };
  notMatchable: { trait: string };
  wrongCount: { least: number; most: number; count: number };
  malformed: { given: string; form: keyof typeof FORMS; example: string };
  beside: { key: string };
  otherFormat: { format: string };
  /** One of several files, of which nothing could be read. */
  unreadFile: { says: string };
  outsideArticle: { framework: string };
  /** A package that people add to frameworks: their names, and the id of the first. */
  package: { name: string; of: readonly string[]; first: string };
}

/** One thing wrong with what was typed or read. `place` says where: a flag, a file, a key in it. */
export type InputProblem = OneOf<ProblemFields> & { readonly place: string };

/** The fields of one kind, with its name. */
type OneOf<Fields> = {
  readonly [K in keyof Fields]: Readonly<Fields[K]> & { readonly kind: K };
}[keyof Fields];

/** An input problem in words. `place` is empty for the whole. */
export interface ProblemMessage {
  readonly place: string;
  readonly message: string;
}

/** What is known of each way to end badly. */
interface FailureFields {
  badUsage: { says: string; help: string };
  badInput: { problems: readonly InputProblem[] };
  notJson: { place: string; line: number; column: number };
  empty: { place: string };
  notText: { file: string; line: number; column: number };
  tooLarge: { place: string; limit: number };
  unreadable: { path: string; code: string };
  unwritable: { path: string; code: string };
  /** Nobody can be asked; `because` says why. */
  noAnswers: { because: keyof typeof NOBODY_TO_ASK };
  /** A batch without a file, where standard input is a terminal. */
  noLines: object;
  /** A rules file that another command was to work with. */
  badRules: { problems: readonly KnowledgeProblem[] };
  /** A rules file that was to be checked. */
  unsoundRules: { file: string; errors: number };
  /** Properties that were to be proved of a rules file, or of what is shipped. */
  unproved: { file: string | undefined; refuted: number; undecided: number };
  /** Files that were to be verified. */
  badRecords: { problems: readonly KnowledgeProblem[] };
  /** Files whose decision has changed, and those that were edited by hand. */
  notStanding: { changed: readonly string[]; edited: readonly string[]; of: number };
  notExpected: { expected: readonly string[]; winners: readonly string[] };
  /** What a team can live with is something else. */
  notCommon: { expected: readonly string[]; common: readonly string[] };
  /** A batch with lines that could not be read. */
  badLines: { bad: number; lines: number };
  /** `commands` are for the answers so far; `undefined` where there are none. */
  cancelled: {
    by: "SIGINT" | "SIGTERM" | "SIGHUP";
    commands: { readonly result: string; readonly goOn: string } | undefined;
  };
  bug: { trace: string };
}

export type FailureDetail = OneOf<FailureFields>;

/** Those that are not about usage or input. */
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

/** What each exit code means, for help and README. */
export const EXIT_CODE_MEANINGS: readonly (readonly [code: number, meaning: string])[] = [
  [0, "done, also when every framework is ruled out or a pipe is closed early"],
  [1, "a check that was asked for says no: --expect, rules check, verify, a batch with bad lines"],
  [2, "bad usage, bad answers or records, a file that cannot be read or written"],
  [3, "bad rules in the file that --rules names, or in one of rules diff"],
  [70, "a bug in pyfw"],
  [130, "cancelled"],
];

/** The one error that pyfw throws on purpose; `main` turns it into words and an exit code. */
export class Failure extends Error {
  readonly detail: FailureDetail;

  constructor(detail: FailureDetail) {
    super(detail.kind);
    this.name = "Failure";
    this.detail = detail;
  }
}

/** The number that the process ends with, 1 to 255. */
export function exitCode(detail: FailureDetail): number {
  return EXIT_CODES[detail.kind] ?? BAD_INPUT;
}

/** What a person reads on standard error: what is wrong, where, and on the last line what to do next. */
export function words(detail: FailureDetail): string {
  switch (detail.kind) {
    case "badUsage":
      return `error: ${detail.says}\nrun \`${detail.help}\` for help\n`;
    case "badInput":
      return badInput(detail.problems);
    case "notJson":
      return `error: ${detail.place} is not JSON: line ${detail.line}, column ${detail.column} cannot be read\nwrite answers such as {"size": "large"}; \`pyfw questions\` lists them all\n`;
    case "empty":
      return `error: ${detail.place} is empty\nsend answers such as {"size": "large"}, or {} to leave every question open\n`;
    case "notText":
      return `error: ${detail.file} is neither UTF-8 nor UTF-16: line ${detail.line}, column ${detail.column} cannot be read\nwrite the file as UTF-8, then run this again\n`;
    case "tooLarge":
      return `error: ${visible(detail.place)} is larger than ${detail.limit / 1024} KiB, which no answers need\nsee \`pyfw recommend --help\` for what answers look like\n`;
    case "unreadable":
      return `error: ${unreadable(detail.path, detail.code)}\n${detail.path === fileName("-") ? CHECK_INPUT : CHECK_PATH}\n`;
    case "unwritable":
      return `error: cannot write ${quoted(detail.path)}: ${cause(detail.code)}\n${TO_WRITE[detail.code] ?? "check that there is room and that you may write there"}\n`;
    case "noAnswers":
      return `error: ${NOBODY_TO_ASK[detail.because]}\ngive a file, pipe JSON, or use \`--answer question=choice\`; \`pyfw questions\` lists them all\n`;
    case "noLines":
      return "error: `--batch` reads lines of answers, and there is neither a file nor a pipe\ngive a file, or pipe one JSON object per line; `-` reads what is typed\n";
    case "badRules":
      return `${problemList(detail.problems, knowledgeProblemWords)}\nrun \`pyfw rules check\` again when it is fixed\n`;
    case "unsoundRules":
      return `error: ${quoted(detail.file)} is not sound: ${counted(detail.errors, "error")}\nsee the report for what is wrong and where, then run \`pyfw rules check\` again\n`;
    case "unproved":
      return unproved(detail);
    case "badRecords":
      return badRecords(detail.problems);
    case "notStanding":
      return notStanding(detail);
    case "notExpected":
      return notExpected(detail);
    case "notCommon":
      return notCommon(detail);
    case "badLines":
      return `error: ${detail.bad} of ${counted(detail.lines, "line")} could not be read\nlook for "errors" in the output: it says what is wrong, and in which line\n`;
    case "cancelled":
      return detail.commands === undefined
        ? "Stopped.\n"
        : `Stopped. For a result from your answers so far:\n  ${detail.commands.result}\nTo go on:\n  ${detail.commands.goOn}\n`;
    case "bug":
      return `error: this is a bug in pyfw\n${detail.trace}\nplease report it with the lines above and the command that you ran\n`;
  }
}

const NOBODY_TO_ASK = {
  noInput: "no answers given, and `--no-input` is set",
  ci: "nobody is asked where CI is set",
  noTerminal: "no answers given, and there is no terminal to ask in",
  askWithoutTerminal: "`--ask` needs a terminal to ask in",
};

/** A file of garbage may hold thousands of problems; nobody reads more than these at once. */
const MOST_TOLD = 100;

function badInput(problems: readonly InputProblem[]): string {
  const list = problemList(problems, (problem) =>
    // What a file says of itself names it already.
    problem.kind === "unreadFile" ? problem.says : `${problem.place}: ${problemWords(problem)}`,
  );
  return `${list}\n${nextStep(problems)}\n`;
}

/** A file that cannot be read at all has no place inside it. */
function badRecords(problems: readonly KnowledgeProblem[]): string {
  const next = problems.some(({ place }) => place !== undefined)
    ? "give only files made by `pyfw recommend -f adr`, or make the record again"
    : CHECK_PATH;
  return `${problemList(problems, knowledgeProblemWords)}\n${next}\n`;
}

/** One problem in a line, or several below their number. Only those that are printed are put into words. */
function problemList<Problem>(
  problems: readonly Problem[],
  wordsOf: (problem: Problem) => string,
): string {
  const lines = firstOf(problems, MOST_TOLD, wordsOf, (more) => `and ${more} more`);
  if (problems.length === 1) return `error: ${lines.join("")}`;
  return [`error: ${problems.length} problems`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function knowledgeProblemWords({ place, path, what }: KnowledgeProblem): string {
  const at = place === undefined ? [] : [`${place.file}:${place.line}:${place.column}`];
  return [...at, ...(path.length === 0 ? [] : [pathWords(path)]), what].join(": ");
}

/** The problems in words, in their order. */
export function problemMessages(problems: readonly InputProblem[]): readonly ProblemMessage[] {
  return problems.map((problem) => ({ place: problem.place, message: problemWords(problem) }));
}

/** What is wrong, without its place: lower case, no full stop. */
export function problemWords(problem: InputProblem): string {
  switch (problem.kind) {
    case "unknownName":
      return unknownName(problem);
    case "wrongShape":
      return `expected ${problem.expected}, found ${problem.found}`;
    case "severalChoices":
      return `\`${problem.question}\` takes one choice, ${problem.count} are given`;
    case "givenTwice":
      return GIVEN_TWICE[problem.what](problem.name);
    case "repeatedKey":
      return `the key ${quoted(problem.key)} is repeated`;
    case "notMatchable":
      return `the trait \`${problem.trait}\` is shown but cannot be matched, because its values are free text`;
    case "wrongCount":
      return `expected ${problem.least} to ${problem.most} frameworks, found ${problem.count}`;
    case "malformed":
      return `expected \`${problem.form}\`, for example \`${problem.example}\`; found ${quoted(problem.given)}`;
    case "beside":
      return `${quoted(problem.key)} is next to \`answers\`; answers go inside it`;
    case "otherFormat":
      return `the format ${quoted(problem.format)} holds no answers; \`pyfw.recommendation/1\` does`;
    case "unreadFile":
      return problem.says;
    case "outsideArticle":
      return `\`${problem.framework}\` is not in the article, so \`--article\` leaves it out`;
    case "package":
      return `${quoted(problem.name)} is not ranked: it is a package for ${manyNames(problem.of)}`;
  }
}

/** All of up to three names; of more, the first two. */
function manyNames(names: readonly string[]): string {
  return listed(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names);
}

const GIVEN_TWICE = {
  question: (name: string) => `the question ${quoted(name)} is answered twice`,
  trait: (name: string) =>
    `the trait ${quoted(name)} is required twice; list its values in one, any of them is enough`,
  framework: (name: string) => `${quoted(name)} is named twice`,
};

function unknownName({ what, name, of, known }: ProblemFields["unknownName"]): string {
  const meant = nearest(name, known);
  const owner = of === undefined ? "" : ` of \`${of}\``;
  const hint = meant === undefined ? hintOf(known) : `; did you mean \`${meant}\`?`;
  return `${quoted(name)} is not a ${what}${owner}${hint}`;
}

/** The question with the most choices of its own, `parts`, has as many. */
const SHORT_LIST = 13;

function hintOf(known: readonly string[]): string {
  return known.length === 0 || known.length > SHORT_LIST
    ? ""
    : `; known: ${known.map((name) => `\`${name}\``).join(", ")}`;
}

/** The commands that list what there is. */
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

function nextStep(problems: readonly InputProblem[]): string {
  const commands = new Set(problems.map((problem) => `\`${commandFor(problem)}\``));
  return `run ${[...commands].join(" and ")} to see what there is`;
}

function commandFor(problem: InputProblem): string {
  switch (problem.kind) {
    case "unknownName":
    case "givenTwice":
      return LISTS[problem.what];
    case "notMatchable":
      return LISTS.trait;
    case "wrongCount":
      return LISTS.framework;
    case "package":
      return `pyfw show ${problem.first}`;
    case "outsideArticle":
      return "pyfw list --article";
    case "unreadFile":
      return "pyfw help answers";
    case "malformed":
      return FORMS[problem.form];
    default:
      return LISTS.question;
  }
}

function unproved({ file, refuted, undecided }: FailureFields["unproved"]): string {
  const counts = [
    ...(refuted === 0 ? [] : [`${refuted} refuted`]),
    ...(undecided === 0 ? [] : [`${undecided} undecided`]),
  ];
  const whose = file === undefined ? "the shipped knowledge" : quoted(file);
  return `error: not everything is proved of ${whose}: ${counts.join(", ")}\nsee the report for what is wrong under which answers, then run \`pyfw rules check --prove\` again\n`;
}

function notStanding({ changed, edited, of }: FailureFields["notStanding"]): string {
  const one = quoted([...changed, ...edited][0] ?? "");
  const count = (files: readonly string[]) => `${files.length} of ${of}`;
  const fallen =
    of === 1
      ? `the decision in ${one} no longer stands`
      : `${count(changed)} decisions no longer ${changed.length === 1 ? "stands" : "stand"}`;
  const touched =
    of === 1
      ? `the record in ${one} was changed by hand`
      : `${count(edited)} records ${edited.length === 1 ? "was" : "were"} changed by hand`;
  return [
    ...(changed.length === 0 ? [] : [`error: ${fallen}`, SEE_REPORT]),
    ...(edited.length === 0 ? [] : [`error: ${touched}`, PUT_BACK]),
    "",
  ].join("\n");
}

const SEE_REPORT =
  "see the report for what has changed, then decide again with `pyfw recommend -f adr`";
const PUT_BACK =
  "see the report for what to put back, or decide again with `pyfw recommend -f adr` (and `--choose` for another choice)";

function notExpected({ expected, winners }: FailureFields["notExpected"]): string {
  const found =
    winners.length === 0
      ? "no framework is left"
      : `first ${winners.length === 1 ? "is" : "are"} ${backquoted(winners)}`;
  return `error: expected ${backquoted(expected)} to be first, but ${found}\nlook at the reasons in the report, then change the answers or the expectation\n`;
}

function notCommon({ expected, common }: FailureFields["notCommon"]): string {
  const found =
    common.length === 0
      ? "no framework is left for everybody"
      : `${common.length === 1 ? "it is" : "these are"} ${backquoted(common)}`;
  return `error: expected the best compromise to be among ${backquoted(expected)}, but ${found}\nlook at the rankings in the report, then talk about the answers or change the expectation\n`;
}

/** What to do next where room and rights are not what is missing. */
const TO_WRITE: Readonly<Record<string, string>> = {
  ENOENT: "give the path of a file in a folder that exists",
  ENOTDIR: "give the path of a file in a folder that exists",
  EISDIR: "give the path of a file, such as one in that folder",
};

const CHECK_INPUT = "check what standard input is redirected from, or give a file";
const CHECK_PATH = "check the path, or use `-` to read standard input";

/** That a file cannot be read, and why, from the code of the system. */
export function unreadable(path: string, code: string): string {
  return `cannot read ${quoted(path)}: ${cause(code)}`;
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "part of the path is not a folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "the links lead in a circle",
};

/** Why a file cannot be read or written, from the code of the system. */
export function cause(code: string): string {
  return CAUSES[code] ?? `the system says ${code}`;
}
