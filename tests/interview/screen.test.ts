// Tests which parts of a question are shown on screens of any height, and yes-or-no questions.

import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { around, type ScreenPart, SPARE } from "../../src/interview/screen.ts";
import { confirm } from "../../src/interview/start.ts";
import { plainPaint } from "../../src/text/style.ts";
import { fakeHost } from "../support/host.ts";

const part = (rank: number, count = 1): ScreenPart => ({
  rank,
  lines: Array<string>(count).fill(String(rank)),
});
const parts = [part(0), part(2, 2), part(1), part(3), part(SPARE + 1), part(SPARE + 2)];

/** The lines on a screen with this many rows above the cursor. */
function linesOn(rows: number, wanted: number, head: readonly ScreenPart[]): readonly string[] {
  const list = (space: number) => ({ lines: Array<string>(space).fill("list"), top: 0 });
  return around(head, [], wanted, list, { height: rows + 1, width: 80, paint: plainPaint }).lines;
}

function shownOn(rows: number, wanted: number) {
  const lines = linesOn(rows, wanted, parts);
  const ranks = [...new Set(lines.filter((line) => line !== "list"))].map(Number);
  const list = lines.filter((line) => line === "list").length;
  return { list, ranks: ranks.sort((a, b) => a - b) };
}

test.each([
  [40, { list: 11, ranks: [0, 1, 2, 3, 11, 12] }],
  [18, { list: 11, ranks: [0, 1, 2, 3, 11, 12] }],
  [17, { list: 11, ranks: [0, 1, 2, 3, 11] }],
  [16, { list: 11, ranks: [0, 1, 2, 3] }],
  [15, { list: 10, ranks: [0, 1, 2, 3] }],
  [11, { list: 6, ranks: [0, 1, 2, 3] }],
  [10, { list: 6, ranks: [0, 1, 2] }],
  [9, { list: 6, ranks: [0, 1, 3] }],
  [7, { list: 6, ranks: [0] }],
  [4, { list: 3, ranks: [0] }],
  [1, { list: 1, ranks: [0] }],
])("a list of eleven lines and parts of seven, on %i rows", (height, shown) => {
  expect(shownOn(height, 11)).toEqual(shown);
});

test("a short list leaves its room to the other parts", () => {
  expect(shownOn(9, 2)).toEqual({ list: 2, ranks: [0, 1, 2, 3, 11, 12] });
});

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
