// Tests the checks for declared properties that name unknown things or can never apply.
import { expect, test } from "vitest";
import { load } from "../../src/knowledge/check.ts";
import type { Property } from "../../src/knowledge/schema.ts";
import { problemsOf } from "../support/edit.ts";
import { faster, neverSlow, smallWorld } from "../support/small-world.ts";

const monotone: typeof faster = { ...faster, against: { engine: ["slow"] } };
const neverFirst: typeof neverSlow = { ...neverSlow, id: "slow", when: { speed: ["high"] } };

const declaring = (...properties: Property[]) => ({ ...smallWorld, properties });

test("sound ones are accepted, and so is permission to rule everything out", () => {
  expect(problemsOf(declaring(monotone, neverFirst))).toEqual([]);
  expect(load({ ...declaring(monotone, neverFirst), mayRuleOutAll: true })).toMatchObject({
    ok: true,
  });
});

test.each<[Partial<typeof monotone>, ...problems: string[]]>([
  [{ question: "sped" }, "question: the question `sped` does not exist, did you mean `speed`?"],
  [{ order: ["low", "hihg"] }, "order: the choice `hihg` does not exist, did you mean `high`?"],
  [
    { question: "wishes", order: ["wings", "sails"] },
    "question: an answer can move only along a question of kind `one`",
  ],
  [{ order: ["low", "high", "low"] }, "order: a choice is repeated"],
  [
    { if: { engine: ["fats"] }, against: { motor: ["slow"] } },
    "if > engine: the value `fats` does not exist, did you mean `fast`?",
    "against > motor: the trait `motor` does not exist",
  ],
  [
    { if: { release: ["ash 1"] } },
    "if > release: the trait `release` is free text, which no rule can match",
  ],
])("an order with %j", (change, ...says) => {
  const found = problemsOf(declaring({ ...monotone, ...change }));
  expect(found).toEqual(says.map((one) => `error at properties > faster > ${one}`));
});

test("`never-first` under a choice that does not exist", () => {
  expect(problemsOf(declaring({ ...neverFirst, when: { speed: ["hihg"] } }))).toEqual([
    "error at properties > slow > when > speed: the choice `hihg` does not exist, did you mean `high`?",
  ]);
});

test.each([
  [{ ...monotone, against: {} }, ["properties", "faster", "against"]],
  [{ ...neverFirst, when: {} }, ["properties", "slow", "when"]],
  [{ ...neverFirst, if: {} }, ["properties", "slow", "if"]],
])("conditions name something: %#", (property, path) => {
  const what = "this names nothing; leave it out or name something";
  expect(load(declaring(property))).toMatchObject({ ok: false, problems: [{ path, what }] });
});

test("two with the same id are a problem", () => {
  expect(problemsOf(declaring(monotone, { ...neverFirst, id: "faster" }))).toEqual([
    "error at properties > faster: this id is used twice",
  ]);
});

test("an unknown kind is reported with the known ones", () => {
  const path = ["properties", "faster", "kind"];
  const what = "the `kind` of a property is `monotone` or `never-first`";
  expect(load({ ...smallWorld, properties: [{ ...monotone, kind: "rising" }] })).toMatchObject({
    ok: false,
    problems: [{ path, what }],
  });
});
