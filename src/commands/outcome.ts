// What a command hands back: a report, how it is wanted, and what else there is to say.
import type { FailureDetail } from "../failure.ts";
import type { Format } from "../report/formats/formats.ts";
import type { Report } from "../report/formats/kinds.ts";

export interface Outcome {
  readonly report: Report;
  readonly output: OutputOptions;
  /** Sentences for standard error, told after the report. */
  readonly notes: readonly string[];
  /** A check that was asked for and that says no; the report is shown all the same. */
  readonly failedCheck?: FailureDetail;
}

/** Lines that are told as they are made, however many they are. */
export interface Stream {
  /** Whole lines, many at a time. */
  readonly lines: AsyncIterable<string>;
  /** A file to write to; standard output without it. */
  readonly output?: string;
  /** What is to be said after the last line, if a check says no. */
  failedCheck(): FailureDetail | undefined;
}

/** A text that is shown as it is: a help, a script. */
export interface Printed {
  readonly text: string;
  /** A file to write to; standard output without it. */
  readonly output?: string;
}

/** The flag of every command that works with knowledge. */
export interface RulesOptions {
  /** A rules file; the shipped rules without it. */
  readonly rules?: string;
}

/** The flags that every command takes. */
export interface OutputOptions {
  readonly format: Format;
  /** A file to write to; standard output without it. */
  readonly output?: string;
  /** `false` for `--no-color`. */
  readonly color: boolean;
}
