// Tests that JSON is parsed with the place of each value, and that anything else gives an error message.
import { expect, test } from "vitest";
import { locate } from "../../src/json/parse.ts";

const read = (text: string) => locate(text, "x");
const at = (line: number, column: number) => ({ place: `x:${line}:${column}`, line, column });

test("places each value and key has its line and column, counted from 1", () => {
  expect(read('{\n  "a": [true,\r\n 7]}')).toMatchObject({
    kind: "json",
    root: {
      ...at(1, 1),
      type: "object",
      value: { a: [true, 7] },
      entries: [
        {
          key: "a",
          at: at(2, 3),
          ...at(2, 8),
          type: "array",
          items: [
            { ...at(2, 9), type: "boolean", value: true },
            { ...at(3, 2), type: "number", value: 7 },
          ],
        },
      ],
    },
  });
});

test("places a text keeps its characters, an empty one too", () => {
  expect(read('["\\u00e9\\n", "", null]')).toMatchObject({
    root: { items: [{ value: "é\n" }, { type: "string", value: "" }, { type: "null" }] },
  });
});

test.each(["", " \t\r\n", "\uFEFF", "\uFEFF\n"])("invalid JSON %j is empty", (text) => {
  expect(read(text)).toEqual({ kind: "empty" });
});

test.each([
  ["size=large", 1, 1, "text needs double quotes"],
  ['{"a": 1,}', 1, 9, "a name in double quotes is missing, or there is an extra comma"],
  ['["a",]', 1, 6, "a value is missing, or there is an extra comma"],
  ['{"a" 1}', 1, 6, "a colon is missing"],
  ['{"a": 1 "b": 2}', 1, 9, "a comma is missing"],
  ['{"a": 1', 1, 8, "`}` is missing"],
  ["[1", 1, 3, "`]` is missing"],
  ['{"a": 1} {}', 1, 10, "something follows after the end"],
  ['{\n"a": nul}', 2, 6, "text needs double quotes"],
  ['{"a": 1 // one\n}', 1, 9, "JSON has no comments"],
  ["{'a': 1}", 1, 2, "text needs double quotes"],
  ['{"a": "b\n"}', 1, 7, "the text has no closing quote"],
  ['{"a": "b\t"}', 1, 7, "the text holds a control character; write a tab as `\\t`"],
  ['{"a": "\\x"}', 1, 7, "this part cannot be read"],
  ["\u0000\u0001PK", 1, 1, "text needs double quotes"],
  ["{{{{", 1, 2, "a name in double quotes is missing, or there is an extra comma"],
])("invalid JSON %j fails at line %i, column %i: %s", (text, line, column, wrong) => {
  expect(read(text)).toEqual({ kind: "notJson", line, column, wrong });
});

const nested = (depth: number) => read(`${"[".repeat(depth)}${"]".repeat(depth)}`).kind;

test.each([51, 1000, 3000, 8000])(
  "invalid JSON 50 nested brackets are read, %i are not",
  (depth) => {
    expect(nested(50)).toBe("json");
    expect(nested(depth)).toBe("tooDeep");
  },
);

test.each(["[", '{"a":'])(
  "invalid JSON half a million of %s are too deep, but do not crash",
  (bracket) => {
    expect(read(bracket.repeat(500_000))).toEqual({ kind: "tooDeep" });
  },
);
