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

describe("a record", () => {
  test("is the same bytes twice, and alone in its folder", async () => {
    const [one, two] = [await folderWithRecord(), await folderWithRecord()];
    expect(readdirSync(one)).toEqual(["a.md"]);
    expect(readFileSync(join(one, "a.md"))).toEqual(readFileSync(join(two, "a.md")));
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
