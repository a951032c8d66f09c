// Decision records through the built program: made, verified, broken and hostile.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pyfw } from "../support/program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MAKE = ["recommend", "-a", "size=large", "-f", "adr", "-o", "a.md"];

/** Control characters that a terminal would obey, the line feed apart. */
const CONTROL = /(?!\n)\p{Cc}/u;

test("a record is the same bytes twice, and alone in its folder", async () => {
  const folders = [temporaryFolder(), temporaryFolder()];
  for (const cwd of folders) {
    expect(await pyfw(MAKE, { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readdirSync(cwd)).toEqual(["a.md"]);
  }
  const [one, two] = folders.map((cwd) => readFileSync(join(cwd, "a.md"), "utf8"));
  expect(one).toBe(two);
});

test.each<[name: string, bytes: string | Uint8Array]>([
  ["nothing", ""],
  ["every byte, many times", Uint8Array.from({ length: 300_000 }, (_, index) => index % 256)],
  ["ten megabytes", Buffer.alloc(10 * 2 ** 20, "`")],
  ["a megabyte of brackets", `\`\`\`json\n["pyfw.record/1", ${"[".repeat(1_000_000)}\n\`\`\`\n`],
  ["escapes in keys", '```json\n{"format": "pyfw.record/1", "\\u001b[2J": {"\\u202e": 1}}\n```\n'],
  ["odd keys", '```json\n{"format": "pyfw.record/1", "__proto__": {"constructor": 1}}\n```\n'],
])("a file that is no record, such as %s, ends with 2, in few harmless lines", async (_, bytes) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.md"), bytes);
  for (const format of ["table", "json", "markdown", "github"]) {
    const { code, stdout, stderr } = await pyfw(["verify", "a.md", "-f", format], { cwd });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(CONTROL);
    expect(stderr).toMatch(/^error: (\d+ problems\n {2})?a\.md:\d+:\d+: /);
  }
});
