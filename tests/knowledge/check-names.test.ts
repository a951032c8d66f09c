// Tests that ids are unique and not reserved, and the values of traits.
import { expect, test } from "vitest";
import type { Question, Trait } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withRules, withTrait } from "../support/edit.ts";
import { questionOf, rule, smallWorld } from "../support/small-world.ts";

const { questions, traits, frameworks } = smallWorld;
const unknown = { value: "unknown", asOf: "2026-01" };
const value = (id: string) => ({ id, meaning: `what ${id} means` });
type Item = Readonly<{ id: string }>;
/** The items, with the first one repeated under this id or its own. */
const again = <T extends Item>([first, ...rest]: readonly T[], id = first?.id) =>
  [first, ...rest, { ...first, id }] as T[];

test.each(["questions", "traits", "frameworks", "rules", "claims"] as const)(
  "two %s with the same id are one problem",
  (list) => {
    const items: readonly Item[] = smallWorld[list];
    expect(problemsOf({ ...smallWorld, [list]: again(items) })).toEqual([
      `error at ${list} > ${items[0]?.id}: this id is used twice`,
    ]);
  },
);

test("so are two choices, and two values", () => {
  const world = {
    ...smallWorld,
    questions: changed(questions, "speed", (one) => ({ ...one, choices: again(one.choices) })),
    traits: changed(traits, "engine", (one) => ({ ...one, values: again(one.values ?? []) })),
  };
  expect(problemsOf(world)).toEqual([
    "error at questions > speed > choices > high: this id is used twice",
    "error at traits > engine > values > fast: this id is used twice",
  ]);
});

test("`constructor` is not a valid id, because every object has that key", () => {
  const id = "constructor";
  const world = {
    ...smallWorld,
    questions: again(questions, id),
    traits: again(traits, id),
    frameworks: again(frameworks, id),
  };
  const says = "this id has a meaning in JavaScript; use another";
  expect(problemsOf(world)).toEqual(
    expect.arrayContaining(
      ["questions", "traits", "frameworks"].map((list) => `error at ${list} > ${id}: ${says}`),
    ),
  );
});

test.each(["answers", "important", "require", "format"])(
  "`%s` is not a valid id for a question, because answers files use it for something else",
  (id) => {
    const question = questionOf(id, ["yes", "no"]);
    const named = withRules(rule("named", { when: { [id]: ["yes"] }, for: ["ash"], points: 1 }));
    expect(problemsOf({ ...named, questions: [...questions, question] })).toEqual([
      `error at questions > ${id}: this id is reserved in answers files`,
    ]);
  },
);

const taken = (id: string, at = "") => [`speed ${at}> alias: \`${id}\` is already taken`];

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

test("words for readers name one thing, in any case, because answers may use them", () => {
  const labels = ["Other", "Low", "other"];
  const odd = questionOf("odd", ["a", "b", "c"]);
  const choices = odd.choices.map((one, at) => ({ ...one, label: labels[at] ?? "" }));
  const world = withRules(
    rule("named", { when: { odd: ["a", "b", "c"] }, for: ["ash"], points: 1 }),
  );
  expect(
    problemsOf({
      ...world,
      questions: [...questions, { ...odd, title: "SPEED", choices }],
      frameworks: changed(frameworks, "birch", (one) => ({ ...one, name: "Ash" })),
    }),
  ).toEqual([
    `error at questions > odd > title: \`speed\` has this title already`,
    `error at frameworks > birch > name: \`ash\` has this name already`,
    `error at questions > odd > choices > c > label: \`a\` has this label already`,
  ]);
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
