// Tests the width of text on a terminal, in columns.
import { expect, test } from "vitest";
import { widthOf } from "../../src/text/width.ts";

test.each([
  ["", 0],
  ["plain", 5],
  ["naïve", 5],
  ["漢字", 4],
  ["🚀", 2],
  ["e\u0301", 1],
  ["█░", 2],
])("%j takes %i columns", (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});
