// What a person who types `pyfw` alone in a terminal is offered.
import type { Host } from "../../host.ts";
import { confirm } from "../../interview/confirm.ts";

/** Writes the help, and asks whether to begin with the questions now. */
export async function wantsToStart(help: string, host: Host): Promise<boolean> {
  await host.write("output", help);
  return await confirm("\nAnswer a few questions now?", host);
}
