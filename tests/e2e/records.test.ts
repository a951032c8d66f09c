// Decision records through the built program: made, verified, broken and hostile.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pyfw } from "../support/program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ANSWERS = ["-a", "size=large", "-a", "deadline=tight"];
const MAKE = ["recommend", ...ANSWERS, "-f", "adr", "-o", "a.md"];

/** Control characters that a terminal would obey, the line feed apart. */
const CONTROL = /(?!\n)\p{Cc}/u;

async function folderWithRecord(...flags: readonly string[]): Promise<string> {
  const cwd = temporaryFolder();
  const made = await pyfw([...MAKE, ...flags], { cwd });
  expect(made).toEqual({ code: 0, stdout: "", stderr: "" });
  return cwd;
}

const unlike = (name: string) =>
  JSON.stringify({
    ...{ extends: "pyfw", name },
    facts: { django: { scaffolding: { value: "unknown" } } },
    remove: ["tight-large", "large-full", "tight-full"],
  });

describe("a record", () => {
  test("is the same bytes twice, and alone in its folder", async () => {
    const [one, two] = [await folderWithRecord(), await folderWithRecord()];
    expect(readdirSync(one)).toEqual(["a.md"]);
    expect(readFileSync(join(one, "a.md"))).toEqual(readFileSync(join(two, "a.md")));
  });

  test("that stands ends with 0, one that does not with 1, and bad rules with 3", async () => {
    const cwd = await folderWithRecord();
    expect(await pyfw(["verify", "a.md"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    writeFileSync(join(cwd, "team.json"), unlike("team"));
    const fallen = await pyfw(["verify", "a.md", "--rules", "team.json"], { cwd });
    expect(fallen).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("rule tight-large is no longer in force: Django 0 (was +2)"),
      stderr: expect.stringContaining("`a.md` no longer stands"),
    });
    writeFileSync(join(cwd, "bad.json"), "{}");
    const bad = await pyfw(["verify", "a.md", "--rules", "bad.json"], { cwd });
    expect(bad).toMatchObject({ code: 3, stdout: "" });
  });

  test("of many is told in the order of the files", async () => {
    const cwd = await folderWithRecord("--choose", "flask");
    writeFileSync(join(cwd, "b.md"), readFileSync(join(cwd, "a.md")));
    const { code, stdout } = await pyfw(["verify", "b.md", "a.md", "-f", "json"], { cwd });
    expect(code).toBe(0);
    const files = JSON.parse(stdout).records.map(({ file }: { file: string }) => file);
    expect(files).toEqual(["b.md", "a.md"]);
  });

  test("goes through a pipe", async () => {
    const { stdout: record } = await pyfw(["recommend", ...ANSWERS, "-f", "adr"]);
    expect(await pyfw(["verify", "-"], { stdin: record })).toMatchObject({ code: 0 });
  });
});

describe("files that are no records", () => {
  test.each<[name: string, bytes: string | Uint8Array]>([
    ["nothing", ""],
    ["every byte, many times", Uint8Array.from({ length: 300_000 }, (_, index) => index % 256)],
    ["ten megabytes", Buffer.alloc(10 * 2 ** 20, "`")],
    ["a megabyte of brackets", `\`\`\`json\n["pyfw.record/1", ${"[".repeat(1_000_000)}\n\`\`\`\n`],
    [
      "escapes in keys",
      '```json\n{"format": "pyfw.record/1", "\\u001b[2J": {"\\u202e": 1}}\n```\n',
    ],
    [
      "keys of every object",
      '```json\n{"format": "pyfw.record/1", "__proto__": {"constructor": 1}}\n```\n',
    ],
  ])("such as %s end with 2, in few harmless lines", async (_, bytes) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.md"), bytes);
    for (const format of ["table", "json", "markdown", "github"]) {
      const { code, stdout, stderr } = await pyfw(["verify", "a.md", "-f", format], { cwd });
      expect(code).toBe(2);
      expect(stdout + stderr).not.toMatch(CONTROL);
      expect(stderr).toMatch(/^error: (\d+ problems\n {2})?a\.md:\d+:\d+: /);
    }
  });
});
