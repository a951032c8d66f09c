// Tests the published package: everything that the program needs to run, and nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { LAUNCHER, NODE, run, temporaryFolder } from "../support/program.ts";
import { npm, pack, root } from "../support/tarball.ts";

const manifest = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .catchall(z.unknown());

test("the tarball installs into an empty folder and runs there without anything else", async () => {
  const folder = temporaryFolder();
  const { filename } = await pack(folder);
  const empty = temporaryFolder();
  await npm(empty, "install", join(folder, filename));

  const installed = await run("npm", ["ls", "--all", "--parseable"], { cwd: empty });
  expect(installed.stdout.trim().split("\n")).toEqual([empty, join(empty, "node_modules/pyfw")]);
  for (const args of [
    ["list", "-f", "json"],
    ["recommend", "-a", "size=large"],
  ]) {
    const there = await run(NODE, [join(empty, "node_modules/.bin/pyfw"), ...args], { cwd: empty });
    expect(there).toMatchObject({ code: 0, stderr: "" });
    expect(there.stdout).toBe((await run(NODE, [LAUNCHER, ...args], {})).stdout);
  }
});

test("the tarball has the built program and its licences, but no sources or tests", async () => {
  const { files } = await pack(temporaryFolder());
  const allowed =
    /^(package\.json|([\w./]*\/)?README\.md|LICENSE|(bin|\.github)\/[\w.]+|dist\/[\w.-]+)$/;
  const paths = files.map((file) => file.path);
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      "LICENSE",
      "bin/pyfw.js",
      "dist/LICENCES.txt",
      "dist/library.d.cts",
      "dist/library.d.ts",
      "dist/library.js",
      "dist/main.cjs",
    ]),
  );
});

test("package.json has no dependencies, because all are bundled", () => {
  const all = manifest.parse(JSON.parse(readFileSync(`${root}package.json`, "utf8")));
  expect(Object.keys(all).filter((key) => /dependencies/i.test(key))).toEqual(["devDependencies"]);
  expect(Object.keys(all.devDependencies)).toEqual(expect.arrayContaining(importedBySources()));
});

test("the licence of every bundled package is included", () => {
  const licences = readFileSync(`${root}dist/LICENCES.txt`, "utf8").split(/^={80}$/m);
  const named = licences.map((text) => {
    const [, name, words = ""] = /^\s*(\S+) \d\S+ \([^)]+\)\n\n(.*)$/s.exec(text) ?? [];
    expect(words.length, text).toBeGreaterThan(300);
    return name;
  });
  const needed = importedBySources();
  expect(needed).toEqual(expect.arrayContaining(["@inquirer/core", "commander", "zod"]));
  expect(named).toEqual(expect.arrayContaining([...needed, "@inquirer/ansi", "string-width"]));
});

/** The packages that the sources import. */
function importedBySources(): string[] {
  const pattern =
    /(?:^(?:import|export)\b[^"';]*\bfrom |\bimport\()"((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[\w./-]+)?"/gm;
  const texts = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${root}src/${file}`, "utf8"));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""))),
  ];
}

/** Runs `pyfw` with the arguments, and prints the files that it loaded. */
const LOADED = `
  const { main, systemHost } = require(process.argv[1]);
  const ended = main(process.argv.slice(2), systemHost());
  ended.then(() => console.error(Object.keys(require.cache).join("\\n")));
`;

test.each([
  [["rules", "check"], true],
  [["--help"], false],
  [["complete", "--", "rules", "check", "--"], false],
  [["list"], false],
  [["recommend", "-a", "kind=api"], false],
  [["recommend", "-a", "kind=api", "-f", "json"], false],
])("only what reads rules or records loads the validator: pyfw %j %j", async (args, loads) => {
  const program = `${root}dist/main.cjs`;
  const { stderr } = await run(NODE, ["-e", LOADED, program, ...args], {});
  const loaded = stderr.split("\n").filter((line) => line.endsWith(".cjs"));
  expect(loaded).toContain(program);
  expect(loaded.some((file) => readFileSync(file, "utf8").includes("ZodError"))).toBe(loads);
});
