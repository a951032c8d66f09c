// The wheel, packed from the built program.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import { NODE, run } from "./program.ts";
import { root } from "./tarball.ts";

/** The path of the wheel, packed into the folder. */
export async function packWheel(folder: string): Promise<string> {
  const ended = await run(NODE, [`${root}.build/wheel/wheel.mjs`, folder], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: "" });
  return ended.stdout.trim();
}

/** The files in a wheel, by path. */
export function filesIn(wheel: string): ReadonlyMap<string, Buffer> {
  const files = Object.entries(unzipSync(readFileSync(wheel)));
  return new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes)]));
}
