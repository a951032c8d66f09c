// Worlds whose names clash, or whose questions and traits are incomplete in themselves.
import { expect, test } from "vitest";
import type { Knowledge, Question, Trait } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withRules, withTrait } from "../support/edit.ts";
import { questionOf, rule, smallWorld } from "../support/small-world.ts";

const { questions, traits, frameworks } = smallWorld;
const unknown = { value: "unknown", asOf: "2026-01" };
const value = (id: string) => ({ id, meaning: `what ${id} means` });
const twice = <T>([first, ...rest]: readonly T[]) => [first, first, ...rest] as T[];

test.each<[keyof Knowledge, string, Partial<Knowledge>?]>([
  ["questions", "speed"],
  ["traits", "engine"],
  ["frameworks", "ash"],
  ["rules", "fast-is-fast"],
  ["claims", "birch-likes-woods"],
  [
    "questions",
    "speed > choices > high",
    {
      questions: changed(questions, "speed", (one) => ({ ...one, choices: twice(one.choices) })),
    },
  ],
  [
    "traits",
    "extras > values > wheels",
    {
      traits: changed(traits, "extras", (one) => ({ ...one, values: twice(one.values ?? []) })),
    },
  ],
])("a second of the same id is one problem: %s > %s", (list, place, edit) => {
  const doubled = edit ?? { [list]: twice(smallWorld[list] as readonly object[]) };
  expect(problemsOf({ ...smallWorld, ...doubled })).toEqual([
    `error at ${list} > ${place}: this id is used twice`,
  ]);
});

test("one id may name a question, a framework and a choice: lists do not clash with each other", () => {
  const world = withTrait(
    { id: "ash", group: "health", label: "Ash", type: "info", meaning: "a tree" },
    unknown,
  );
  expect(problemsOf(world)).toEqual([]);
});

test("`constructor` is no id for a question, a trait or a framework, because every object has that key", () => {
  const renamed = <T extends object>(items: readonly T[]) =>
    [...items, ...items.slice(0, 1)].map((one, at) =>
      at < items.length ? one : { ...one, id: "constructor" },
    );
  const world = {
    ...smallWorld,
    questions: renamed(questions),
    traits: renamed(traits),
    frameworks: renamed(frameworks),
  };
  expect(problemsOf(world).filter((one) => one.endsWith("JavaScript; take another"))).toEqual(
    ["questions", "traits", "frameworks"].map(
      (list) => `error at ${list} > constructor: this id has a meaning in JavaScript; take another`,
    ),
  );
});

test.each(["answers", "important", "require", "format"])(
  "`%s` is no id for a question, because answers files use it for something else",
  (id) => {
    const question = questionOf(id, ["yes", "no"]);
    const named = withRules(rule("named", { when: { [id]: ["yes"] }, for: ["ash"], points: 1 }));
    expect(problemsOf({ ...named, questions: [...questions, question] })).toEqual([
      `error at questions > ${id}: this id is reserved in answers files`,
    ]);
  },
);

test("any number of questions may be of kind `many`, without a limit", () => {
  const edited = questions.map((one): Question => ({ ...one, kind: "many" }));
  expect(problemsOf({ ...smallWorld, questions: edited })).toEqual([]);
});

const taken = (id: string, at = "") => [`speed ${at}> alias: \`${id}\` is taken already`];

test.each<[string, Partial<Question>, readonly string[]]>([
  ["an alias of its own", { alias: ["pace", "haste"] }, []],
  ["the id of another question", { alias: ["place"] }, taken("place")],
  ["its own id", { alias: ["speed"] }, taken("speed")],
  ["a reserved id", { alias: ["answers"] }, taken("answers")],
  ["one alias twice", { alias: ["pace", "pace"] }, taken("pace")],
  [
    "the id of another choice",
    {
      choices: [{ id: "high", label: "High", alias: ["low"] }, ...questionOf("", ["low"]).choices],
    },
    taken("low", "> choices > high "),
  ],
])("a question with %s", (_title, parts, problems) => {
  const edited = changed([...questions], "speed", (one) => ({ ...one, ...parts }));
  expect(problemsOf({ ...smallWorld, questions: edited })).toEqual(
    problems.map((one) => `error at questions > ${one}`),
  );
});

const FEW = "values: a trait that rules can match lists at least two values";

test.each<[Trait["type"], string[] | undefined, string]>([
  ["info", ["rough", "smooth"], "values: a trait of type `info` is free text and has no values"],
  ["one", undefined, FEW],
  ["many", ["rough"], FEW],
  [
    "one",
    ["rough", "unknown"],
    "values > unknown: `unknown` is reserved for facts that no source states",
  ],
])("a trait of type `%s` with the values %j: %s", (type, ids, problem) => {
  const bark = {
    id: "bark",
    group: "health",
    label: "Bark",
    meaning: "the outside",
    type,
  } as const;
  const trait = ids === undefined ? bark : { ...bark, values: ids.map(value) };
  expect(problemsOf(withTrait(trait, unknown))).toEqual([`error at traits > bark > ${problem}`]);
});
