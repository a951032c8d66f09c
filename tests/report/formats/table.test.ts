// Tests how documents look on a terminal, whole texts at several widths.
import { describe, expect, test } from "vitest";
import { toTerminal } from "../../../src/report/formats/table.ts";
import {
  bad,
  type Document,
  drawing,
  heading,
  list,
  paragraph,
  right,
  table,
} from "../../../src/text/document.ts";
import { plainPaint } from "../../../src/text/style.ts";

const lines = (document: Document, width: number) =>
  toTerminal(document, { width, paint: plainPaint }).split("\n");

const trees: Document = [
  table(
    [right("#"), "Tree", "Fit", "Why"],
    [
      [
        ["1"],
        ["Ash"],
        [drawing("██████████ "), "100"],
        {
          lines: [
            ["+3 grows quickly, wants little and makes a fine handle for any tool"],
            ["-1 is grey"],
          ],
        },
      ],
      [["10"], ["Birch"], ["-"], ["+1 is white"]],
    ],
    { lead: 2, last: "details", indent: 3 },
  ),
];

describe("a table", () => {
  test("at 80 columns is a table, and its last column takes what is left", () => {
    expect(lines(trees, 80)).toEqual([
      " #  Tree   Fit             Why",
      "──  ─────  ──────────────  ─────────────────────────────────────────────────────",
      " 1  Ash    ██████████ 100  +3 grows quickly, wants little and makes a fine",
      "                              handle for any tool",
      "                           -1 is grey",
      "",
      "10  Birch  -               +1 is white",
      "",
    ]);
  });

  test("at 120 columns has more room", () => {
    expect(lines(trees, 120)).toContain(
      " 1  Ash    ██████████ 100  +3 grows quickly, wants little and makes a fine handle for any tool",
    );
  });

  test("is never wider than 120 columns", () => {
    expect(lines(trees, 300)).toEqual(lines(trees, 120));
  });

  test("of single lines has no empty lines between them", () => {
    const rows = [["1"], ["2"]].map((text) => [text, ["x"]]);
    const short = table(["N", "X"], rows, { lead: 1, last: "details" });
    expect(lines([short], 80).slice(2)).toEqual(["1  x", "2  x", ""]);
  });

  test("at 79 columns is a list, named by its first two columns", () => {
    expect(lines(trees, 79)).toEqual([
      "1 Ash",
      "  Fit: ██████████ 100",
      "  +3 grows quickly, wants little and makes a fine handle for any tool",
      "  -1 is grey",
      "",
      "10 Birch",
      "  Fit: -",
      "  +1 is white",
      "",
    ]);
  });

  test("at 50 columns breaks the lines of that list, indented twice", () => {
    expect(lines(trees, 50).slice(2, 5)).toEqual([
      "  +3 grows quickly, wants little and makes a fine",
      "     handle for any tool",
      "  -1 is grey",
    ]);
  });

  test("at 20 columns breaks names and labels too", () => {
    const long = "a tree of a very long name";
    const columns = ["Tree", "Where it grows", "Why"];
    const rows = [[[long], ["in the wood"], ["why not"]]];
    expect(lines([table(columns, rows, { lead: 1, last: "details" })], 20)).toEqual([
      "a tree of a very",
      "  long name",
      "  Where it grows: in",
      "    the wood",
      "  why not",
      "",
    ]);
  });
});

describe("everything else", () => {
  test("stands in its order with one empty line between", () => {
    const document = [
      heading("A heading of some length"),
      paragraph("Some ", bad("prose"), " that goes on."),
      list([["one thing and another"], ["a third"]]),
      {
        type: "notes",
        notes: [
          { mark: "[1]", text: ["a source"] },
          { mark: "[10]", text: ["another one"] },
        ],
      },
    ] satisfies Document;
    expect(lines(document, 16)).toEqual([
      "A heading of",
      "some length",
      "",
      "Some prose that",
      "goes on.",
      "",
      "- one thing and",
      "  another",
      "- a third",
      "",
      "[1]  a source",
      "[10] another one",
      "",
    ]);
  });

  test("every piece is painted in its tone, each line for itself", () => {
    const paint = (text: string, tone: string) => (tone === "plain" ? text : `<${tone}>${text}</>`);
    expect(toTerminal([heading("H"), paragraph("a ", bad("long way"))], { width: 7, paint })).toBe(
      "<strong>H</>\n\na <bad>long</>\n<bad>way</>\n",
    );
  });
});
