// Tests that JSON is read with the place of each value, and that anything else fails in words.
import { describe, expect, test } from "vitest";
import { locate } from "../../src/answers/json.ts";
import { failureOf } from "../support/failing.ts";

const failing = (text: string) => failureOf(() => locate(text, "x"));

describe("places", () => {
  test("each value and key has its line and column, counted from 1", () => {
    expect(locate('{\n  "a": [true,\r\n 7]}', "x")).toEqual({
      place: "x:1:1",
      type: "object",
      entries: [
        {
          key: "a",
          place: "x:2:3",
          value: {
            place: "x:2:8",
            type: "array",
            items: [
              { place: "x:2:9", type: "boolean", value: true },
              { place: "x:3:2", type: "number" },
            ],
          },
        },
      ],
    });
  });

  test("a text keeps its characters, an empty one too", () => {
    expect(locate('["\\u00e9\\n", "", null]', "x")).toMatchObject({
      items: [{ text: "é\n" }, { type: "string", text: "" }, { type: "null" }],
    });
  });
});

describe("what is no JSON", () => {
  test.each([
    ["", "nothing"],
    [" \t\r\n", "white space"],
    ["\uFEFF", "a byte-order mark alone"],
    ["\uFEFF\n", "a byte-order mark and a line break"],
  ])("%j is empty: %s", async (text) => {
    expect(await failing(text)).toEqual({ kind: "empty", place: "x" });
  });

  test.each([
    ["size=large", 1, 1, "no bracket"],
    ['{"a": 1,}', 1, 9, "a comma before the end"],
    ['{"a": 1', 1, 8, "no end"],
    ['{"a": 1} {}', 1, 10, "two values"],
    ['{\n"a": nul}', 2, 6, "a word that is none of JSON's"],
    ['{"a": 1 // one\n}', 1, 9, "a comment"],
    ["{'a': 1}", 1, 2, "single quotes"],
    ['{"a": "b\n"}', 1, 7, "a text over two lines"],
    ["\u0000\u0001PK", 1, 1, "bytes"],
    ["{{{{", 1, 2, "brackets without keys"],
  ])("%j fails at line %i, column %i: %s", async (text, line, column) => {
    expect(await failing(text)).toEqual({ kind: "notJson", place: "x", line, column });
  });

  test("a hundred brackets within each other are read", async () => {
    expect(await failing(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeUndefined();
  });

  test.each(["[", '{"a":'])(
    "half a million of %s end in words, not in a crash",
    async (bracket) => {
      expect(await failing(bracket.repeat(500_000))).toMatchObject({
        kind: "badInput",
        problems: [{ kind: "wrongShape", found: "brackets within brackets without end" }],
      });
    },
  );

  test.each([1000, 3000, 5000, 8000])(
    "brackets %i deep are read or refused in words",
    async (depth) => {
      const detail = await failing(`${"[".repeat(depth)}${"]".repeat(depth)}`);
      expect([undefined, "badInput"]).toContain(detail?.kind);
    },
  );
});
