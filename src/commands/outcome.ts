// What a command returns: a report and where it goes, a stream of lines, or a text.
import type { Command } from "commander";
import type { FailureDetail } from "../failure.ts";
import type { Host } from "../host.ts";
import type { Identified } from "../knowledge/shipped.ts";
import type { Format } from "../report/formats/formats.ts";
import type { Report } from "../report/formats/kinds.ts";

export interface Outcome {
  readonly report: Report;
  /** One sentence for users who do not see the report because it goes to a file. */
  readonly summary?: string | undefined;
  /** How to use the file later; follows "Written to d.md; ". */
  readonly afterwards?: string | undefined;
  /** Sentences for standard error, written after the report. */
  readonly notes?: readonly string[];
  /** A failed check that the user asked for; the report is still shown. */
  readonly failedCheck?: FailureDetail | undefined;
}

export interface Stream extends Pick<Outcome, "notes"> {
  /** Pieces of whole lines. */
  readonly lines: AsyncIterable<string>;
  readonly output?: string | undefined;
  /** The failed check, if any; called after the last line. */
  failedCheck(): FailureDetail | undefined;
}

/** A text that is printed as it is, such as help or a script. */
export interface Printed extends Pick<Outcome, "notes" | "failedCheck"> {
  readonly text: string;
  readonly output?: string | undefined;
}

/** What a command returns: an outcome to report, lines, or a text such as commander's help. */
export type Result = (Outcome & { readonly output: OutputOptions }) | Stream | Printed;

/** Makes a command for the tree; when it acts, it hands its result to `done`. */
export type Build = (host: Host, done: (result: Result) => void) => Command;

/** The action of a command on its arguments, such as files or ids, when it needs only the knowledge. */
export type LookUp<Options = OutputOptions> = (
  named: readonly string[],
  options: Options,
  identified: Identified,
) => Outcome;

/** The same for a command that also needs the host. */
export type Act<Options = OutputOptions, Result = Promise<Outcome>> = (
  ...given: [...Parameters<LookUp<Options>>, host: Host]
) => Result;

export interface RulesOptions {
  readonly rules?: string | undefined;
}

export const WHENS = ["auto", "always", "never"] as const;

/** As typed; `false` is `--no-color`, `undefined` is no flag. */
export type Color = (typeof WHENS)[number] | false | undefined;

export interface OutputOptions {
  readonly format: Format;
  readonly output?: string;
  readonly color?: Color;
  /** Plain lines for screen readers; a flag of `recommend` alone. */
  readonly accessible?: boolean;
  /** Flags of some commands that ask for more than one screen. */
  readonly all?: boolean;
  readonly facts?: boolean;
  readonly sources?: boolean;
}
