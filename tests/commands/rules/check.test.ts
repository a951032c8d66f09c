// Tests `pyfw rules check`, and how the other commands handle a bad rules file.
import { expect, test } from "vitest";
import type { World } from "../../support/host.ts";
import { runMain } from "../../support/run-main.ts";

const source = '"source": { "judgement": "ours" }';
const sound = `{ "extends": "pyfw", "name": "team", "rules": [
  { "id": "ours", "when": { "size": ["large"] }, "for": ["flask"], "points": 3, "because": "is ours", ${source} }
] }`;
const unsound = sound.replace("flask", "flsk").replace("large", "lrage");
const files = {
  "team.json": sound,
  "bad.json": unsound,
  "large.json": " ".repeat(2 ** 20 + 1),
};

const run = (line: string, world: World = {}) => runMain(line, { files, ...world });

test("rules check as annotations gives file paths from the root of the repository", async () => {
  const env = { GITHUB_WORKSPACE: "/repository" };
  const { output } = await run("rules check bad.json -f github", { env });
  expect(output).toMatch(/^::error file=from \/repository\/bad\.json,line=/);
});

test("rules check as JSON makes invisible characters visible", async () => {
  const { output } = await run("rules check - -f json", { stdin: '{ "a\\u202eb": 1 }' });
  expect(output).toContain('"a\\\\u{202e}b"');
  expect(output).not.toMatch(/\p{Cf}/u);
});

const others = [
  "recommend -a size=large",
  "list",
  "show flask",
  "compare django flask -a size=large",
  "questions",
];

test.each(others)(
  "--rules `pyfw %s` ends with 3 for a bad file: all errors, and no report",
  async (command) => {
    const { code, output, errors } = await run(`${command} --rules bad.json`);
    expect({ code, output }).toEqual({ code: 3, output: "" });
    expect(errors).toMatch(/^error: 2 problems\n {2}bad\.json:2:38: .*\n {2}bad\.json:2:58: /);
  },
);

test("--rules with more than a megabyte ends with 3", async () => {
  const { code, errors } = await run("list --rules large.json");
  expect(code).toBe(3);
  expect(errors).toContain("larger than 1024 KiB");
});

test("--rules counts its own rules for the article under --article", async () => {
  const world = {
    files: { "team.json": sound.replace('"points"', '"reading": "both", "points"') },
  };
  const points = async (flags: string) =>
    JSON.parse(
      (await run(`recommend --article -a size=large -f json${flags}`, world)).output,
    ).ranking.find((row: { framework: string }) => row.framework === "flask").points;
  expect(await points(" --rules team.json")).toBe((await points("")) + 3);
});
