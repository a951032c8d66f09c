// Tests the message and exit code of every failure.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXIT_CODE_MEANINGS, exitCode, Failure, words } from "../src/failure.ts";
import { EVERY_FAILURE } from "./support/failures.ts";

const place = "a.json:1:2";
const FILE = "tests/failures.txt";

/** The exit code and message of each failure. */
const told = EVERY_FAILURE.map((one) => `${one.kind}, exit code ${exitCode(one)}\n${words(one)}`);
if (process.env.UPDATE === "1") writeFileSync(FILE, told.join("\n"));

test("words and exit codes are the kept ones; UPDATE=1 keeps the new ones, for you to review", () => {
  expect(told).toEqual(readFileSync(FILE, "utf8").split(/\n(?=\w+, exit code )/));
});

test.each(EVERY_FAILURE)("words the style is the same for all: %j", (detail) => {
  const text = words(detail);
  const lines = text.split("\n");
  expect(text).toMatch(/^([a-z].*[^.]|Stopped\..*)\n/);
  expect(lines.at(-1)).toBe("");
  expect(lines.at(-2)).toMatch(
    /^(run|write|send|see|check|give|find|fix|please)\b|^ {2}pyfw |^Stopped\.$/,
  );
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]|undefined/u);
});

test("every exit code has a meaning, in rising order", () => {
  const meant = EXIT_CODE_MEANINGS.map(([code]) => code);
  const used = new Set([0, ...EVERY_FAILURE.map(exitCode)]);
  expect(meant).toEqual([...used].sort((a, b) => a - b));
});

test("a failure is an error with its kind as the message", () => {
  const failure = new Failure({ kind: "noAnswers", because: "ci" });
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toBe("Failure: noAnswers");
});

test("of 130 problems, 100 are listed and the rest is counted", () => {
  const problem = { kind: "beside", key: "size", place } as const;
  const problems = Array.from({ length: 130 }, () => problem);
  const lines = words({ kind: "badInput", problems }).split("\n");
  expect(lines[0]).toBe("error: 130 problems");
  expect(lines[101]).toBe("  and 30 more");
  expect(lines).toHaveLength(104);
});
