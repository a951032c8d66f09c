// Batches through the built program: order, exit codes, pipes that close, signals, and how filters are run side by side.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answersObject } from "../../src/answers/answers-object.ts";
import { LAUNCHER, NODE, pyfw, shell } from "../support/program.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { shipped } from "../support/samples.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Random answers, each a line as JSON.stringify writes it. */
function manyLines(count = 20_000): readonly string[] {
  const random = randomFrom(16);
  return Array.from({ length: count }, () =>
    JSON.stringify(answersObject(shipped.questions, randomAnswers(shipped, random))),
  );
}

const decisions = (stdout: string) => stdout.split("\n").slice(0, -1);
const withoutNumber = (line: string) => line.replace(/^\{"line":\d+,/, "{");

describe("20,000 lines", () => {
  const lines = manyLines();
  const stdin = `${lines.join("\n")}\n`;

  test("make as many, in order; a file, a pipe and --output give the same bytes", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a.jsonl"), stdin);
    const piped = await pyfw(["recommend", "--batch"], { stdin });
    expect({ code: piped.code, stderr: piped.stderr }).toEqual({ code: 0, stderr: "" });
    const found = decisions(piped.stdout);
    expect(found.map((line) => JSON.parse(line).line)).toEqual(lines.map((_, nth) => nth + 1));
    const read = await pyfw(["recommend", "--batch", "a.jsonl", "-o", "b.jsonl"], { cwd });
    expect(read).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(cwd, "b.jsonl"), "utf8") === piped.stdout).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(["a.jsonl", "b.jsonl"]);
    for (const nth of [0, 777, 19_999]) {
      const { stdout } = await pyfw(["recommend", "-f", "json"], { stdin: lines[nth] ?? "" });
      expect(JSON.parse(found[nth] ?? "").winners).toEqual(JSON.parse(stdout).winners);
    }
  });
});

describe("a reader that goes away", () => {
  test.each(["", "-o /dev/stdout"])(
    "ends an endless batch %s without a word, and with 0",
    async (flags) => {
      const { stdout, stderr } = await shell(
        `yes '{}' | { pyfw recommend --batch ${flags}; echo $? > code; } | head -n 1; cat code`,
      );
      expect(stdout).toMatch(/^\{"line":1,.*\}\n0\n$/);
      expect(stderr).toBe("");
    },
  );
});

describe("what cannot be done ends with 2", () => {
  test.each([
    [
      "a file that is not there",
      "pyfw recommend --batch no.jsonl",
      "cannot read `no.jsonl`: there",
    ],
    ["a folder", "pyfw recommend --batch .", "cannot read `.`: it is a folder"],
    ["a pipe that is not open", "pyfw recommend --batch 0> file", "cannot read `standard input`: "],
    ["the same for one set of answers", "pyfw recommend 0> file", "cannot read `standard input`: "],
    ["a place to write that is not there", "pyfw recommend --batch a -o b/c", "cannot write `b/c`"],
    ["a report of another kind", "pyfw recommend --batch a -f json", "`--batch` cannot be used"],
  ])("%s: %s", async (_, command, says) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "a"), "{}\n");
    const { code, stdout, stderr } = await shell(command, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error: ${says.startsWith("`") ? "option " : ""}${says}`);
    expect(readdirSync(cwd).filter((name) => name !== "file")).toEqual(["a"]);
  });
});

test("bytes that are no text end a batch with their place, after the lines before them", async () => {
  const stdin = Buffer.concat([
    Buffer.from('{"size":"large"}\n'),
    Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
  ]);
  const { code, stderr } = await pyfw(["recommend", "--batch"], { stdin });
  expect(code).toBe(2);
  expect(stderr).toContain("line 2, column 2");
});

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
  "%s ends it, and leaves no half-written file",
  async (signal) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "out"));
    const args = [LAUNCHER, "recommend", "--batch", "-o", "out/b.jsonl"];
    const child = spawn(NODE, args, { cwd, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.write("{}\n");
    const out = () => readdirSync(join(cwd, "out"));
    await expect.poll(out, { timeout: 10_000 }).toEqual([expect.stringMatching(/\.tmp$/)]);
    child.kill(signal);
    const [code, by] = await once(child, "exit");
    expect({ code, by }).toEqual({ code: null, by: signal });
    expect(out()).toEqual([]);
  },
);

describe("side by side", () => {
  const hasXargs = ["/usr/bin/xargs", "/bin/xargs"].some((path) => existsSync(path));
  test.skipIf(!hasXargs)(
    `xargs -P decides parts, as one run decides the whole${hasXargs ? "" : " (no xargs here)"}`,
    async () => {
      const cwd = temporaryFolder();
      const lines = manyLines(300);
      writeFileSync(join(cwd, "many.jsonl"), `${lines.join("\n")}\n`);
      const { code, stdout, stderr } = await shell(
        [
          "split -l 100 many.jsonl part.",
          "ls part.?? | xargs -P 2 -I PART pyfw recommend --batch PART -o PART.out",
          "code=$?",
          "cat part.??.out",
          "exit $code",
        ].join("\n"),
        { cwd },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const whole = await pyfw(["recommend", "--batch", "many.jsonl"], { cwd });
      expect(decisions(stdout).map(withoutNumber)).toEqual(
        decisions(whole.stdout).map(withoutNumber),
      );
    },
  );
});
