// Whether a stream gets colours, by the flag, the environment and the terminal.
import type { Host } from "../host.ts";
import { plainPaint, type Style } from "../text/style.ts";

/** The values of `--color`. */
export const WHENS = ["auto", "always", "never"] as const;

/** As typed; `false` is `--no-color`, `undefined` is nothing. */
export type Color = (typeof WHENS)[number] | false | undefined;

/** What the words of a command line say of colours, whether or not the rest of them is right. */
export function typedColor(args: readonly string[]): Color {
  const end = args.indexOf("--");
  const words = end < 0 ? args : args.slice(0, end);
  const typed = words.flatMap((word, at): Color[] => {
    if (word === "--no-color") return [false];
    const value = word === "--color" ? words[at + 1] : /^--color=(.*)$/.exec(word)?.[1];
    return WHENS.filter((when) => when === value);
  });
  return typed.at(-1);
}

/**
 * The paint for a stream, by the usual conventions: first `--color`, then FORCE_COLOR, then NO_COLOR,
 * then whether the stream is a terminal with colours.
 */
export async function painter(
  host: Host,
  stream: "output" | "errors",
  color: Color,
): Promise<Style["paint"]> {
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
