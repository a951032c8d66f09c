// The note on standard input that is there, and that a command does not read.
import type { Host } from "../host.ts";
import { isSet } from "./environment.ts";

/**
 * A note that standard input was not read, where something is probably in it; `way` is how to read it, as
 * in "to read answers from it, add `-`". Nothing is read to find out: the rest of a loop may be in it, as in `while read name; do …; done`.
 * A pipe may be empty, and under CI it usually is one that nobody writes to.
 */
export function unreadInput(way: string, host: Host): readonly string[] {
  const kind = host.inputKind();
  const isProbablyEmpty = kind === "pipe" && isSet(host, "CI");
  return kind === "other" || isProbablyEmpty ? [] : [`note: standard input was not read; ${way}`];
}
