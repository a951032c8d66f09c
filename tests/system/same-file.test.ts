// Tests whether two paths lead to one file.
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemHost } from "../../src/host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("links and detours lead to one file; folders, devices and what is not there are none", () => {
  const { isSameFile } = systemHost();
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
