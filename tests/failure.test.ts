// Tests the words and the exit code of every way to end badly.
import { describe, expect, test } from "vitest";
import {
  EXIT_CODE_MEANINGS,
  exitCode,
  Failure,
  type FailureDetail,
  words,
} from "../src/failure.ts";
import { FAILURES } from "./support/failures.ts";
import { PLACE, PROBLEMS } from "./support/input-problems.ts";

const problemCases = Object.values(PROBLEMS).flat();
const failureCases = Object.values(FAILURES).flatMap(({ code, told }) =>
  told.map(([detail, ...lines]) => ({ kind: detail.kind, code, detail, lines })),
);
const everyFailure: readonly FailureDetail[] = [
  ...failureCases.map(({ detail }) => detail),
  ...problemCases.map(([problem]): FailureDetail => ({ kind: "badInput", problems: [problem] })),
];

describe("words", () => {
  test.each(problemCases)("one problem: %j", (problem, says, next) => {
    expect(words({ kind: "badInput", problems: [problem] })).toBe(
      `error: ${PLACE}: ${says}\nrun \`${next}\` to see what there is\n`,
    );
  });

  test.each(failureCases)("$kind: $detail", ({ detail, lines }) => {
    expect(words(detail)).toBe(`${lines.join("\n")}\n`);
  });

  test.each(everyFailure)("the manner is the same for all: %j", (detail) => {
    const text = words(detail);
    const lines = text.split("\n");
    expect(text).toMatch(/^([a-z].*[^.]|Stopped\..*)\n/);
    expect(lines.at(-1)).toBe("");
    expect(lines.at(-2)).toMatch(
      /^(run|write|send|see|check|give|look|please|nothing)\b|^ {2}pyfw |^Stopped\.$/,
    );
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]|undefined/u);
  });

  test.each([
    ["ENOENT", "there is no such file or folder"],
    ["EISDIR", "it is a folder"],
    ["ENOTDIR", "part of the path is not a folder"],
    ["EACCES", "permission is denied"],
    ["EPERM", "permission is denied"],
    ["EROFS", "the file system is read-only"],
    ["ENOSPC", "no space is left"],
    ["ENAMETOOLONG", "the name is too long"],
    ["ELOOP", "the links lead in a circle"],
    ["EIO", "the system says EIO"],
  ])("the cause %s is: %s", (code, cause) => {
    expect(words({ kind: "unreadable", path: "a", code })).toContain(`\`a\`: ${cause}\n`);
  });
});

describe("exitCode", () => {
  test.each(failureCases)("$kind ends with $code", ({ detail, code }) => {
    expect(exitCode(detail)).toBe(code);
  });

  test("every exit code has a meaning, told in rising order", () => {
    const told = EXIT_CODE_MEANINGS.map(([code]) => code);
    const used = new Set([0, ...failureCases.map(({ detail }) => exitCode(detail))]);
    expect(told).toEqual([...used].sort((a, b) => a - b));
  });
});

test("a failure is an error that says its kind", () => {
  const failure = new Failure({ kind: "noAnswers", because: "ci" });
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toBe("Failure: noAnswers");
});

test("of 130 problems 100 are told, and the rest is counted", () => {
  const problem = { kind: "beside", key: "size", place: PLACE } as const;
  const problems = Array.from({ length: 130 }, () => problem);
  const lines = words({ kind: "badInput", problems }).split("\n");
  expect(lines[0]).toBe("error: 130 problems");
  expect(lines[101]).toBe("  and 30 more");
  expect(lines).toHaveLength(104);
});

test("what is not told is not put into words either", () => {
  let asked = 0;
  const problem = {
    ...({ kind: "repeatedKey", place: PLACE } as const),
    get key() {
      asked += 1;
      return "size";
    },
  };
  words({ kind: "badInput", problems: Array.from({ length: 5000 }, () => problem) });
  expect(asked).toBe(100);
});
