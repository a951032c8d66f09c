// Tests yes-or-no questions: what is understood, and what is asked again.
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { confirm } from "../../src/interview/start.ts";
import { fakeHost } from "../support/host.ts";

test.each<[readonly string[], boolean, number]>([
  [[""], true, 1],
  [["Y"], true, 1],
  [["yes"], true, 1],
  [[" n "], false, 1],
  [["NO"], false, 1],
  [["x", "q", "y"], true, 3],
  [["constructor", "n"], false, 2],
  [["x"], false, 2],
  [[], false, 1],
])("the lines %j", async (lines, answer, times) => {
  const fake = fakeHost();
  const input = Readable.from(lines.map((line) => `${line}\n`));
  expect(await confirm("Now?", { ...fake, input })).toBe(answer);
  expect(fake.written.errors.split("Now? [Y/n] ")).toHaveLength(times + 1);
});
