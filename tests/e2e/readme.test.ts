// Tests the parts of the READMEs that are not transcripts: the workflow and the program.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NODE, run, shell, temporaryFolder } from "../support/program.ts";
import { npm, pack, root } from "../support/tarball.ts";

const COMMANDS = `${root}src/commands/README.md`;
const CODE = `${root}src/README.md`;

/** The only block of this language in the file, or the one right below a block of the language `after`. */
function block(file: string, language: string, after = ""): string {
  const start = after === "" ? "" : `\`\`\`${after}\n[^\`]*\`\`\`\n\n`;
  const pattern = new RegExp(`${start}\`\`\`${language}\n(.*?)\`\`\``, "gs");
  const found = [...readFileSync(file, "utf8").matchAll(pattern)];
  expect(found, `the blocks of ${language}`).toHaveLength(1);
  return found[0]?.[1] ?? "";
}

const [, indented = ""] = /run: \|\n(.*)$/s.exec(block(COMMANDS, "yaml")) ?? [];
const script = indented.replace(/^ +/gm, "");
const [, answers = ""] =
  /<!-- file: answers\.json -->\n```json\n(.*?)```/s.exec(readFileSync(COMMANDS, "utf8")) ?? [];

async function step(command: string) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "web-framework.json"), answers);
  const env = { GITHUB_STEP_SUMMARY: join(cwd, "summary.md") };
  const ended = await shell(`set -e\n${command}`, { cwd, env });
  const { GITHUB_STEP_SUMMARY: file } = env;
  return { ...ended, summary: existsSync(file) ? readFileSync(file, "utf8") : "" };
}

test("the workflow passes, with a notice and a summary", async () => {
  const { code, stdout, stderr, summary } = await step(script);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(
    /^::notice title=pyfw recommend::FastAPI with fastapi-users and sqlalchemy comes first/m,
  );
  expect(summary).toMatch(
    /^\*\*FastAPI\*\* with fastapi-users and sqlalchemy comes first.*\n## Sources\n/s,
  );
});

test("the workflow fails with a warning when another framework comes first", async () => {
  expect(script).toContain("--expect fastapi,litestar");
  const { code, stdout, summary } = await step(script.replace("fastapi,litestar", "django"));
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error title=pyfw recommend::Expected django to come first, but /m);
  expect(summary).not.toBe("");
});

test("the program prints what is shown below it (UPDATE=1 rewrites it)", async () => {
  const folder = temporaryFolder();
  const { filename } = await pack(folder);
  await npm(folder, "install", join(folder, filename));
  writeFileSync(join(folder, "program.mjs"), block(CODE, "js"));
  const { stdout, stderr } = await run(NODE, ["program.mjs"], { cwd: folder });
  const shown = block(CODE, "text", "js");
  if (process.env.UPDATE === "1") {
    const text = readFileSync(CODE, "utf8");
    writeFileSync(
      CODE,
      text.replace(`\`\`\`text\n${shown}`, () => `\`\`\`text\n${stdout}`),
    );
  } else expect(stdout).toBe(shown);
  expect(stderr).toBe("");
});
