// Tests what is told of one framework, of a list of them, and of the questions.
import { describe, expect, test } from "vitest";
import { list } from "../../../src/commands/list.ts";
import { questions } from "../../../src/commands/questions.ts";
import { show } from "../../../src/commands/show.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { render } from "../../../src/report/formats.ts";
import { plainPaint } from "../../../src/report/style.ts";
import { identified, usualOutput } from "../../support/reports.ts";
import { smallWorld } from "../../support/small-world.ts";

async function linesOf({ report }: ReturnType<typeof show>): Promise<readonly string[]> {
  return (await render(report, "table", { width: 100, paint: plainPaint })).split("\n");
}

describe("a profile", () => {
  test("tells facts with meaning, month and source, then the guidance for and against", async () => {
    expect(await linesOf(show("birch", usualOutput, identified()))).toEqual([
      "Birch",
      "",
      "The birch of this small world.",
      "",
      "- Kind: micro",
      "- Homepage: https://example.org/birch",
      "- Documentation: https://example.org/birch/docs",
      "- First step: get birch",
      "",
      "Facts: serving",
      "",
      "Trait   As of    Value",
      "──────  ───────  ───────────────────────────────────────────────────────────────────────────────────",
      "Engine  2026-01  slow: not quick [1]",
      "",
      "Facts: working",
      "",
      "Trait   As of    Value",
      "──────  ───────  ───────────────────────────────────────────────────────────────────────────────────",
      "Extras  2026-01  none [1]",
      "",
      "Facts: health",
      "",
      "Trait    As of    Value",
      "───────  ───────  ──────────────────────────────────────────────────────────────────────────────────",
      "Release  2026-01  birch 1.0 (2026-01) [1]",
      "",
      "Guidance for it",
      "",
      "- +3 does what birch-woods says when place is wood [2]",
      "- +1 does what slow-in-wood says when speed is low, place is wood [1]",
      "",
      "Guidance against it",
      "",
      "- -1 does what slow-is-slow says when speed is high [1]",
      "",
      "Sources",
      "",
      "[1] our judgement: invented for tests",
      "[2] the article, pros: birch likes woods (birch-likes-woods)",
      "",
      "Facts as of 2026-01. pyfw 1.2.3, rules small world 0123456789ab.",
      "",
    ]);
  });

  test("tells what rules a framework out, and a condition of several wishes", async () => {
    const lines = await linesOf(show("ash", usualOutput, identified()));
    expect(lines).toContain("- ruled out does what ash-not-in-town says when place is town [1]");
    expect(lines).toContain("- +1 does what wheels-wanted says when wishes has wheels [1]");
  });

  test("tells that a framework is not for new projects", async () => {
    const facts = { "new-projects": { value: "no", asOf: "2026-01" } };
    const knowledge: Knowledge = {
      ...smallWorld,
      frameworks: smallWorld.frameworks.map((one) => ({
        ...one,
        facts: { ...one.facts, ...facts },
      })),
    };
    expect(await linesOf(show("ash", usualOutput, identified(knowledge)))).toContain(
      "- Not meant for new projects: its makers name unknown instead",
    );
  });
});

describe("a catalogue", () => {
  const catalogue = (flags: Partial<Parameters<typeof list>[0]>) =>
    linesOf(list({ ...usualOutput, require: [], ...flags }, identified()));

  test("counts what it lists and what the filter leaves out", async () => {
    expect(await catalogue({})).toContain(
      "3 frameworks, facts as of 2026-01. See one with pyfw show <framework>.",
    );
    expect(await catalogue({ article: true })).toContain(
      "2 frameworks, facts as of 2026-01. 1 framework left out by the filter. See one with pyfw show",
    );
  });

  test("says when nothing meets the filter", async () => {
    expect(await catalogue({ require: ["extras=sails"] })).toEqual([
      "No framework meets the filter.",
      "",
      "0 frameworks, facts as of 2026-01. 3 frameworks left out by the filter. See one with pyfw show",
      "<framework>.",
      "",
    ]);
  });
});

test("the questions stand with why they are asked, how many choices they take, and the choices", async () => {
  const lines = await linesOf(questions(usualOutput, identified()));
  expect(lines.slice(0, 6)).toEqual([
    "How fast?",
    "",
    "speed asked because engines differ",
    "",
    "- high: Fast (very)",
    "- low: Slow (not very)",
  ]);
  expect(lines).toContain("wishes asked because wishes differ; up to 2 choices");
});
