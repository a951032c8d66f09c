// Tests what is told of one framework.
import { expect, test } from "vitest";
import { show } from "../../../src/commands/show.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { identified, linesOf, usualOutput } from "../../support/reports.ts";
import { smallWorld } from "../../support/small-world.ts";

test("tells facts with meaning, month and source, then the guidance for and against", async () => {
  expect(await linesOf(show("birch", usualOutput, identified()).report)).toEqual([
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
    "──────  ───────  ───────────────────",
    "Engine  2026-01  slow: not quick [1]",
    "",
    "Facts: working",
    "",
    "Trait   As of    Value",
    "──────  ───────  ────────",
    "Extras  2026-01  none [1]",
    "",
    "Facts: health",
    "",
    "Trait    As of    Value",
    "───────  ───────  ───────────────────────",
    "Release  2026-01  birch 1.0 (2026-01) [1]",
    "",
    "Guidance for it",
    "",
    "- +3 does what birch-woods says when Place is “In the wood” [2]",
    "- +1 does what slow-in-wood says when Speed is “Slow”, Place is “In the wood” [1]",
    "",
    "Guidance against it",
    "",
    "- -1 does what slow-is-slow says when Speed is “Fast” [1]",
    "",
    "Sources",
    "",
    "[1] our judgement: invented for tests",
    "[2] the article, pros: birch likes woods (birch-likes-woods)",
    "",
    "Facts as of 2026-01, the oldest of 2026-01. pyfw 1.2.3, rules small world 0123456789ab.",
    "",
  ]);
});

test("tells what rules a framework out, and a condition of several wishes", async () => {
  const lines = await linesOf(show("ash", usualOutput, identified()).report);
  expect(lines).toContain("- ruled out does what ash-not-in-town says when Place is “In town” [1]");
  expect(lines).toContain("- +1 does what wheels-wanted says when Wishes has “Wheels” [1]");
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
  expect(await linesOf(show("ash", usualOutput, identified(knowledge)).report)).toContain(
    "- Not meant for new projects: its makers name unknown instead",
  );
});
