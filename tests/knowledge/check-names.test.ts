// Worlds whose names clash, or whose questions and traits are incomplete in themselves.
import { expect, test } from "vitest";
import type { Knowledge, Question, Trait } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withRules, withTrait } from "../support/edit.ts";
import { questionOf, rule, smallWorld } from "../support/small-world.ts";

const { questions, traits, frameworks, rules, claims } = smallWorld;
const first = <T>(items: readonly T[]) => items.slice(0, 1);
const unknown = { value: "unknown", asOf: "2026-01" };
const value = (id: string) => ({ id, meaning: `what ${id} means` });

test.each<[string, Partial<Knowledge>, string]>([
  ["question", { questions: [...questions, ...first(questions)] }, "questions > speed"],
  ["trait", { traits: [...traits, ...first(traits)] }, "traits > engine"],
  ["framework", { frameworks: [...frameworks, ...first(frameworks)] }, "frameworks > ash"],
  ["rule", { rules: [...rules, ...first(rules)] }, "rules > fast-is-fast"],
  ["claim", { claims: [...claims, ...first(claims)] }, "claims > birch-likes-woods"],
  [
    "choice",
    {
      questions: changed(questions, "speed", (one) => ({
        ...one,
        choices: [...one.choices, ...first(one.choices)],
      })),
    },
    "questions > speed > choices > high",
  ],
  [
    "value",
    {
      traits: changed(traits, "extras", (one) => ({
        ...one,
        values: [...(one.values ?? []), value("sails")],
      })),
    },
    "traits > extras > values > sails",
  ],
])("a second %s of the same id is one problem", (_what, edit, place) => {
  expect(problemsOf({ ...smallWorld, ...edit })).toEqual([
    `error at ${place}: this id is used twice`,
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
  const [question, trait, framework] = [first(questions), first(traits), first(frameworks)];
  const id = "constructor";
  expect(
    problemsOf({
      ...smallWorld,
      questions: [...questions, ...question.map((one) => ({ ...one, id }))],
      traits: [...traits, ...trait.map((one) => ({ ...one, id }))],
      frameworks: [...frameworks, ...framework.map((one) => ({ ...one, id }))],
    }).filter((problem) => problem.endsWith("JavaScript; take another")),
  ).toEqual(
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

test.each<[string, Partial<Question>, readonly string[]]>([
  ["an alias of its own", { alias: ["pace", "haste"] }, []],
  ["the id of another question", { alias: ["place"] }, ["speed > alias: `place` is taken already"]],
  ["its own id", { alias: ["speed"] }, ["speed > alias: `speed` is taken already"]],
  ["a reserved id", { alias: ["answers"] }, ["speed > alias: `answers` is taken already"]],
  ["one alias twice", { alias: ["pace", "pace"] }, ["speed > alias: `pace` is taken already"]],
  [
    "the id of another choice",
    {
      choices: [
        { id: "high", label: "High", alias: ["low"] },
        { id: "low", label: "Low" },
      ],
    },
    ["speed > choices > high > alias: `low` is taken already"],
  ],
])("a question with %s", (_title, parts, problems) => {
  const edited = changed([...questions], "speed", (one) => ({ ...one, ...parts }));
  expect(problemsOf({ ...smallWorld, questions: edited })).toEqual(
    problems.map((one) => `error at questions > ${one}`),
  );
});

const trait = { id: "bark", group: "health", label: "Bark", meaning: "the outside" } as const;

test.each<[string, Pick<Trait, "type" | "values">, string]>([
  [
    "a free trait has no values",
    { type: "info", values: [value("rough"), value("smooth")] },
    "values: a trait of type `info` is free text and has no values",
  ],
  [
    "a matchable trait has values",
    { type: "one" },
    "values: a trait that rules can match lists at least two values",
  ],
  [
    "one value leaves nothing to match",
    { type: "many", values: [value("rough")] },
    "values: a trait that rules can match lists at least two values",
  ],
  [
    "no value is called `unknown`",
    { type: "one", values: [value("rough"), value("unknown")] },
    "values > unknown: `unknown` is reserved for facts that no source states",
  ],
])("%s", (_title, edited, problem) => {
  expect(problemsOf(withTrait({ ...trait, ...edited }, unknown))).toEqual([
    `error at traits > bark > ${problem}`,
  ]);
});
