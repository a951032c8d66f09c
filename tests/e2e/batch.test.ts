// Tests batches through the built program: order, exit codes, closed pipes, and signals.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answersObject } from "../../src/answers/input.ts";
import { LAUNCHER, NODE, pyfw, shell, temporaryFolder } from "../support/program.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { shipped } from "../support/samples.ts";

test("20,000 lines give 20,000 results in order; a file, a pipe and --output give the same bytes", async () => {
  const random = randomFrom(16);
  const lines = Array.from({ length: 20_000 }, () =>
    JSON.stringify(answersObject(shipped.questions, randomAnswers(shipped, random))),
  );
  const stdin = `${lines.join("\n")}\n`;
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a.jsonl"), stdin);
  const piped = await pyfw(["recommend", "--batch"], { stdin });
  expect({ code: piped.code, stderr: piped.stderr }).toEqual({ code: 0, stderr: "" });
  const found = piped.stdout.split("\n").slice(0, -1);
  expect(found.map((line) => JSON.parse(line).line)).toEqual(lines.map((_, nth) => nth + 1));
  const read = await pyfw(["recommend", "--batch", "a.jsonl", "-o", "b.jsonl"], { cwd });
  expect(read).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readFileSync(join(cwd, "b.jsonl"), "utf8") === piped.stdout).toBe(true);
  expect(readdirSync(cwd).sort()).toEqual(["a.jsonl", "b.jsonl"]);
});

test.each(["", "-o /dev/stdout"])(
  "a reader that goes away ends an endless batch, bad lines or not, %s silently with exit code 0",
  async (flags) => {
    const { stdout, stderr } = await shell(
      `yes "$(printf '{}\\nx')" | { pyfw recommend --batch ${flags}; echo $? > code; } | head -n 1; cat code`,
    );
    expect(stdout).toMatch(/^\{"line":1,.*\}\n0\n$/);
    expect(stderr).toBe("");
  },
);

test.each([
  ["pyfw recommend --batch no.jsonl -o b", "cannot read `no.jsonl`: no such file"],
  ["pyfw recommend --batch .", "cannot read `.`: it is a folder"],
  ["pyfw recommend --batch 0> file", "cannot read `standard input`: "],
  ["pyfw recommend 0> file", "cannot read `standard input`: "],
  ["pyfw recommend --batch a -o b/c", "cannot write `b/c`"],
])("what cannot be done ends with 2: %s", async (command, says) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "a"), "{}\n");
  const { code, stdout, stderr } = await shell(command, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`error: ${says}`);
  expect(readdirSync(cwd).filter((name) => name !== "file")).toEqual(["a"]);
});

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
  "%s ends it without leaving a half-written file",
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
