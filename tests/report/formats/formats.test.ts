// Tests laws of every report in every format.
import widthOf from "string-width";
import { describe, expect, test } from "vitest";
import { FORMATS, render } from "../../../src/report/formats/formats.ts";
import { colourPaint } from "../../../src/text/colour.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { manyReports, recommendation } from "../../support/reports.ts";
import { asking } from "../../support/request.ts";

const reports = await manyReports();
const everyReport = reports.map(([name, report]) => ({ name, report }));
const everyText = everyReport.flatMap((one) => FORMATS.map((format) => ({ ...one, format })));
const plain = { width: 80, paint: plainPaint };
const colourful = { width: 80, paint: colourPaint };
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const ESCAPES = /\u001b\[[\d;]*m/g;

const checks = everyReport.filter(({ report }) =>
  ["rules-check", "verification", "recommendation", "team"].includes(report.kind),
);

describe.each(checks)("$name as github", ({ report }) => {
  test("is workflow commands, one per line, at most ten per level", async () => {
    const text = await render(report, "github", plain);
    expect(text).toMatch(/^(::(error|warning|notice) [^\n]*::[^\n]+\n)+$/);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|undefined/u);
    for (const level of ["error", "warning", "notice"])
      expect(text.split(`::${level} `).length - 1).toBeLessThanOrEqual(10);
  });
});

test("annotations of a tie name the open questions only if one could break it", async () => {
  const report = recommendation(asking({ speed: "low", place: "sea" }));
  const told = async (decided: boolean) => {
    const confidence = { ...report.confidence, decided };
    return await render({ ...report, confidence }, "github", plain);
  };
  expect(report.ranking.winners.length).toBeGreaterThan(1);
  expect(await told(false)).toContain("Open questions that could break the tie: wishes.");
  expect(await told(true)).not.toContain("break the tie");
});

describe.each(everyText)("$name as $format", ({ report, format }) => {
  test("ends with one newline, and starts with text", async () => {
    expect(await render(report, format, plain)).toMatch(/^\S(.*\S)?\n$/s);
  });

  test("has no trace of a value that was not turned into text", async () => {
    const text = await render(report, format, plain);
    expect(text).not.toMatch(/undefined|\[object|NaN|Infinity/);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("with its colours removed is the text without colours", async () => {
    const text = await render(report, format, colourful);
    expect(text.replace(ESCAPES, "")).toBe(await render(report, format, plain));
    expect(ESCAPES.test(text)).toBe(format === "table");
  });
});

/** An address stays whole, on a line of its own where it is wider. */
const ADDRESS_ALONE = /^ *\(?https?:\S+$/;

describe.each(everyReport)("$name", ({ report }) => {
  test.each([20, 30, 50, 79, 80, 100, 120, 200])("fits a terminal of %i columns", async (width) => {
    const text = await render(report, "table", { width, paint: plainPaint });
    const wide = text
      .split("\n")
      .filter((line) => widthOf(line) > Math.min(width, 120) && !ADDRESS_ALONE.test(line));
    expect(wide).toEqual([]);
    expect(text).not.toMatch(/[ \t]\n/);
  });

  test.each(FORMATS.slice(1))("is the same %s for every terminal", async (format) => {
    expect(await render(report, format, { width: 30, paint: colourPaint })).toBe(
      await render(report, format, plain),
    );
  });

  test("has as many letters on a narrow terminal as on a wide one", async () => {
    const words = async (width: number) => {
      const text = await render(report, "table", { width, paint: plainPaint });
      // A colon that a line begins with may be escaped, as CI would read a command.
      return text.replaceAll("\\u{3a}", ":").match(/[\p{L}\d]/gu)?.length;
    };
    expect(await words(80)).toBe(await words(100));
    expect(await words(20)).toBe(await words(79));
  });
});
