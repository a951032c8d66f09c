// Tests how prose is wrapped, by examples and by laws over any text and width.
import * as fc from "fast-check";
import widthOf from "string-width";
import { expect, test } from "vitest";
import { bad, code, plainText, strong, type Text } from "../../src/text/spans.ts";
import { plainPaint } from "../../src/text/style.ts";
import { cut, wrap } from "../../src/text/wrap.ts";

const broken = (text: Text, width: number, indent = 0) =>
  wrap(text, { width, paint: plainPaint }, indent);

test.each<[string, Text, number, number, string[]]>([
  ["a word changes its tone midway", [strong("one"), code("two"), " six"], 6, 0, ["onetwo", "six"]],
  ["a long word is cut at the width", ["abcdefgh"], 3, 0, ["abc", "def", "gh"]],
  ["a long word is cut beside the indent", ["abcdefgh"], 5, 2, ["abc", "  def", "  gh"]],
  ["an address stays whole", ["at https://a.b/c d"], 9, 2, ["at", "  https://a.b/c", "  d"]],
  [
    "also between other signs",
    ["at (", code("https://a.b/c"), ")."],
    9,
    2,
    ["at", "  (https://a.b/c)."],
  ],
  ["a wide sign is never halved", ["漢字漢"], 5, 0, ["漢字", "漢"]],
  ["space at the end is dropped", ["one   ", strong("  ")], 9, 0, ["one"]],
  ["space at the start is kept", ["  one two"], 6, 2, ["  one", "  two"]],
  ["space at a break is dropped", ["one    two"], 5, 0, ["one", "two"]],
  ["space that does not fit begins no line", ["one ", strong("  ")], 4, 0, ["one"]],
  ["space that leaves no room for a word is dropped", ["  abc"], 4, 0, ["abc"]],
  ["a line break in the text is space", ["one\ntwo\tsix"], 9, 0, ["one two", "six"]],
  ["nothing is one empty line", [], 9, 0, [""]],
  ["so is space", ["   "], 9, 0, [""]],
])("wrap %s", (_, text, width, indent, lines) => {
  expect(broken(text, width, indent)).toEqual(lines);
});

test("wrap each span of a line is painted in its own tone", () => {
  const paint = (text: string, tone: string) => (tone === "plain" ? text : `<${tone} ${text}>`);
  expect(wrap(["a ", bad("b c")], { width: 3, paint })).toEqual(["a <bad b>", "<bad c>"]);
});

const word = fc.string({
  unit: fc.constantFrom("a", "b", "-", "é", "漢", "🚀", "█"),
  minLength: 1,
  maxLength: 12,
});
const piece = fc.oneof(word, fc.constantFrom(" ", "  ", "\n", " — "));
const span = fc.oneof(piece, piece.map(strong), piece.map(code));
const prose = fc.array(span, { maxLength: 40 });
const width = fc.integer({ min: 4, max: 40 });
const indent = fc.integer({ min: 0, max: 2 });
const bare = (text: string) => text.replace(/\s/g, "");
const every = (
  law: (text: Text, width: number, indent: number, lines: readonly string[]) => void,
) =>
  fc.assert(
    fc.property(prose, width, indent, (text, columns, shift) =>
      law(text, columns, shift, broken(text, columns, shift)),
    ),
    { seed: 1, numRuns: 500 },
  );

test("laws, for any text in any width: no line is wider than the width", () => {
  every((_text, columns, _indent, lines) => {
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });
});

test("laws, for any text in any width: ignoring white space, the lines together are the text: nothing is lost, added or moved", () => {
  every((text, _width, _indent, lines) => {
    expect(bare(lines.join(""))).toBe(bare(plainText(text)));
  });
});

test("laws, for any text in any width: a word that fits after the indent is never split", () => {
  every((text, columns, shift, lines) => {
    const fitting = plainText(text)
      .split(/\s+/)
      .filter((one) => one !== "" && widthOf(one) <= columns - shift);
    const kept = lines.flatMap((line) => line.trim().split(/\s+/));
    for (const one of fitting) expect(kept).toContain(one);
  });
});

test("laws, for any text in any width: every line after the first starts with the indent, and no line ends in space", () => {
  every((_text, _width, shift, lines) => {
    for (const line of lines.slice(1)) expect(line).toMatch(new RegExp(`^ {${shift}}\\S`));
    for (const line of lines) expect(line).toBe(line.trimEnd());
  });
});

test("laws, for any text in any width: a new line starts only when the next word does not fit on the one before", () => {
  every((text, columns, shift) => {
    const words = plainText(text).trim().split(/\s+/);
    if (words.some((one) => widthOf(one) > columns - shift)) return;
    const lines = broken([words.join(" ")], columns, shift);
    lines.slice(1).forEach((line, index) => {
      const next = line.trim().split(" ")[0] ?? "";
      expect(widthOf(`${lines[index]} ${next}`)).toBeGreaterThan(columns);
    });
  });
});

test.each([
  ["12345", 5, "12345"],
  ["123456", 5, "1234…"],
  ["漢字漢字", 6, "漢字…"],
])("cut makes one line of %s in %i columns", (text, width, line) => {
  expect(cut(text, { width, paint: plainPaint })).toBe(line);
});
