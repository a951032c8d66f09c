// Tests the report on one framework.
import { describe, expect, test } from "vitest";
import { show } from "../../../src/commands/show.ts";
import { traitsOf } from "../../../src/knowledge/rule.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { profileOf } from "../../../src/report/strengths.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { withFact } from "../../support/edit.ts";
import { identified, linesOf, usualOutput } from "../../support/reports.ts";

test("says that a framework is not for new projects", async () => {
  const knowledge = withFact("ash", "new-projects", { value: "no", asOf: "2026-01" });
  expect(await linesOf(show(["ash"], usualOutput, identified(knowledge)).report)).toContain(
    "Caution     not meant for new projects",
  );
});

const shipped = shippedKnowledge();

describe("facts and sources", () => {
  const told = (options: object) =>
    linesOf(show(["flask"], { ...usualOutput, ...options }, shipped).report);

  test("--facts shows how a probe proved a fact, and cites nothing", async () => {
    const lines = await told({ facts: true });
    const at = lines.findIndex((line) => line.startsWith("Server interface "));
    expect(lines.slice(at, at + 2).map((line) => line.trim())).toEqual([
      "Server interface          2026-11  wsgi",
      "✓ app:app called as WSGI answered 200 OK",
    ]);
    expect(lines.join("\n")).not.toMatch(/\[\d+\]|Guidance|Strengths/);
  });

  test("a rule for all but the framework in use takes one item", async () => {
    const text = (await told({ sources: true })).join("\n");
    expect(text.match(/would mean rewriting/g)).toHaveLength(1);
    expect(text).toContain("is any but “Another one, or none” or “Flask”");
  });

  test("the mark is on as many facts as its legend counts", async () => {
    for (const options of [{}, { facts: true }, { sources: true }]) {
      const text = (await told(options)).join("\n");
      const proved = /^✓ seen in the released Flask: (\d+) of \d+ facts$/m.exec(text)?.[1];
      expect(text.split("✓").length - 2).toBe(Number(proved));
    }
  });

  test("sources are the whole report without the profile", async () => {
    const whole = await told({});
    const alone = await told({ sources: true });
    const legend = alone.findIndex((line) => line.startsWith("✓"));
    expect(whole.slice(-alone.length + legend)).toEqual(alone.slice(legend));
    expect(alone.slice(0, legend).join()).not.toContain("Strengths");
  });
});

describe("in a terminal", () => {
  const { frameworks } = shipped.knowledge;
  const screenOf = (id: string) =>
    render(show([id], usualOutput, shipped).report, "screen", { width: 80, paint: plainPaint });

  test.each(frameworks.map(({ id }) => id))("%s fits 24 lines of 80 columns", async (id) => {
    const lines = (await screenOf(id)).split("\n");
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const label of ["Kind", "Made for", "Strengths", "Weaknesses", "Upkeep", "Start", "More"])
      expect(lines.filter((line) => line.startsWith(`${label} `))).toHaveLength(1);
  });

  test("no fact is both a strength and a weakness", () => {
    for (const { id } of frameworks) {
      const { report } = show([id], usualOutput, shipped);
      if (report.kind !== "framework") throw new Error(`a ${report.kind}`);
      const { strengths, weaknesses } = profileOf(report.framework, report.knowledge, 5);
      const traits = [...strengths, ...weaknesses].flatMap(traitsOf);
      expect(new Set(traits).size).toBe(traits.length);
      expect(Math.min(strengths.length, weaknesses.length)).toBeGreaterThan(2);
    }
  });

  test("django starts with what few others have, and has no caution, unlike one with slow upkeep", async () => {
    const text = await screenOf("django");
    expect(text).toContain("+ has an admin site that staff can use");
    expect(text).not.toMatch(/runs on every host for WSGI|Caution/);
    expect(await screenOf("cherrypy")).toContain("\nCaution     last release 18.10.0 (2024-06)");
  });
});
