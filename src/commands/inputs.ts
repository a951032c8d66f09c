// Loads rules files, and guards against inputs that are replaced, read twice or silently ignored.
import { Failure } from "../failure.ts";
import type { Host } from "../host.ts";
import type { Identified, ShippedKnowledge } from "../knowledge/shipped.ts";
import { shippedForRanking } from "../knowledge/shipped-for-ranking.ts";
import { readRulesFile } from "../rules-file/read-rules-file.ts";
import { fileName } from "../text/quote.ts";
import { isSet } from "./environment.ts";
import type { OutputOptions, RulesOptions } from "./outcome.ts";

/** The shipped knowledge with the evidence of its facts, which takes longer to load. */
export async function shippedInFull(): Promise<ShippedKnowledge> {
  return (await import("../knowledge/shipped.ts")).shippedKnowledge();
}

/**
 * Without a rules file, what `shipped` returns. Throws `badUsage` for standard input; `badRules` with all
 * errors; `inputReplaced`; `unreadable`.
 */
export async function loadRules(
  { rules, ...options }: RulesOptions & Pick<OutputOptions, "output">,
  host: Host,
  shipped: () => Identified | Promise<Identified> = shippedForRanking,
): Promise<Identified> {
  keepInputs([rules], options, host);
  if (rules === undefined) return await shipped();
  if (rules === "-") {
    const says = "`--rules` takes a file, not standard input";
    throw new Failure({ kind: "badUsage", says, help: "pyfw help rules" });
  }
  const read = await readRulesFile(rules, host, await shippedInFull());
  if (read.sound)
    return { ...read.identified, origin: { ...read.identified.origin, rulesFile: rules } };
  const problems = read.problems.filter(({ level }) => level === "error");
  throw new Failure({ kind: "badRules", problems });
}

/** Throws `inputReplaced` if the output would replace an input, which is usually worth more. */
export function keepInputs(
  inputs: readonly (string | undefined)[],
  { output }: { readonly output?: string },
  host: Host,
): void {
  if (output === undefined || output === "-") return;
  for (const input of inputs) {
    if (input !== undefined && host.isSameFile(input, output))
      throw new Failure({ kind: "inputReplaced", path: fileName(input) });
  }
}

/** Standard output by any name is `-`: as a file, it would be replaced, with all that others wrote there. */
export function outputFile(path: string): string {
  return /^\/(dev\/stdout|(dev|proc\/self)\/fd\/1)$/.test(path) ? "-" : path;
}

/** Text that every decision record holds. */
export const RECORD = '"pyfw.record/';

/** In bytes; the record of a decision with all its reasons is much smaller. */
export const LARGEST_RECORD = 1024 * 1024;

/** Throws `recordExists` if the output would replace a decision record, because people edit records. */
export async function keepRecord({ output }: OutputFile, host: Host): Promise<void> {
  const found = await replacedBy(output, LARGEST_RECORD, host);
  if (found?.kind === "text" && found.text.includes(RECORD)) throw exists(found.path);
}

/** In bytes; a file of no more than this may hold nothing but white space. */
const BLANK = 16;

/** Throws `recordExists` if the output would replace any text, as a new record is a new file. */
export async function keepText({ output }: OutputFile, host: Host): Promise<void> {
  const found = await replacedBy(output, BLANK, host);
  const isBlank = found?.kind === "text" && found.text.trim() === "";
  if (found !== undefined && !isBlank) throw exists(found.path);
}

type OutputFile = Pick<OutputOptions, "output">;

/** The regular file that the output would replace, up to this size; `undefined` if there is none. */
async function replacedBy(path: string | undefined, limit: number, host: Host) {
  if (path === undefined || path === "-" || path.startsWith("/dev/")) return undefined;
  return host.isSameFile(path, path)
    ? { path, ...(await host.readText(path, limit, "")) }
    : undefined;
}

function exists(path: string): Failure {
  return new Failure({ kind: "recordExists", path });
}

/** Throws `badUsage` if standard input is named more than once. */
export function refuseTwice(inputs: readonly string[], help: string): void {
  if (inputs.filter((input) => input === "-").length < 2) return;
  const says = "`-` stands for standard input, which can be read only once";
  throw new Failure({ kind: "badUsage", says, help });
}

/** A note that standard input was not read although it probably holds something; `way` says how to read it. */
export function unreadInput(way: string, host: Host): readonly string[] {
  // Not read to find out: it may hold the rest of a loop, as in `while read name; do …; done`.
  const kind = host.inputKind();
  // Under CI a pipe usually has no writer.
  const isProbablyEmpty = kind === "pipe" && isSet(host, "CI");
  return kind === "other" || isProbablyEmpty ? [] : [`note: standard input was not read; ${way}`];
}
