// Tests which fenced blocks are found in Markdown.
import { expect, test } from "vitest";
import { fencesOf } from "../../src/record/prose.ts";

const found = (text: string) =>
  fencesOf(text).map(({ line, language, content, closed }) => [line, language, content, closed]);

test.each<[name: string, text: string, fences: unknown[]]>([
  ["a fence with its language", "a\n```json\n{}\n```\nb", [[2, "json", "{}", true]]],
  ["nothing in a text without fences", "a\n``\nb", []],
  ["an empty fence", "```\n```", [[1, "", "", true]]],
  ["tildes", "~~~ json x\n```\n~~~", [[1, "json", "```", true]]],
  ["a longer end, and not a shorter one", "````a\n```\n`````", [[1, "a", "```", true]]],
  ["no end behind words", "```a\n``` b", [[1, "a", "``` b", false]]],
  ["an end that is missing", "```json\n{", [[1, "json", "{", false]]],
  ["up to three spaces before it", "   ```a\nb\n  ```", [[1, "a", "b", true]]],
  ["no more than three", "    ```a\nb\n    ```", []],
  ["no fence with marks in its first line", "```a`b\nc", []],
  ["lines that end as on Windows", "```a\r\nb\r\n```\r\n", [[1, "a", "b", true]]],
  [
    "one after the other",
    "```a\n```\n```b\n```",
    [
      [1, "a", "", true],
      [3, "b", "", true],
    ],
  ],
])("fences finds %s", (_, text, fences) => {
  expect(found(text)).toEqual(fences);
});

test("fences are found quickly in a megabyte of marks", () => {
  expect(fencesOf("`".repeat(2 ** 20))).toHaveLength(1);
  expect(fencesOf("```\n".repeat(2 ** 18))).toHaveLength(2 ** 17);
  expect(fencesOf(`\`\`\`a\n${"```b\n".repeat(2 ** 17)}`)).toHaveLength(1);
});

test.each([" ", "a", "~", "a "])(
  "fences are not found in a line of a megabyte of %j that ends in a mark",
  (filler) => {
    expect(fencesOf(`~~~${filler.repeat(2 ** 20 / filler.length)}\``)).toEqual([]);
  },
);
