// Offers to start the questions when a person types only `pyfw` in a terminal.
import type { Host } from "../../host.ts";
import { confirm } from "../../interview/confirm.ts";
import { USUAL_HEIGHT } from "../../text/style.ts";

/** Lines below the overview: a blank one, the question, and one for the cursor. */
const BELOW = 3;

/** Writes the first overview that fits the terminal, else the last, and asks whether to start the questions. */
export async function wantsToStart(overviews: readonly string[], host: Host): Promise<boolean> {
  const room = (host.rows() ?? USUAL_HEIGHT) - BELOW;
  const fits = (text: string) => text.trimEnd().split("\n").length <= room;
  await host.write("output", overviews.find(fits) ?? overviews.at(-1) ?? "");
  await host.write("errors", "\n");
  return await confirm("Answer a few questions now?", host);
}
