// Tests how documents become Markdown: marks for tones, and plain text that stays plain.
import { describe, expect, test } from "vitest";
import {
  bad,
  cell,
  code,
  type Document,
  faint,
  good,
  heading,
  list,
  paragraph,
  strong,
  type Text,
} from "../../src/report/document.ts";
import { toMarkdown } from "../../src/report/markdown.ts";

const inline = (...text: Text) => toMarkdown([paragraph(...text)]);

test("blocks stand in their order with one empty line between", () => {
  const document: Document = [
    heading("A heading"),
    paragraph("Some prose."),
    list([["one"], ["two"]]),
    { type: "notes", notes: [{ mark: "[1]", text: ["a source"] }] },
  ];
  expect(toMarkdown(document)).toBe(
    "## A heading\n\nSome prose.\n\n- one\n- two\n\n- \\[1\\] a source\n",
  );
});

test("a table keeps its alignment; lines of a cell are set apart, a share is its number", () => {
  const document: Document = [
    {
      type: "table",
      columns: [
        { title: "#", align: "right" },
        { title: "Fit", align: "left" },
        { title: "Why | not", align: "left" },
      ],
      lead: 1,
      last: "details",
      rows: [
        [cell(["1"]), { share: 67 }, cell(["a|b"], [strong("c")])],
        [cell(["2"]), { share: null }, cell()],
      ],
    },
  ];
  expect(toMarkdown(document).split("\n")).toEqual([
    "| \\# | Fit | Why \\| not |",
    "| --: | --- | --- |",
    "| 1 | 67 | a\\|b<br>**c** |",
    "| 2 |  |  |",
    "",
  ]);
});

describe("tones", () => {
  test("what is strong is bold, what is code is code, the others are plain", () => {
    expect(
      inline(strong("a"), " ", code("b"), " ", good("c"), " ", bad("d"), " ", faint("e")),
    ).toBe("**a** `b` c d e\n");
  });

  test("space at the edges stays outside the marks, where they would not work", () => {
    expect(inline("x", strong(" a b "), "y")).toBe("x **a b** y\n");
  });

  test("code keeps its characters; a backquote in it becomes a straight one", () => {
    expect(inline(code("pip install a_b*c <d> `e`"))).toBe("`pip install a_b*c <d> 'e'`\n");
  });
});

describe("plain text", () => {
  test.each([
    ["a * b", "a \\* b"],
    ["`a`", "\\`a\\`"],
    ["[a](b)", "\\[a\\](b)"],
    ["a | b", "a \\| b"],
    ["back\\slash", "back\\\\slash"],
    ["<b>", "&lt;b>"],
    ["_a_ and a_b", "\\_a\\_ and a_b"],
    ["C# and # 1", "C\\# and \\# 1"],
    ["plain, words: 1.0 (2026)!", "plain, words: 1.0 (2026)!"],
  ])("%j becomes %j", (text, markdown) => {
    expect(inline(text)).toBe(`${markdown}\n`);
    expect(inline(strong(text))).toBe(`**${markdown}**\n`);
    expect(toMarkdown([heading(text)])).toBe(`## ${markdown}\n`);
  });
});
