// The package as it would be published, packed and installed offline.
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { z } from "zod";
import { type Ended, run, temporaryFolder } from "./program.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const packed = z.tuple([
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }),
]);

/** npm offline and without scripts, which would rebuild while other tests run. */
export async function npm(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const quiet = ["--ignore-scripts", "--offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const ended = await run("npm", [...args, ...quiet], { cwd, env: { HOME: temporaryFolder() } });
  expect(ended.code, ended.stderr).toBe(0);
  return ended;
}

/** The tarball of the package, in the folder. */
export async function pack(folder: string) {
  const { stdout } = await npm(root, "pack", "--json", "--pack-destination", folder);
  return packed.parse(JSON.parse(stdout))[0];
}
