// `pyfw list`: the frameworks, filtered by kind and by facts.
import { Command } from "commander";
import { readRequireFlags } from "../answers/flags.ts";
import { finderIn, idOf, unknown } from "../answers/names.ts";
import { refuse } from "../failure.ts";
import type { Host } from "../host.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { missing } from "../ranking/request.ts";
import { type Format, formatsOf } from "../report/formats/formats.ts";
import { isSeen } from "./environment.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./inputs.ts";
import { appendNames, COUNTS, requireOption, rulesOption, withOutput } from "./options.ts";
import type { Build, Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

interface ListOptions extends OutputOptions, RulesOptions {
  readonly kind?: readonly string[];
  readonly require?: readonly string[];
  readonly article?: boolean;
}

export const listCommand: Build = (host, done) => {
  const command = new Command("list")
    .description("list the frameworks that pyfw knows")
    .addOption(requireOption)
    .optionsGroup(COUNTS)
    .option("--kind <kind>", "only frameworks of this kind; several: a,b", appendNames)
    .option("--article", "only the article's frameworks")
    .action(async (options: ListOptions, acting: Command) => {
      const isTyped = acting.getOptionValueSource("format") === "cli";
      const format = isTyped ? options.format : presentation(options, host);
      done(list({ ...options, format }, await loadRules(options, host)));
    });
  return withMore(
    withOutput(command.addOption(rulesOption), formatsOf("frameworks")),
    "Into a pipe it writes a line for each framework, with id, name, kind and what it is between tabs; `-f table` writes the table there, too.",
    examples(
      "pyfw list --kind micro,async",
      "pyfw list --require databases=oracle --require admin=built-in",
    ),
  );
};

/** One line per framework in a terminal, one record per framework in a pipe. */
function presentation(options: ListOptions, host: Host): Format {
  const { format, output = "-" } = options;
  if (format !== "table" || output !== "-") return format;
  return isSeen(options, host) ? "screen" : "tsv";
}

/** Lists the frameworks that meet the filter. Throws `badInput` for unknown kinds, traits and values. */
export function list(options: ListOptions, identified: Identified): Outcome {
  const { frameworks } = identified.knowledge;
  const find = finderIn(identified.knowledge);
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
  return {
    report: {
      kind: "frameworks",
      origin: identified.origin,
      frameworks: listed,
      leftOut: frameworks.length - listed.length,
    },
    output: options,
  };
}
