// Tests when a rule is in force, which frameworks it applies to, its topic, and the key of an answer.
import { expect, test } from "vitest";
import { answerKey } from "../../src/knowledge/answer.ts";
import { groupBy } from "../../src/knowledge/group-by.ts";
import { appliesTo, isInForce, topicOf } from "../../src/knowledge/rule.ts";
import type { Framework, PointsRule, Rule } from "../../src/knowledge/schema.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { frameworkOf, rule, smallWorld } from "../support/small-world.ts";

const atSea = { speed: ["high"], place: ["sea"] };

test.each<[Rule["when"], ShortAnswers, boolean]>([
  [undefined, {}, true],
  [{ speed: ["high"] }, {}, false],
  [{ speed: ["high"] }, { speed: "high", place: "sea" }, true],
  [{ speed: ["high"] }, { speed: "low" }, false],
  [{ speed: ["high", "low"] }, { speed: "low" }, true],
  [atSea, { speed: "high" }, false],
  [atSea, { speed: "high", place: "sea" }, true],
  [atSea, { speed: "high", place: "wood" }, false],
  [{ wishes: ["wings"] }, { wishes: ["wheels", "wings"] }, true],
  [{ wishes: ["wings"] }, { wishes: [] }, false],
])("a rule when %j, under the answers %j, is in force: %s", (when, answers, expected) => {
  expect(isInForce({ when }, answersOf(answers))).toBe(expected);
});

const framework = (facts: Readonly<Record<string, string | string[]>>): Framework => ({
  ...frameworkOf("elm"),
  article: true,
  facts: Object.fromEntries(
    Object.entries(facts).map(([trait, value]) => [trait, { value, asOf: "2026-01" }]),
  ),
});

const fast = { engine: ["fast"] };
const wings = { extras: ["wings"] };
const both = { ...fast, extras: ["wheels"] };

test.each<[PointsRule["if"], Record<string, string | string[]>, ReturnType<typeof appliesTo>]>([
  [fast, { engine: "fast" }, "yes"],
  [fast, { engine: "slow" }, "no"],
  [{ engine: ["fast", "slow"] }, { engine: "slow" }, "yes"],
  [wings, { extras: ["wheels", "wings"] }, "yes"],
  [wings, { extras: ["wheels"] }, "no"],
  [wings, { extras: [] }, "no"],
  [fast, { engine: "unknown" }, "unknown"],
  [fast, {}, "unknown"],
  [both, { engine: "fast", extras: ["wheels"] }, "yes"],
  [both, { engine: "fast", extras: [] }, "no"],
  [both, { engine: "fast", extras: "unknown" }, "unknown"],
  [both, { engine: "unknown", extras: [] }, "no"],
  [both, { engine: "slow", extras: "unknown" }, "no"],
])("a rule if %j applies to a framework with %j: %s", (facts, own, expected) => {
  expect(appliesTo({ if: facts }, framework(own))).toBe(expected);
});

test("a rule applies to the frameworks that it names", () => {
  expect(appliesTo({ for: ["oak", "elm"] }, framework({}))).toBe("yes");
  expect(appliesTo({ for: ["oak"] }, framework({}))).toBe("no");
});

test.each<[ShortAnswers, boolean]>([
  [{}, true],
  [{ speed: "low" }, true],
  [{ speed: "high" }, false],
  [{ wishes: ["wheels", "wings"] }, false],
])("a rule unless speed is high or wishes has wings, under %j, is in force: %s", (answers, is) => {
  const unless = { speed: ["high"], wishes: ["wings"] };
  expect(isInForce({ unless }, answersOf(answers))).toBe(is);
});

test("a topic is the set of questions, whatever their order and choices", () => {
  const one = rule("a", { when: { speed: ["high"], place: ["sea"] } });
  const other = rule("b", { when: { place: ["wood"], speed: ["low", "high"] } });
  expect([one, other, {}].map(topicOf)).toEqual(["place+speed", "place+speed", ""]);
});

test("the eight rules of the small world form four topics of 2, 3, 2 and 1", () => {
  const topics = [...groupBy(smallWorld.rules, topicOf)].map(([topic, rules]) => [
    topic,
    rules.length,
  ]);
  expect(topics).toEqual([
    ["speed", 2],
    ["place", 3],
    ["wishes", 2],
    ["place+speed", 1],
  ]);
});

test("the key of an answer is the same for its choices in any order, and for no others", () => {
  expect(answerKey(["b", "a"])).toBe(answerKey(["a", "b"]));
  expect(answerKey(["a,b"])).not.toBe(answerKey(["a", "b"]));
  expect(answerKey([])).not.toBe(answerKey([""]));
});
