// The note on standard input that is there, and that a command does not read.
import type { Host } from "../host.ts";
import { isSet } from "./environment.ts";

/**
 * Where something is probably in it; `way` says how to read it. Nothing is read to find out: the rest of a
 * loop may be in it, as in `while read name; do …; done`. Under CI a pipe usually has no writer.
 */
export function unreadInput(way: string, host: Host): readonly string[] {
  const kind = host.inputKind();
  const isProbablyEmpty = kind === "pipe" && isSet(host, "CI");
  return kind === "other" || isProbablyEmpty ? [] : [`note: standard input was not read; ${way}`];
}
