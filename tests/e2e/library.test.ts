// Tests the library as other projects use it: installed from the tarball, imported both ways, type-checked.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import * as library from "../../src/library.ts";
import { NODE, pyfw, run, temporaryFolder } from "../support/program.ts";
import { npm, pack, root } from "../support/tarball.ts";

/** Creates a project with the package installed and these files. */
async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder();
  const { filename } = await pack(folder);
  await npm(folder, "install", join(folder, filename));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const USE = `
const knowledge = loadKnowledge();
console.log(JSON.stringify(recommend(knowledge, { answers: { size: "large" } }), null, 2));
try {
  recommend(knowledge, { answers: { size: "larg" } });
} catch (error) {
  console.error(isPyfwError(error), error.code, error.message);
}
`;
const NAMES = "isPyfwError, loadKnowledge, recommend";

test("can be imported and required, and both return what the program prints", async () => {
  const folder = await project({
    "esm.mjs": `import { ${NAMES} } from "pyfw";\n${USE}`,
    "common.cjs": `const { ${NAMES} } = require("pyfw");\n${USE}`,
    "names.mjs": 'import * as pyfw from "pyfw";\nconsole.log(Object.keys(pyfw).join());\n',
    "names.cjs": 'console.log(Object.keys(require("pyfw")).sort().join());\n',
  });
  for (const file of ["esm.mjs", "common.cjs"]) {
    expect(await run(NODE, [file], { cwd: folder })).toEqual(await expected());
  }
  for (const file of ["names.mjs", "names.cjs"]) {
    const { stdout } = await run(NODE, [file], { cwd: folder });
    expect(stdout).toBe(`${Object.keys(library).sort().join()}\n`);
  }
});

async function expected() {
  const { stdout } = await pyfw(["recommend", "-a", "size=large", "-f", "json"]);
  const stderr =
    "true badRequest answers.size: `larg` is not a choice of `size`; did you mean `large`?\n";
  return { code: 0, stdout, stderr };
}

test.each(["node", "browser"] as const)("bundles as an ES module for %s", async (platform) => {
  const cwd = await project({ "esm.mjs": `import { ${NAMES} } from "pyfw";\n${USE}` });
  const outfile = join(cwd, "bundled.mjs");
  await build({
    entryPoints: [join(cwd, "esm.mjs")],
    outfile,
    bundle: true,
    format: "esm",
    platform,
  });
  expect(readFileSync(outfile, "utf8")).not.toMatch(/node:|\brequire\(/);
  expect(await run(NODE, [outfile], { cwd })).toEqual(await expected());
});

const TYPED = `
import { isPyfwError, loadKnowledge, type Problem, recommend, type Recommendation } from "pyfw";
const { knowledge } = loadKnowledge();
const ids: string[] = knowledge.questions.map((question) => question.id);
const result: Recommendation = recommend(loadKnowledge(JSON.parse("{}")), {
  answers: { size: "large", parts: ["accounts"], load: null, kind: undefined },
  require: { maintenance: ["active", "slow"] },
});
const first: number | null | undefined = result.ranking[0]?.fit;
const problems = (error: unknown): readonly Problem[] => (isPyfwError(error) ? error.problems : []);
for (const { source } of result.ranking[0]?.reasons ?? []) if ("url" in source) source.title.trim();
export { first, ids, problems };
`;
const WRONG = `
import { recommend, loadKnowledge } from "pyfw";
recommend(loadKnowledge(), { answers: { size: 3 } });
recommend(loadKnowledge(), { answers: new Map([["size", "small"]]) });
recommend(loadKnowledge(), { onyl: [] });
recommend({}, {});
recommend(loadKnowledge()).winner;
recommend(loadKnowledge()).winners.push("flask");
`;

const OPTIONS = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--types", ""];
const check = (cwd: string, file: string, ...more: readonly string[]) =>
  run(NODE, [`${root}node_modules/typescript/bin/tsc`, ...OPTIONS, ...more, file], { cwd });

test("its types work alone in modules, CommonJS and bundlers, and reject wrong use", async () => {
  const folder = await project({ "a.mts": TYPED, "b.cts": TYPED, "wrong.mts": WRONG });
  for (const [file, ...options] of [
    ["a.mts", "--module", "nodenext"],
    ["b.cts", "--module", "nodenext"],
    ["a.mts", "--module", "esnext", "--moduleResolution", "bundler"],
  ] as const) {
    expect(await check(folder, file, ...options)).toMatchObject({ stdout: "", code: 0 });
  }
  const { stdout } = await check(folder, "wrong.mts", "--module", "nodenext");
  const lines = [...stdout.matchAll(/^wrong\.mts\((\d+),.*error TS/gm)].map(([, line]) => line);
  expect(lines).toEqual(["3", "4", "5", "6", "7", "8"]);
});

const bin = (name: string) => `${root}node_modules/.bin/${name}`;

test.each([
  ["publint", ["run", "--strict"]],
  ["attw", ["--no-definitely-typed", "--no-emoji", "--no-color"]],
] as const)("its package: has nothing that %s finds wrong", async (name, args) => {
  const folder = temporaryFolder();
  const { filename } = await pack(folder);
  const ended = await run(bin(name), [...args, join(folder, filename)], { cwd: folder });
  expect(ended.code, ended.stdout + ended.stderr).toBe(0);
});

test("its package: documents in its types how each function fails", () => {
  const text = readFileSync(`${root}dist/library.d.ts`, "utf8");
  for (const name of ["loadKnowledge", "recommend"])
    expect(text).toMatch(new RegExp(`@throws [^/]*\\*/\\nexport declare function ${name}\\(`));
  expect(readFileSync(`${root}dist/library.d.cts`, "utf8")).toBe(text);
});
