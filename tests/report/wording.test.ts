// Tests the words and keys in which reports give a rule's condition.
import { describe, expect, test } from "vitest";
import { appliedRuleJson } from "../../src/report/json-parts.ts";
import { conditionOf, whenWords } from "../../src/report/wording.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const { questions } = smallWorld;
const when = { speed: ["high"] };
const unless = { place: ["sea"], wishes: ["wings"] };

describe("the condition of a rule", () => {
  test.each([
    [{ points: 1 as const }, "always", "(always)"],
    [{ points: 1 as const, when }, "Speed is “Fast”", "when Speed is “Fast”"],
    [
      { ruleOut: true as const, for: ["ash"], unless: { place: ["sea"] } },
      "always, unless Place is “At sea”",
      "(always, unless Place is “At sea”)",
    ],
    [
      { ruleOut: true as const, for: ["ash"], when, unless },
      "Speed is “Fast”, unless Place is “At sea” or Wishes has “Wings”",
      "when Speed is “Fast”, unless Place is “At sea” or Wishes has “Wings”",
    ],
  ])("%j", (parts, condition, words) => {
    expect(conditionOf(rule("r", parts) as never, questions)).toBe(condition);
    expect(whenWords(rule("r", parts) as never, questions)).toBe(words);
  });

  test("is whole in JSON", () => {
    const out = rule("out", { ruleOut: true as const, for: ["ash"], when, unless });
    expect(appliedRuleJson(out)).toMatchObject({ when, unless });
    expect(appliedRuleJson(rule("r", { points: 1 as const, for: ["ash"] }))).not.toHaveProperty(
      "unless",
    );
  });
});
