// Settings from the environment, for when no flag gives them.
import type { Host } from "../host.ts";
import type { Format } from "../report/formats/formats.ts";
import { plainPaint } from "../text/style.ts";
import { type Color, type OutputOptions, WHENS } from "./outcome.ts";

/** Whether plain lines are wanted, by the flag or by the environment. */
export function isAccessible(given: Pick<OutputOptions, "accessible">, host: Host): boolean {
  return given.accessible === true || isSet(host, "ACCESSIBLE");
}

/** Whether an environment variable is set, and not to `0` or `false`. */
export function isSet(host: Host, name: string): boolean {
  return !["", "0", "false"].includes(host.env(name) ?? "");
}

/** Whether the report goes to a terminal, not to a file or a pipe. */
export function isSeen({ output = "-" }: Pick<OutputOptions, "output">, host: Host): boolean {
  return output === "-" && host.isTerminal("output");
}

/** The format of a report. A terminal gets what fits one screen, unless more is asked for. */
export function formatOnScreen(options: OutputOptions, host: Host): Format {
  const { format, all, facts, sources } = options;
  const asksForMore = all ?? facts ?? sources;
  return format === "table" && !asksForMore && isSeen(options, host) ? "screen" : format;
}

/** How an annotation names a file: GitHub resolves it from the repository root. */
export function annotationPath(host: Host): (file: string) => string {
  return (file) => host.pathFrom(host.env("GITHUB_WORKSPACE"), file);
}

/** Why nobody can be asked: input or errors are not a terminal, or CI is set; `undefined` if one can. */
export function nobodyThere(host: Host): "noTerminal" | "ci" | undefined {
  if (!host.isTerminal("input") || !host.isTerminal("errors")) return "noTerminal";
  return isSet(host, "CI") ? "ci" : undefined;
}

/** The colour setting in a command line, even if the rest of it is invalid. */
export function typedColor(args: readonly string[]): Color {
  const words = args.slice(0, [...args, "--"].indexOf("--")).join("\n");
  const last = [...words.matchAll(TYPED_COLOR)].at(-1);
  return last && (WHENS.find((when) => when === last[1]) ?? false);
}

const TYPED_COLOR = new RegExp(`^--(?:no-color|color[=\\n](${WHENS.join("|")}))$`, "gm");

/** The paint for a stream: colours by `--color`, or else by the usual conventions. */
export async function painter(host: Host, stream: "output" | "errors", color: Color) {
  if (!isColourful(host, stream, color)) return plainPaint;
  const { colourPaint } = await import("../text/colour.ts");
  return colourPaint;
}

function isColourful(host: Host, stream: "output" | "errors", color: Color): boolean {
  if (color === false || color === "never") return false;
  if (color === "always") return true;
  const forced = host.env("FORCE_COLOR");
  if (forced !== undefined) return !["0", "false"].includes(forced);
  if ((host.env("NO_COLOR") ?? "") !== "") return false;
  return host.isTerminal(stream) && host.env("TERM") !== "dumb";
}
