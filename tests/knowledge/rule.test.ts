// When a rule is in force, of whom it speaks, and to which topic it belongs.
import { expect, test } from "vitest";
import { appliesTo, byTopic, isInForce, topicOf } from "../../src/knowledge/rule.ts";
import type { Framework, PointsRule, Rule } from "../../src/knowledge/schema.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { frameworkOf, rule, smallWorld } from "../support/small-world.ts";

test.each<[string, Rule["when"], ShortAnswers, boolean]>([
  ["no `when` is always in force", undefined, {}, true],
  ["an open question keeps a rule silent", { speed: ["high"] }, {}, false],
  ["the named choice puts it in force", { speed: ["high"] }, { speed: "high" }, true],
  ["another choice does not", { speed: ["high"] }, { speed: "low" }, false],
  ["one of several named choices is enough", { speed: ["high", "low"] }, { speed: "low" }, true],
  [
    "one of two questions answered is not enough",
    { speed: ["high"], place: ["sea"] },
    { speed: "high" },
    false,
  ],
  [
    "both answered so is",
    { speed: ["high"], place: ["sea"] },
    { speed: "high", place: "sea" },
    true,
  ],
  [
    "one of two answered otherwise is not",
    { speed: ["high"], place: ["sea"] },
    { speed: "high", place: "wood" },
    false,
  ],
  [
    "of several answers one is enough",
    { wishes: ["wings"] },
    { wishes: ["wheels", "wings"] },
    true,
  ],
  ["none of these meets no choice", { wishes: ["wings"] }, { wishes: [] }, false],
  [
    "answers to other questions do not matter",
    { speed: ["high"] },
    { speed: "high", place: "sea" },
    true,
  ],
])("%s", (_title, when, answers, expected) => {
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
const fastWithWheels = { ...fast, extras: ["wheels"] };

test.each<
  [
    string,
    Pick<PointsRule, "for" | "if">,
    Record<string, string | string[]>,
    "yes" | "no" | "unknown",
  ]
>([
  ["named in `for`", { for: ["oak", "elm"] }, {}, "yes"],
  ["not named in `for`", { for: ["oak"] }, {}, "no"],
  ["the wanted value", { if: fast }, { engine: "fast" }, "yes"],
  ["another value", { if: fast }, { engine: "slow" }, "no"],
  ["one of two wanted values", { if: { engine: ["fast", "slow"] } }, { engine: "slow" }, "yes"],
  [
    "one of several own values",
    { if: { extras: ["wings"] } },
    { extras: ["wheels", "wings"] },
    "yes",
  ],
  ["none of its own values", { if: { extras: ["wings"] } }, { extras: ["wheels"] }, "no"],
  ["a known lack of values", { if: { extras: ["wings"] } }, { extras: [] }, "no"],
  ["an unknown value", { if: fast }, { engine: "unknown" }, "unknown"],
  ["a fact that is not stated", { if: fast }, {}, "unknown"],
  ["both facts true", { if: fastWithWheels }, { engine: "fast", extras: ["wheels"] }, "yes"],
  ["one true, one false", { if: fastWithWheels }, { engine: "fast", extras: [] }, "no"],
  [
    "one true, one unknown",
    { if: fastWithWheels },
    { engine: "fast", extras: "unknown" },
    "unknown",
  ],
  ["one unknown, one false", { if: fastWithWheels }, { engine: "unknown", extras: [] }, "no"],
  ["one false, one unknown", { if: fastWithWheels }, { engine: "slow", extras: "unknown" }, "no"],
])("%s: does the rule speak of the framework?", (_title, parts, facts, expected) => {
  expect(appliesTo(parts, framework(facts))).toBe(expected);
});

test.each<[string, ShortAnswers, boolean]>([
  ["while its question is open", {}, true],
  ["under another choice", { speed: "low" }, true],
  ["not under the choice", { speed: "high" }, false],
  ["not under one of several choices", { wishes: ["wheels", "wings"] }, false],
])("a rule with `unless` is in force %s", (_title, answers, expected) => {
  const unless = { speed: ["high"], wishes: ["wings"] };
  expect(isInForce({ unless }, answersOf(answers))).toBe(expected);
});

test("a topic is the set of questions, whatever their order and choices", () => {
  const one = rule("a", { when: { speed: ["high"], place: ["sea"] } });
  const other = rule("b", { when: { place: ["wood"], speed: ["low", "high"] } });
  expect(topicOf(one)).toBe("place+speed");
  expect(topicOf(other)).toBe("place+speed");
  expect(topicOf({})).toBe("");
});

test("eight rules of the small world fall into four topics of 2, 3, 2 and 1", () => {
  const topics = [...byTopic(smallWorld.rules)].map(([topic, rules]) => [topic, rules.length]);
  expect(topics).toEqual([
    ["speed", 2],
    ["place", 3],
    ["wishes", 2],
    ["place+speed", 1],
  ]);
});
