// Flags that more than one command takes, and how their texts become values.
import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMATS, type Format } from "../report/formats/formats.ts";

/** The first of the formats is the default. */
export function formatOption(formats: readonly Format[]): Option {
  const option = new Option("-f, --format <format>", "how to show the report");
  return option.choices([...formats]).default(formats[0]);
}

export const outputOption = new Option(
  "-o, --output <file>",
  "write the report to a file, whole or not at all",
);

export const noColorOption = new Option("--no-color", "use no colours (also NO_COLOR=1)");

export const rulesOption = new Option("--rules <file>", "use your own rules (see `pyfw rules`)");

export const requireOption = new Option(
  "--require <trait=value>",
  "only frameworks with this fact; several values: a,b means any",
).argParser(append);

/** Adds the flags of `OutputOptions` to a command. */
export function withOutput(command: Command, formats: readonly Format[] = FORMATS): Command {
  return command.addOption(formatOption(formats)).addOption(outputOption).addOption(noColorOption);
}

/** Adds `--rules`, by which a command works with other knowledge than the shipped. */
export function withRules(command: Command): Command {
  return command.addOption(rulesOption);
}

/** Gathers the values of a flag that may be given several times. */
export function append(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Gathers names given as `a,b` or by several flags. */
export function appendNames(
  value: string,
  earlier: readonly string[] | undefined,
): readonly string[] {
  const names = value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) throw new InvalidArgumentError("name at least one");
  return [...(earlier ?? []), ...names];
}

/** A whole number from 1 on. */
export function positive(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new InvalidArgumentError("give a whole number from 1 on");
  return Number(value);
}
