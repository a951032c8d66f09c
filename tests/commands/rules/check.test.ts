// Tests `pyfw rules check`, and what the other commands do with a rules file.
import { expect, test } from "vitest";
import type { World } from "../../support/host.ts";
import { runMain } from "../../support/run-main.ts";
import { rule } from "../../support/small-world.ts";

const ours = rule("ours", { when: { size: ["large"] }, for: ["flask"], points: 3 });
const sound = JSON.stringify({ extends: "pyfw", name: "team", rules: [ours] });
const files = {
  "team.json": sound,
  "bad.json": sound.replace("flask", "flsk"),
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
