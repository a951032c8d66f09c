// Tests the words and keys that reports use for a rule's condition, and their lists of sources.
import { expect, test } from "vitest";
import type { Framework } from "../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { appliedRuleJson } from "../../src/report/json-parts.ts";
import { byRule, ruledOutLine } from "../../src/report/outside.ts";
import { decisionSource, noSources } from "../../src/report/sources.ts";
import { conditionOf, whenWords } from "../../src/report/wording.ts";
import { plainText } from "../../src/text/spans.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const { questions } = smallWorld;
const when = { speed: ["high"] };
const unless = { place: ["sea"], wishes: ["wings"] };

const out = { for: ["ash"], ruleOut: true as const };

test.each([
  [{ points: 1 as const }, "always", "(always)"],
  [{ points: 1 as const, when }, "Speed is “Fast”", "when Speed is “Fast”"],
  [
    { ...out, unless: { place: ["sea"] } },
    "unless Place is “At sea”",
    "(unless Place is “At sea”)",
  ],
  [
    { ...out, when, unless },
    "Speed is “Fast”, unless Place is “At sea” or Wishes includes “Wings”",
    "when Speed is “Fast”, unless Place is “At sea” or Wishes includes “Wings”",
  ],
])("the condition of %j", (parts, condition, words) => {
  expect(conditionOf(rule("r", parts) as never, questions)).toBe(condition);
  expect(whenWords(rule("r", parts) as never, questions)).toBe(words);
});

test("one line names all that a rule rules out", () => {
  const [ash, birch] = smallWorld.frameworks as [Framework, Framework];
  const [veto, other] = [rule("veto", out), rule("other", { ...out, when })];
  const ruledOut = [
    { framework: ash, rule: veto as never },
    { framework: birch, rule: veto as never },
    { framework: ash, rule: other as never },
  ];
  const lines = byRule(ruledOut).map((one) => plainText(ruledOutLine(one, smallWorld, noSources)));
  expect(lines).toEqual([
    "Each of Ash and Birch does what veto says (always)",
    "Ash does what other says (Speed is “Fast”)",
  ]);
});

test.each([
  [["no", "no"], "; its maintainers recommend Oak; its maintainers recommend Oak"],
  [["no", "yes"], ""],
])("successors are named only of frameworks that are given up: %j", (given, successors) => {
  const out = rule("old", { if: { "new-projects": ["no", "yes"] }, ruleOut: true });
  const together = given.map((value, at) => {
    const facts = { "new-projects": { value }, successor: { value: "Oak" } };
    return { framework: { ...(smallWorld.frameworks[at] as Framework), facts }, rule: out };
  }) as never;
  expect(plainText(ruledOutLine(together, smallWorld, noSources))).toBe(
    `Each of Ash and Birch does what old says (always)${successors}`,
  );
});

test("the condition is complete in JSON", () => {
  expect(appliedRuleJson(rule("out", { ...out, when, unless }))).toMatchObject({ when, unless });
  expect(appliedRuleJson(rule("out", out))).not.toHaveProperty("unless");
});

test("a real decision is never cited by an index number", () => {
  expect(decisionSource("GitHub file index id 123 (ADR 2 of a game)")).toBe(
    "a public decision record (ADR 2 of a game)",
  );
  expect(decisionSource("some/repo (a web server; GitHub file index id 123)")).toBe(
    "some/repo (a web server)",
  );
  expect(decisionSource("some/repo: docs/adr/1.md")).toBe("some/repo: docs/adr/1.md");
  const { precedents = [] } = shippedKnowledge().written;
  expect(precedents.length).toBeGreaterThan(0);
  expect(precedents.filter(({ source }) => /index id/.test(decisionSource(source)))).toEqual([]);
});
