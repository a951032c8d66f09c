// Runs command lines as a whole on a host made of buffers.
import type { Host } from "../../src/host.ts";
import { main } from "../../src/main.ts";
import { fakeHost, type World } from "./host.ts";

/** The exit code of a command line, what it printed and what it saved. A text is split at its spaces. */
export async function runMain(
  line: string | readonly string[],
  world: World = {},
  change: Partial<Host> = {},
) {
  const host = fakeHost(world);
  const args = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  const code = await main(args, { ...host, ...change });
  return { code, ...host.written, saved: host.saved };
}
