// Tests the path of a file from a folder, which may be a link.
import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { systemHost } from "../../src/host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { pathFrom } = systemHost();
const here = process.cwd();

test.each([
  [here, "a.json", "a.json"],
  [here, "./docs/../a.json", "a.json"],
  [here, join(here, "docs/a.json"), "docs/a.json"],
  [join(here, ".."), "./..a/b.json", relative(join(here, ".."), join(here, "..a/b.json"))],
  [join(here, "docs"), "./docs/a.json", "a.json"],
  [join(here, "docs"), "./a.json", "a.json"],
  [undefined, "./docs/../a.json", "a.json"],
  ["", "./a.json", "a.json"],
  [undefined, "./docs/../../a.json", "../a.json"],
  [undefined, "/no/such/../file", "/no/file"],
])("from the folder %s the file %s is %s", (folder, file, path) => {
  expect(pathFrom(folder, file)).toBe(path);
});

test("a folder may be a link, as its file may", () => {
  const real = realpathSync(temporaryFolder());
  mkdirSync(join(real, "work"));
  symlinkSync(join(real, "work"), join(real, "link"));
  expect(pathFrom(join(real, "link"), join(real, "work/docs/a.md"))).toBe("docs/a.md");
  expect(pathFrom(join(real, "link"), join(real, "link/docs/a.md"))).toBe("docs/a.md");
  expect(pathFrom(join(real, "none"), join(real, "work/a.md"))).toBe(join(real, "work/a.md"));
});
