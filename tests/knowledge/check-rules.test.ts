// Tests what a rule, a property and a need may say and name.
import { expect, test } from "vitest";
import { load } from "../../src/knowledge/check.ts";
import type { Property } from "../../src/knowledge/schema.ts";
import { changed, placesOf, problemsOf } from "../support/edit.ts";
import { faster, neverSlow, rule, smallWorld } from "../support/small-world.ts";

const { traits, frameworks } = smallWorld;

const source = { judgement: "a test" };
const when = { speed: ["low"] };
const WHAT = ": a rule has exactly one of `points`, `ruleOut` and `advice`";
const NOTHING = "this names nothing; remove it or name something";
const WHO = ": a rule has exactly one of `for` and `if`";

/** The problems of the small world with this rule added. */
const problemsWith = (odd: object) =>
  placesOf(load({ ...smallWorld, rules: [...smallWorld.rules, odd] }));

test.each<[object, string]>([
  [{ for: ["ash"], points: 1, ruleOut: true }, WHAT],
  [{ for: ["ash"] }, WHAT],
  [{ for: ["ash"], points: 0 }, " > points: a rule of 0 points does nothing"],
  [{ when: {}, for: ["ash"], points: 1 }, ` > when: ${NOTHING}`],
  [{ when, if: {}, points: 1 }, ` > if: ${NOTHING}`],
  [{ when, points: 1 }, WHO],
  [{ for: ["ash"], if: { engine: ["fast"] }, points: 1 }, WHO],
  [{ when, ruleOut: true }, WHO],
  [{ when, for: ["ash"], advice: "walk" }, " > for: the key `for` does not exist"],
  [{ advice: "walk" }, " > when: this is missing"],
  [
    { when, if: { release: ["one"] }, points: 1 },
    " > if > release: the trait `release` is free text, which cannot be matched",
  ],
  [
    { when, if: { engine: ["unknown"] }, points: 1 },
    " > if > engine: the value `unknown` does not exist",
  ],
])("%j%s", (parts, problem) => {
  expect(problemsWith({ ...rule("odd", {}), ...parts })).toEqual([`rules > odd${problem}`]);
});

test.each([
  { for: ["ash"], points: 1 },
  { when, if: { engine: ["slow"] }, ruleOut: true },
  { when: { ...when, place: ["sea"] }, for: ["ash", "birch"], points: -3 },
])("%j is sound", (parts) => {
  expect(problemsWith({ ...rule("sound", {}), ...parts })).toEqual([]);
});

const monotone: typeof faster = { ...faster, against: { engine: ["slow"] } };
const neverFirst: typeof neverSlow = { ...neverSlow, id: "slow", when: { speed: ["high"] } };

const declaring = (...properties: Property[]) => ({ ...smallWorld, properties });

test("declared properties and permission to rule everything out are sound", () => {
  const permitted = { ...declaring(monotone, neverFirst), mayRuleOutAll: true };
  expect(load(permitted)).toMatchObject({ ok: true, problems: [] });
});

test.each<[Partial<typeof monotone>, ...problems: string[]]>([
  [{ question: "sped" }, "question: the question `sped` does not exist; did you mean `speed`?"],
  [{ order: ["low", "hihg"] }, "order: the choice `hihg` does not exist; did you mean `high`?"],
  [
    { question: "wishes", order: ["wings", "sails"] },
    "question: an answer can move only along a question of kind `one`",
  ],
  [{ order: ["low", "high", "low"] }, "order: a choice is repeated"],
  [
    { if: { engine: ["fats"] }, against: { motor: ["slow"] } },
    "if > engine: the value `fats` does not exist; did you mean `fast`?",
    "against > motor: the trait `motor` does not exist",
  ],
  [
    { if: { release: ["ash 1"] } },
    "if > release: the trait `release` is free text, which cannot be matched",
  ],
])("an order with %j", (change, ...says) => {
  const found = problemsOf(declaring({ ...monotone, ...change }));
  expect(found).toEqual(says.map((one) => `error at properties > faster > ${one}`));
});

test("`never-first` under a choice that does not exist", () => {
  expect(problemsOf(declaring({ ...neverFirst, when: { speed: ["hihg"] } }))).toEqual([
    "error at properties > slow > when > speed: the choice `hihg` does not exist; did you mean `high`?",
  ]);
});

test.each([
  [{ ...monotone, against: {} }, ["properties", "faster", "against"]],
  [{ ...neverFirst, when: {} }, ["properties", "slow", "when"]],
  [{ ...neverFirst, if: {} }, ["properties", "slow", "if"]],
])("conditions name something: %#", (property, path) => {
  const what = "this names nothing; remove it or name something";
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

test("a need of a stack or a trait must be one that a choice has", () => {
  const packed = { need: "loging", package: "x", why: "is there", source };
  const world = {
    ...smallWorld,
    traits: changed(traits, "engine", (one) => ({ ...one, need: "logn" })),
    frameworks: changed(frameworks, "ash", (one) => ({ ...one, stack: [packed] })),
  };
  expect(problemsOf(world)).toEqual([
    "error at frameworks > ash > stack: the need `loging` does not exist",
    "error at traits > engine > need: the need `logn` does not exist",
  ]);
});

test("a package or a note depends only on answers that can be given", () => {
  const part = { when: { sped: ["high"] }, unless: { speed: ["hihg"] }, source };
  const stack = [{ need: "login", package: "x", why: "is there", ...part }];
  const logging = changed(smallWorld.questions, "place", (one) => ({
    ...one,
    choices: one.choices.map((choice) => ({ ...choice, needs: ["login"] })),
  }));
  const world = {
    ...smallWorld,
    questions: logging,
    frameworks: changed(frameworks, "ash", (one) => ({
      ...one,
      stack,
      notes: [{ ...part, says: "it is slow" }],
    })),
  };
  const wrong = (part: string) => [
    `error at frameworks > ash > ${part} > when > sped: the question \`sped\` does not exist; did you mean \`speed\`?`,
    `error at frameworks > ash > ${part} > unless > speed: the choice \`hihg\` does not exist; did you mean \`high\`?`,
  ];
  expect(problemsOf(world)).toEqual([...wrong("stack"), ...wrong("notes")]);
});
