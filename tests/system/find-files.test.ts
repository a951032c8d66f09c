// Finds files below a folder, without hidden ones, packages and links.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/system/paths.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("by path, and only what ends so", () => {
  const folder = temporaryFolder();
  for (const name of ["b", ".git", "node_modules"]) mkdirSync(join(folder, name));
  for (const file of ["z.md", "b/a b.md", "c.txt", ".git/x.md", "node_modules/y.md"])
    writeFileSync(join(folder, file), "");
  symlinkSync(folder, join(folder, "b", "round.md"));
  expect(filesBelow(folder, ".md")).toEqual(["b/a b.md", "z.md"].map((one) => join(folder, one)));
  expect(filesBelow(join(folder, "z.md"), ".md")).toBeUndefined();
  expect(filesBelow(join(folder, "nobody"), ".md")).toBeUndefined();
});
