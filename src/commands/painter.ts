// Decides whether a stream gets colours.
import type { Host } from "../host.ts";
import { plainPaint, type Style } from "../text/style.ts";
import type { OutputOptions } from "./outcome.ts";

/**
 * The paint for a stream, by the usual conventions: first `--no-color` (`color` is then false), then
 * FORCE_COLOR, then NO_COLOR, then whether the stream is a terminal with colours.
 */
export async function painter(
  host: Host,
  stream: "output" | "errors",
  color: boolean,
): Promise<Style["paint"]> {
  if (!color || !isColourful(host, stream)) return plainPaint;
  const { colourPaint } = await import("../text/colour.ts");
  return colourPaint;
}

function isColourful(host: Host, stream: "output" | "errors"): boolean {
  const forced = host.env("FORCE_COLOR");
  if (forced !== undefined) return !["0", "false"].includes(forced);
  if ((host.env("NO_COLOR") ?? "") !== "") return false;
  return host.isTerminal(stream) && host.env("TERM") !== "dumb";
}

/** Whether plain lines are wanted, by the flag or by the environment. */
export function isAccessible(
  { accessible }: Pick<OutputOptions, "accessible">,
  host: Host,
): boolean {
  return accessible === true || isSet(host, "ACCESSIBLE");
}

/** Whether an environment variable says yes. */
export function isSet(host: Host, name: string): boolean {
  return !["", "0", "false"].includes(host.env(name) ?? "");
}
