// Tests the list of frameworks.
import widthOf from "string-width";
import { expect, test } from "vitest";
import { list } from "../../../src/commands/list.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { colourPaint } from "../../../src/text/colour.ts";
import { plainPaint, type Style } from "../../../src/text/style.ts";
import { usualOutput } from "../../support/reports.ts";

const shipped = shippedKnowledge();

test.each(["table", "markdown", "tsv"] as const)(
  "%s says which are retired, as a terminal does",
  async (format) => {
    const { report } = list([], usualOutput, shipped);
    const lines = (await render(report, format, { width: 200, paint: plainPaint })).split("\n");
    const retired = lines.filter((line) => line.includes("Retired, use py4web. "));
    expect(retired).toEqual([expect.stringContaining("web2py")]);
  },
);

const screenOf = (width: number, flags = {}, more: Partial<Style> = {}) => {
  const style = { width, paint: plainPaint, ...more };
  return render(list([], { ...usualOutput, ...flags }, shipped).report, "screen", style);
};

test("in a terminal, has a line per framework, cuts no summary at 80 columns, and fits 24 lines", async () => {
  const lines = (await screenOf(80)).split("\n");
  const { frameworks } = shipped.knowledge;
  expect(lines.slice(0, frameworks.length + 1).at(-1)).toBe("");
  expect(lines.length).toBeLessThanOrEqual(24);
  for (const { id, summary } of frameworks) {
    const line = lines.find((one) => one.includes(` ${id} `));
    expect(line).toContain(summary);
    expect(line?.includes("Retired, use py4web. ")).toBe(id === "web2py");
  }
});

test("in a terminal, shows each kind once, before its frameworks", async () => {
  const lines = (await screenOf(80, { kind: ["micro", "api"] })).split("\n");
  const kinds = lines.slice(0, lines.indexOf("")).map((line) => line.slice(0, 5).trimEnd());
  expect(kinds[0]).toBe("api");
  expect(kinds.filter((kind) => kind !== "")).toEqual(["api", "micro"]);
  expect(kinds.length).toBeGreaterThan(3);
});

test.each([20, 30, 50, 71, 72, 120])(
  "in a terminal, fits %i columns, cut with an ellipsis",
  async (width) => {
    const lines = (await screenOf(width)).split("\n");
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    expect(lines.some((line) => line.endsWith("…"))).toBe(![71, 120].includes(width));
    expect(lines.includes("micro")).toBe(width < 72);
  },
);

test("in a terminal, says when nothing matches the filter", async () => {
  expect(await screenOf(80, { kind: ["micro"], require: ["admin=built-in"] })).toMatch(
    /^No framework matches the filter\.\n\n0 frameworks/,
  );
});

test("in a terminal, screen readers get a list", async () => {
  expect(await screenOf(80, {}, { spoken: true })).toContain("aiohttp\n  Kind: async\n");
});

test("as records has four fields per line and nothing else", async () => {
  const { report } = list([], usualOutput, shipped);
  const text = await render(report, "tsv", { width: 20, paint: colourPaint });
  expect(text.trimEnd().split("\n")).toHaveLength(shipped.knowledge.frameworks.length);
  expect(text).toMatch(/^(\w+\t[\w. ]+\t[a-z-]+\t[^\t\n]+\n)+$/);
  expect(text).toContain("\nflask\tFlask\tmicro\tA small core");
});
