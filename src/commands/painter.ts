// Whether to use colour on a stream, and the paint for it.
import type { Host } from "../host.ts";
import { plainPaint, type Style } from "../text/style.ts";

/**
 * The paint for a stream, by the usual conventions: `--no-color` (`wanted` is then false) decides, then
 * FORCE_COLOR, then NO_COLOR, then whether the stream is a terminal that understands colours.
 */
export async function painter(
  host: Host,
  stream: "output" | "errors",
  wanted: boolean,
): Promise<Style["paint"]> {
  if (!wanted || !isColourful(host, stream)) return plainPaint;
  const { colourPaint } = await import("../text/colour.ts");
  return colourPaint;
}

function isColourful(host: Host, stream: "output" | "errors"): boolean {
  const forced = host.env("FORCE_COLOR");
  if (forced !== undefined) return !["0", "false"].includes(forced);
  if ((host.env("NO_COLOR") ?? "") !== "") return false;
  return host.isTerminal(stream) && host.env("TERM") !== "dumb";
}
