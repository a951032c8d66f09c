// Tests how whole documents look on a terminal, at several widths.
import { expect, test } from "vitest";
import { toTerminal } from "../../../src/report/formats/table.ts";
import {
  type Document,
  heading,
  list,
  paragraph,
  right,
  table,
} from "../../../src/text/document.ts";
import { bad, drawing } from "../../../src/text/spans.ts";
import { plainPaint } from "../../../src/text/style.ts";

const note = (mark: string, text: string) => ({ mark, text: [text] });
const lines = (document: Document, width: number) =>
  toTerminal(document, { width, paint: plainPaint }).split("\n");

const why = {
  lines: [["+3 grows quickly, wants little and makes a fine handle for any tool"], ["-1 is grey"]],
};
const rows = [
  [["1"], ["Ash"], [drawing("██████████ "), "100"], why],
  [["10"], ["Birch"], ["-"], ["+1 is white"]],
];
const last = "details";
const trees = [table([right("#"), "Tree", "Fit", "Why"], rows, { lead: 2, last, indent: 3 })];

test("a table at 80 columns is a table, and its last column takes the rest", () => {
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

test("a table at 120 columns has more room, and never takes more than that", () => {
  expect(lines(trees, 120)).toContain(
    " 1  Ash    ██████████ 100  +3 grows quickly, wants little and makes a fine handle for any tool",
  );
  expect(lines(trees, 300)).toEqual(lines(trees, 120));
});

test("a table of single lines has no empty lines between them", () => {
  const short = table(
    ["N", "X"],
    [["1"], ["2"]].map((text) => [text, ["x"]]),
    { lead: 1, last },
  );
  expect(lines([short], 80).slice(2)).toEqual(["1  x", "2  x", ""]);
});

test("a table at 79 columns is a list, labelled by its first two columns", () => {
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

test("a table at 50 columns wraps the lines of that list, indented twice", () => {
  expect(lines(trees, 50).slice(2, 5)).toEqual([
    "  +3 grows quickly, wants little and makes a fine",
    "     handle for any tool",
    "  -1 is grey",
  ]);
});

test("a table at 20 columns wraps names and labels too", () => {
  const long = [[["a tree of a very long name"], ["in the wood"], ["why not"]]];
  const narrow = table(["Tree", "Where it grows", "Why"], long, { lead: 1, last });
  expect(lines([narrow], 20)).toEqual([
    "a tree of a very",
    "  long name",
    "  Where it grows: in",
    "    the wood",
    "  why not",
    "",
  ]);
});

test("everything else keeps its order, with one empty line between blocks", () => {
  const document = [
    heading("A heading of some length"),
    paragraph("Some ", bad("prose"), " that goes on."),
    list([["one thing and another"], ["a third"]]),
    { type: "notes", notes: [note("[1]", "a source"), note("[10]", "another one")] },
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

test("everything else every piece is painted in its tone, line by line", () => {
  const paint = (text: string, tone: string) => (tone === "plain" ? text : `<${tone}>${text}</>`);
  expect(toTerminal([heading("H"), paragraph("a ", bad("long way"))], { width: 7, paint })).toBe(
    "<strong>H</>\n\na <bad>long</>\n<bad>way</>\n",
  );
});
