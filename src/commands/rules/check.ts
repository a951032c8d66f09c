// `pyfw rules check`: all problems of a rules file at once.
import { Command } from "commander";
import type { Host } from "../../host.ts";
import { type Identified, shippedKnowledge } from "../../knowledge/shipped.ts";
import { CHECK_FORMATS } from "../../report/formats.ts";
import { nameOf, readRulesFile, readShipped } from "../../rules/source.ts";
import { withOutput } from "../options.ts";
import type { Outcome, OutputOptions } from "../outcome.ts";

export function checkCommand(host: Host, done: (outcome: Outcome) => void): Command {
  return withOutput(new Command("check"), CHECK_FORMATS)
    .description("tell all problems of a rules file at once")
    .argument("[file]", "a rules file, - for standard input; the shipped rules without it")
    .addHelpText(
      "after",
      "\nEnds with exit code 1 unless the file is sound; warnings are allowed.\n\nExamples:\n  pyfw rules check team.json\n  pyfw rules check team.json -f github",
    )
    .action(async (file: string | undefined, options: OutputOptions) => {
      done(await checkRules(file, options, host, shippedKnowledge()));
    });
}

/** Whether the file, or what is shipped, is sound, with all problems. Throws `unreadable`. */
export async function checkRules(
  file: string | undefined,
  options: OutputOptions,
  host: Host,
  shipped: Identified,
): Promise<Outcome> {
  const read =
    file === undefined ? await readShipped(shipped) : await readRulesFile(file, host, shipped);
  const name = file && nameOf(file);
  const errors = read.problems.filter(({ level }) => level === "error").length;
  return {
    report: {
      kind: "soundness",
      version: shipped.version,
      file: name,
      identified: read.sound ? read.identified : undefined,
      problems: read.problems,
    },
    output: options,
    notes: [],
    ...(read.sound ? {} : { refused: { kind: "unsoundRules", file: name ?? "", errors } }),
  };
}
