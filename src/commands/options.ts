// Flags shared by several commands, and how their values are parsed.
import { type Command, InvalidArgumentError, Option } from "commander";
import { namesIn } from "../answers/names.ts";
import { ENDINGS, FORMATS, type Format } from "../report/formats/formats.ts";
import { listed } from "../text/words.ts";
import { outputFile } from "./inputs.ts";
import { WHENS } from "./outcome.ts";

export const COUNTS = "Scope:";
export const REPORT = "Report:";

export const rulesOption = new Option(
  "--rules <file>",
  "use your own rules (see `pyfw help rules`)",
).helpGroup(COUNTS);

export const requireOption = new Option(
  "--require <trait=value>",
  "only frameworks with this fact; any of several: a,b (see `pyfw traits`)",
)
  .argParser(append)
  .helpGroup(COUNTS);

/** Belongs to the group of the command that takes it. */
export const importantOption = () =>
  new Option("-i, --important <question>", "count questions double: a,b (repeatable)").argParser(
    appendNames,
  );

/** Adds the flags of `OutputOptions`; without `--format`, the file extension counts, else the first format. */
export function withOutput(command: Command, formats: readonly Format[] = FORMATS): Command {
  const endings = endingsOf(formats).join(", ");
  return command
    .optionsGroup(REPORT)
    .addOption(new Option("-f, --format <format>", "the format of the report").choices(formats))
    .option(
      "-o, --output <file>",
      `write to a file; its extension (${endings}) sets the format`,
      outputFile,
    )
    .addOption(
      new Option("--color <when>", "use colours (also NO_COLOR, FORCE_COLOR)").choices(WHENS),
    )
    .addOption(new Option("--no-color").hideHelp())
    .hook("preAction", (_, acting) => {
      const { format, output, batch, quiet } = acting.opts();
      if (format !== undefined) return;
      if (batch !== true && quiet !== true) refuseForeign(acting, output, formats);
      acting.setOptionValue("format", usualFormat(output, formats));
    });
}

const FOREIGN = [
  ..."pdf doc docx odt rtf xls xlsx ods csv ppt pptx".split(" "),
  ..."htm xml yaml yml toml jsonl ndjson".split(" "),
];

/** Ends as other bad usage does if the extension names a file type that the command does not write. */
function refuseForeign(command: Command, output: string | undefined, formats: readonly Format[]) {
  const ending = endingOf(output);
  const named = ENDINGS.get(ending);
  const isForeign = named === undefined && FOREIGN.includes(ending);
  if (!isForeign && (named === undefined || formats.includes(named))) return;
  const who = isForeign ? "pyfw" : "this command";
  const known = listed(endingsOf(formats).map((one) => `'${one}'`));
  command.error(
    `${who} writes no '.${ending}' files; the extensions that set a format are ${known}`,
  );
}

function endingsOf(formats: readonly Format[]): readonly string[] {
  return [...ENDINGS]
    .filter(([ending, format]) => ending !== "markdown" && formats.includes(format))
    .map(([ending]) => `.${ending}`);
}

function endingOf(output = ""): string {
  return /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase() ?? "";
}

/** The format without `--format`: that of the file extension, or else the first. */
export function usualFormat(output: string | undefined, formats: readonly Format[]): Format {
  const named = ENDINGS.get(endingOf(output));
  return formats.find((format) => format === named) ?? formats[0] ?? "table";
}

export function append(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Gathers names given as `a,b` or by several flags. */
export function appendNames(value: string, earlier: readonly string[] = []): readonly string[] {
  const names = namesIn(value);
  if (names.length === 0) throw new InvalidArgumentError("name at least one");
  return [...earlier, ...names];
}

export function positive(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new InvalidArgumentError("give a whole number of 1 or more");
  return Number(value);
}
