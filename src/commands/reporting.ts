// Makes the commands that write a report: their arguments, flags and help, and what they do.
import { Command } from "commander";
import type { Host } from "../host.ts";
import type { Identified } from "../knowledge/shipped.ts";
import type { Format } from "../report/formats/formats.ts";
import { formatOnScreen } from "./environment.ts";
import { examples, type Part, withMore } from "./help-text.ts";
import { keepInputs, loadRules } from "./inputs.ts";
import { rulesOption, withOutput } from "./options.ts";
import type { Act, Build, Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

interface Reporting<Options> {
  readonly about: string;
  /** What each argument is, in their order. */
  readonly takes?: Readonly<Record<string, string>>;
  /** Adds the flags that help shows before those of the output; by default `--rules`. */
  readonly flags?: (command: Command) => Command;
  readonly formats?: readonly Format[];
  /** The knowledge without a rules file; by default, without the evidence of facts. */
  readonly shipped?: () => Promise<Identified>;
  /** What help says below the flags, before the examples. */
  readonly more?: readonly Part[];
  readonly examples: readonly string[];
  /** Files that the output must not replace, besides the rules. */
  readonly inputs?: (named: readonly string[], options: Options) => readonly (string | undefined)[];
  /** The format; by default, a terminal gets what fits one screen. */
  readonly format?: (options: Options, host: Host, command: Command) => Format;
  readonly act: Act<Options, Outcome | Promise<Outcome>>;
}

export function reporting<Options extends OutputOptions & RulesOptions>(
  name: string,
  shape: Reporting<Options>,
): Build {
  const { about, takes = {}, flags, formats, more = [], inputs, format = formatOnScreen } = shape;
  return (host, done) => {
    const command = new Command(name).description(about);
    for (const [argument, is] of Object.entries(takes)) command.argument(argument, is);
    withOutput(flags?.(command) ?? command.addOption(rulesOption), formats).action(async () => {
      const { args } = command;
      const options = command.opts<Options>();
      keepInputs(inputs?.(args, options) ?? [], options, host);
      const identified = await loadRules(options, host, shape.shipped);
      const output = { ...options, format: format(options, host, command) };
      done({ ...(await shape.act(args, options, identified, host)), output });
    });
    return withMore(command, ...more, examples(...shape.examples));
  };
}
