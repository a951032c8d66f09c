// What is published: everything that the program needs to run, and nothing else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { type Ended, LAUNCHER, NODE, run } from "../support/program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packed = z.tuple([
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }),
]);
const manifest = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .catchall(z.unknown());

/** npm without scripts (they would build again, under the feet of other tests) and without network. */
async function npm(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const quiet = ["--ignore-scripts", "--offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const ended = await run("npm", [...args, ...quiet], { cwd, env: { HOME: temporaryFolder() } });
  expect(ended.code, ended.stderr).toBe(0);
  return ended;
}

async function pack(folder: string) {
  const { stdout } = await npm(root, "pack", "--json", "--pack-destination", folder);
  return packed.parse(JSON.parse(stdout))[0];
}

test("the tarball installs into an empty folder and runs there, with nothing else to install", async () => {
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

test("the tarball holds the built program, its licences and no sources or tests", async () => {
  const { files } = await pack(temporaryFolder());
  const allowed = /^(package\.json|README\.md|LICENSE|bin\/[\w.]+|dist\/[\w.-]+)$/;
  const paths = files.map((file) => file.path);
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(["LICENSE", "bin/pyfw.js", "dist/main.cjs", "dist/LICENCES.txt"]),
  );
});

test("package.json names no dependencies, for all are bundled", () => {
  const all = manifest.parse(JSON.parse(readFileSync(`${root}package.json`, "utf8")));
  expect(Object.keys(all).filter((key) => /dependencies/i.test(key))).toEqual(["devDependencies"]);
  expect(Object.keys(all.devDependencies)).toEqual(
    expect.arrayContaining([...importedBySources()]),
  );
});

test("the licence of every bundled package comes along", () => {
  const licences = readFileSync(`${root}dist/LICENCES.txt`, "utf8").split(/^={80}$/m);
  const named = licences.map((text) => {
    const [, name, words = ""] = /^\s*(\S+) \d\S+ \([^)]+\)\n\n(.*)$/s.exec(text) ?? [];
    expect(words.length, text).toBeGreaterThan(300);
    return name;
  });
  const needed = [...importedBySources(), ...namedInBundles()];
  expect(needed).toEqual(expect.arrayContaining(["commander", "inquirer", "rxjs"]));
  expect(named).toEqual(expect.arrayContaining([...needed]));
});

/** The packages that the sources import; zod checks the knowledge while building and is left out. */
function importedBySources(): readonly string[] {
  return found(
    readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(`${root}src/${file}`, "utf8")),
    /\b(?:from|import\()\s*"((?:@[\w-]+\/)?[a-z][\w-]*)"/g,
  ).filter((name) => name !== "zod");
}

/** The packages whose files the bundles still name, as they do for all in CommonJS. */
function namedInBundles(): readonly string[] {
  return found(
    ["main.cjs", "interview.cjs"].map((file) => readFileSync(`${root}dist/${file}`, "utf8")),
    /node_modules\/((?:@[\w-]+\/)?[a-z][\w.-]*)\/(?!node_modules)/g,
  );
}

function found(texts: readonly string[], pattern: RegExp): readonly string[] {
  const names = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""));
  return [...new Set(names)];
}

test("what only rules files need is no part of what every run loads", () => {
  const bundle = (name: string) => readFileSync(`${root}dist/${name}`, "utf8");
  expect(bundle("rules.cjs")).toContain("ZodError");
  expect(bundle("main.cjs")).not.toContain("ZodError");
});
