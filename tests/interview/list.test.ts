// Tests a list to choose from: its columns, its hints, and the part that is shown.
import { expect, test } from "vitest";
import { linesOf, mostLines, painted, windowOf } from "../../src/interview/list.ts";
import { plainPaint } from "../../src/text/style.ts";
import { widthOf } from "../../src/text/width.ts";

const style = (width: number) => ({ width, paint: plainPaint });
const wings = { label: "Wings", hint: "wide ones, with feathers that carry far" };
const wheels = { label: "Four wheels", hint: "round" };

test("hints are next to the labels, cut if too long, but whole at the cursor", () => {
  expect(linesOf([wings, wheels], 1, style(40))).toEqual([
    ["  Wings        wide ones, with feathers…"],
    ["> Four wheels  round"],
  ]);
  expect(linesOf([wings, wheels], 0, style(40))).toEqual([
    ["> Wings        wide ones, with feathers", "               that carry far"],
    ["  Four wheels  round"],
  ]);
  expect(mostLines([wings, wheels], style(40))).toBe(3);
});

test("on a narrow screen, only the hint at the cursor is shown, below its label", () => {
  expect(linesOf([wings, wheels], 0, style(38))).toEqual([
    ["> Wings", "    wide ones, with feathers that", "    carry far"],
    ["  Four wheels"],
  ]);
});

test("entries that can be ticked have a box", () => {
  const entries = [{ label: "A", ticked: true }, { label: "B", ticked: false }, { label: "C" }];
  expect(linesOf(entries, 1, style(40)).flat()).toEqual(["  [x] A", "> [ ] B", "      C"]);
});

test.each([40, 50, 80])("wide and Chinese names keep the columns, at %i columns", (width) => {
  const entries = [
    { label: "漢字漢字", hint: "四個字" },
    { label: "a", hint: "one letter" },
    { label: "as long as this", hint: "漢字".repeat(40) },
  ];
  for (const active of [-1, 0, 1, 2]) {
    const lines = linesOf(entries, active, style(width));
    for (const line of lines.flat()) expect(widthOf(line)).toBeLessThanOrEqual(width);
    if (width < 50) continue;
    const starts = lines.map(([line = ""], at) => {
      const hint = entries[at]?.hint.slice(0, 2) ?? "";
      return widthOf(line.slice(0, line.indexOf(hint)));
    });
    expect(new Set(starts).size).toBe(1);
  }
});

test("a text too long for the width is cut", () => {
  const text = (content: string) => [{ text: content, tone: "plain" } as const];
  expect(painted(text("12345"), style(5))).toBe("12345");
  expect(painted(text("123456"), style(5))).toBe("1234…");
  expect(painted(text("漢字漢字"), style(6))).toBe("漢字…");
});

const blocks = Array.from({ length: 10 }, (_, at) => [String(at)]);
const shown = (active: number, top = 0, space = 5) =>
  windowOf(blocks, active, space, top, style(40)).lines.map((line) => line.trim());

test("the part of a list that is shown is all of it if there is room", () => {
  expect(windowOf(blocks, 9, 10, 3, style(40))).toEqual({ lines: blocks.flat(), top: 0 });
});

test("the part of a list that is shown says how many more there are", () => {
  expect(shown(0)).toEqual(["0", "1", "2", "3", "↓ 6 more"]);
  expect(shown(4)).toEqual(["↑ 2 more", "2", "3", "4", "↓ 5 more"]);
  expect(shown(9)).toEqual(["↑ 6 more", "6", "7", "8", "9"]);
});

test("the part of a list that is shown scrolls no further than necessary", () => {
  expect(shown(4, 3)).toEqual(["↑ 3 more", "3", "4", "5", "↓ 4 more"]);
  expect(shown(2, 3)).toEqual(["↑ 2 more", "2", "3", "4", "↓ 5 more"]);
  expect(shown(0, 5)).toEqual(["0", "1", "2", "3", "↓ 6 more"]);
});

test("the part of a list that is shown always includes the active entry, and takes no more lines than there are", () => {
  const tall = blocks.map((block, at) => (at % 3 === 0 ? [...block, "more"] : block));
  for (let space = 4; space < 14; space += 1) {
    let top = 0;
    for (const active of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 5, 0, 9, 3]) {
      const window = windowOf(tall, active, space, top, style(40));
      top = window.top;
      expect(window.lines.length).toBeLessThanOrEqual(space);
      expect(window.lines).toEqual(expect.arrayContaining(tall[active] ?? []));
    }
  }
});
