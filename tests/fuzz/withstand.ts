// What must hold for any input: pyfw ends with an error message or a report, and neither can do harm.
import { main } from "../../src/main.ts";
import { type FakeHost, fakeHost, type World } from "../support/host.ts";

/** One command line with its files and standard input. */
export interface Attack {
  readonly args: readonly string[];
  readonly world: World;
}

/** Done, a failed check, bad usage or answers, bad rules. Nobody is there to cancel. */
const EXIT_CODES = [0, 1, 2, 3];

/** The most characters of error messages that anybody would read. */
const MOST_ERRORS = 400_000;

/** Colours are pyfw's own, so they are removed before the text is checked. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are
const COLOUR = /\u001b\[\d+m/g;

/** The progress of a batch: a line that is overwritten, and erased at the end. */
const PROGRESS = /\r\d+ lines|\r +\r/g;

/** Control characters and invisible characters. */
const ACTING = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** What a CI service reads as a command in its log. */
const COMMAND = /^\s*::|##(vso)?\[/im;

/** The start of a report or of a batch line; `{` alone could be a file name. */
const JSON_BEGINS = /^\{(\n|"line":)/;

const ANNOTATION = /^::(error|warning|notice) (file=[^,:]*,line=\d+,col=\d+,)?title=[^,:]*::/;

/** Runs pyfw in a world of buffers. Throws an error that says what does not hold. */
export async function withstand({ args, world }: Attack): Promise<void> {
  const host = fakeHost(world);
  const inherited = inheritedNames();
  const code = await main(args, host);
  const { output, errors } = host.written;
  const says = `${errors.slice(0, 2000)}\n${output.slice(0, 1000)}`;
  demand(EXIT_CODES.includes(code), `exit code ${code}`, says);
  demand(inheritedNames() === inherited, "every object has another property now", says);
  demand(code === 0 || errors !== "", `exit code ${code} without a word`, says);
  demand(errors.length <= MOST_ERRORS, `${errors.length} characters of errors`, says);
  // `verify` reports what it cannot verify, and annotations say what is wrong; no other run that fails reports.
  const hasReport = code < 2 || args[0] === "verify" || args.includes("github");
  demand(hasReport || output + [...host.saved.values()].join("") === "", "half a report", says);
  harmless(errors.replace(PROGRESS, ""), "standard error", []);
  for (const [where, text] of texts(host)) {
    demand(text === "" || text.endsWith("\n"), `${where} is not whole`, says);
    harmless(text, where, args);
  }
}

function texts({ written, saved }: FakeHost): readonly (readonly [string, string])[] {
  const printed = written.output === "" ? [] : [["standard output", written.output] as const];
  return [...printed, ...saved];
}

function inheritedNames(): string {
  const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
  return prototypes.map((one) => Reflect.ownKeys(one).map(String).join()).join(";");
}

/** Text that starts like JSON must be JSON throughout. The same goes for annotations in the github format. */
function harmless(text: string, where: string, args: readonly string[]): void {
  const [speaksToCi, isStream] = [args.includes("github"), args.includes("--batch")];
  // Into a pipe, completion and lists write what belongs together with a tab between.
  const separators = ["complete", "list"].includes(args[0] ?? "") ? /\t/g : /(?!)/;
  const plain = text.replace(COLOUR, "").replace(separators, "");
  demand(!ACTING.test(plain), `a character that acts in ${where}`, around(plain, ACTING));
  if (speaksToCi && text.startsWith("::")) {
    const odd = plain.split("\n").find((line) => line !== "" && !ANNOTATION.test(line));
    demand(odd === undefined, `no annotation in ${where}`, odd ?? "");
  } else {
    demand(!COMMAND.test(text), `a command to CI in ${where}`, around(text, COMMAND));
  }
  const values = isStream ? plain.trimEnd().split("\n") : [plain];
  for (const one of JSON_BEGINS.test(plain) ? values : [])
    demand(isJson(one), `${where} is no JSON`, one.slice(0, 2000));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function around(text: string, pattern: RegExp): string {
  const at = pattern.exec(text)?.index ?? 0;
  return JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
}

function demand(holds: boolean, wrong: string, shown: string): void {
  if (!holds) throw new Error(`${wrong}:\n${shown}`);
}
