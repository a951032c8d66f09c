// Tests paths: relative to a folder, to the same file, and of all files below a folder.
import { linkSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { systemHost } from "../../src/host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { pathFrom, isSameFile, filesBelow } = systemHost();
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

test("a folder may be a link, and so may its file", () => {
  const real = realpathSync(temporaryFolder());
  mkdirSync(join(real, "work"));
  symlinkSync(join(real, "work"), join(real, "link"));
  expect(pathFrom(join(real, "link"), join(real, "work/docs/a.md"))).toBe("docs/a.md");
  expect(pathFrom(join(real, "link"), join(real, "link/docs/a.md"))).toBe("docs/a.md");
  expect(pathFrom(join(real, "none"), join(real, "work/a.md"))).toBe(join(real, "work/a.md"));
});

test("links and detours lead to the same file; folders, devices and missing files are never the same", () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at("a"), "");
  writeFileSync(at("b"), "");
  mkdirSync(at("d"));
  symlinkSync(at("a"), at("link"));
  linkSync(at("a"), at("hard"));
  for (const name of ["a", "link", "hard", "./d/../a"])
    expect(isSameFile(at("a"), `${folder}/${name}`), name).toBe(true);
  expect(isSameFile(at("a"), at("b"))).toBe(false);
  expect(isSameFile(at("c"), at("c"))).toBe(false);
  expect(isSameFile(at("d"), at("d"))).toBe(false);
  expect(isSameFile("/dev/null", "/dev/null")).toBe(false);
});

test("files below a folder are sorted, without hidden ones, packages, links and other endings", () => {
  const folder = temporaryFolder();
  for (const name of ["b", ".git", "node_modules"]) mkdirSync(join(folder, name));
  for (const file of ["z.md", "b/a b.md", "c.txt", ".git/x.md", "node_modules/y.md"])
    writeFileSync(join(folder, file), "");
  symlinkSync(folder, join(folder, "b", "round.md"));
  expect(filesBelow(folder, ".md")).toEqual(["b/a b.md", "z.md"].map((one) => join(folder, one)));
  expect(filesBelow(join(folder, "z.md"), ".md")).toBeUndefined();
  symlinkSync("circle", join(folder, "circle"));
  for (const name of ["nobody", "z.md/x", "circle", "x".repeat(300)])
    expect(filesBelow(join(folder, name), ".md"), name).toBeUndefined();
});
