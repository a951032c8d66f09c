// `pyfw list`: the frameworks, filtered by kind and by facts.
import { readRequireFlags } from "../answers/flags.ts";
import { finderIn, idOf, unknown } from "../answers/names.ts";
import { refuse } from "../failure.ts";
import { missing } from "../ranking/request.ts";
import { formatsOf } from "../report/formats/formats.ts";
import { isSeen } from "./environment.ts";
import { appendNames, COUNTS, requireOption, rulesOption } from "./options.ts";
import type { LookUp, OutputOptions } from "./outcome.ts";
import { reporting } from "./reporting.ts";

interface ListOptions extends OutputOptions {
  readonly kind?: readonly string[];
  readonly require?: readonly string[];
  readonly article?: boolean;
}

/** Lists the frameworks that meet the filter. Throws `badInput` for unknown kinds, traits and values. */
export const list: LookUp<ListOptions> = (_, options, identified) => {
  const { knowledge } = identified;
  const { frameworks } = knowledge;
  const find = finderIn(knowledge);
  const require = readRequireFlags(options.require ?? [], find);
  const kinds = [...new Set(frameworks.map(({ kind }) => kind))].sort();
  for (const name of options.kind ?? [])
    if (!kinds.some((kind) => kind === idOf(name)))
      find.problems.push(unknown("kind", name, kinds, "`--kind`"));
  refuse(find.problems);
  const wanted = options.kind?.map(idOf);
  const listed = frameworks.filter(
    (framework) =>
      (wanted === undefined || wanted.includes(framework.kind)) &&
      (options.article !== true || framework.article) &&
      missing(framework, require).length === 0,
  );
  return { report: { kind: "frameworks", ...identified, frameworks: listed } };
};

export const listCommand = reporting("list", {
  about: "list the frameworks",
  flags: (command) =>
    command
      .addOption(requireOption)
      .optionsGroup(COUNTS)
      .option("--kind <kind>", "only frameworks of this kind; several: a,b", appendNames)
      .option("--article", "only the article's frameworks")
      .addOption(rulesOption),
  formats: formatsOf("frameworks"),
  more: [
    "In a pipe, it writes one line per framework: id, name, kind and summary, separated by tabs. Use `-f table` for the table.",
  ],
  examples: [
    "pyfw list --kind micro,async",
    "pyfw list --require databases=oracle --require admin=built-in",
  ],
  format(options, host, command) {
    const { format, output = "-" } = options;
    const isChosen = command.getOptionValueSource("format") === "cli";
    if (isChosen || format !== "table" || output !== "-") return format;
    // A line for each framework: for people, or for programs.
    return isSeen(options, host) ? "screen" : "tsv";
  },
  act: list,
});
