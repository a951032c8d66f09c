// Tests what is told of a proof: counts, seconds, and every fault in a sentence.
import { describe, expect, test } from "vitest";
import { render } from "../../../src/report/formats/formats.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { linesOf, manyReports, proof } from "../../support/reports.ts";

const reports = new Map(await manyReports());

async function told(name: string): Promise<readonly string[]> {
  const report = reports.get(name);
  return report === undefined ? [] : linesOf(report);
}

describe("a proof", () => {
  test("counts what is proved and what is not, in so many seconds", async () => {
    const lines = await told("broken promises");
    expect(lines).toContain("every framework can be first alone             1 of 3  0.01");
    expect(lines).toContain("                                            2 refuted");
  });

  test("lists what the rules declare, and says when they may rule everything out", async () => {
    expect(await told("broken promises")).toContain(
      "- faster: more speed never lowers a fast engine",
    );
    expect(await told("proved rules")).toContain("not asked: the rules say they may");
  });

  test.each([
    "- no answers put birch first alone",
    "- no answer to wishes ever changes the winners",
    "- wings has the same winners as every other choice of wishes, whatever else is answered",
    "- the rule own-5 is inert: without it every ranking is the same",
    '- every framework is ruled out under {"speed": "high", "place": "town"}',
    "- the property never-fast does not hold: ash is a winner under {}",
  ])("says: %s", async (line) => {
    expect(await told("broken promises")).toContain(line);
  });

  test("names the other rule, and answers that bring both into force", async () => {
    const text = (await told("broken promises")).join("\n").replaceAll(/\n {2}/g, " ");
    expect(text).toContain(
      'own-0 is shadowed: own-1 does the same wherever it is in force, such as under {"speed": "high"}',
    );
    expect(text).toContain(
      'own-0 and own-3 contradict each other: one speaks for what the other speaks against under {"speed": "high"}',
    );
    expect(text).toContain('from {"speed": "low"} to {"speed": "high"}, birch is ruled out');
  });

  test("names the rule by which a framework is out from the start", async () => {
    const out = `{ "id": "out", "for": ["cedar", "ash"], "ruleOut": true, "because": "is ours", "source": { "judgement": "ours" } }`;
    const lines = await linesOf(
      await proof(`{ "extends": "pyfw", "name": "ours", "rules": [${out}] }`),
    );
    expect(lines).toContain(
      "- no answers put cedar first alone, because the rule out always rules it out",
    );
    const text = lines.join("\n").replaceAll(/\n {2}/g, " ");
    expect(text).toContain(
      "- the rule fast-is-fast is inert: without it every ranking is the same, because it speaks only of what is always ruled out, as by out\n",
    );
  });

  test("sums up what there was no time for", async () => {
    const lines = await told("rules for which there is no time");
    expect(lines.at(-4)).toMatch(/^- for \d+ of 66 the time was up$/);
  });

  test("has names and answers as code in markdown", async () => {
    const report = reports.get("broken promises");
    if (report === undefined) throw new Error("no such report");
    const text = await render(report, "markdown", { width: 80, paint: plainPaint });
    expect(text).toContain(
      "- the property `never-fast` does not hold: `ash` is a winner under `{}`\n",
    );
  });
});
