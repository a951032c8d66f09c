// Tests the limits of what a topic can bring, choices without rules, and combinations that are too many.
import { expect, test } from "vitest";
import type { Knowledge, Rule } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withRules } from "../support/edit.ts";
import { numbered, questionOf, rule, smallWorld } from "../support/small-world.ts";

const warning = (topic: string, framework: string, points: number) =>
  `warning at rules > topic ${topic}: the rules of this topic can bring \`${framework}\` ${points} points; the limit is 6 up or down`;

/** Rules of 3 points for a framework, one for each condition. */
const threes = (framework: string, ...conditions: readonly (Rule["when"] | undefined)[]) =>
  conditions.map((when, at) =>
    rule(`r${at}`, { ...(when && { when }), for: [framework], points: 3 as const }),
  );
const wood = { place: ["wood"] };
const speed = { speed: ["high"] };
const wings = { wishes: ["wings"] };

test.each<[string, Rule[], string[]]>([
  [
    "3 and 3 and 3 for birch in the wood make 9, above the limit of 6",
    threes("birch", wood, { place: ["wood", "sea"] }),
    [warning("place", "birch", 9)],
  ],
  ["3 and 3 make 6, which the limit allows", threes("birch", wood), []],
  [
    "-1 and two times -3 make -7, below the limit of -6",
    threes("birch", speed, speed).map((one) => ({ ...one, points: -3 })),
    [warning("speed", "birch", -7)],
  ],
  [
    "3 in the wood, 3 at sea and 3 in town never come together, because one place is chosen",
    threes("birch", { place: ["sea"] }, { place: ["town"] }),
    [],
  ],
  ["1 for wheels, 3 and 3 for wings count for one wish at a time", threes("ash", wings, wings), []],
  [
    "3 for each of three wishes are 3 for one",
    threes("birch", { wishes: ["wheels"] }, wings, { wishes: ["sails"] }),
    [],
  ],
  [
    "3 for speed and 3 for place and 3 for both are three topics, each within the limit",
    threes("cedar", speed, wood, { ...speed, ...wood }),
    [],
  ],
  [
    "rules without `when` are one topic too",
    threes("ash", undefined, undefined, undefined),
    [warning("", "ash", 9)],
  ],
])("%s", (_title, rules, expected) => {
  expect(problemsOf(withRules(...rules))).toEqual(expected);
});

const extra = (question: string, ...ids: string[]) => ({
  ...smallWorld,
  questions: changed(smallWorld.questions, question, (one) => ({
    ...one,
    choices: [...one.choices, ...ids.map((id) => ({ id, label: id, hint: "new" }))],
  })),
});

test("one choice without rules is the opposite of the others; two are two problems", () => {
  expect(problemsOf(extra("speed", "middling"))).toEqual([]);
  expect(problemsOf(extra("speed", "middling", "changing"))).toEqual([
    "warning at questions > speed > choices > middling: no rule names this choice",
    "warning at questions > speed > choices > changing: no rule names this choice",
  ]);
  const world = extra("speed", "middling", "changing");
  const meant = changed(world.questions, "speed", (one) => ({
    ...one,
    choices: changed([...one.choices], "changing", (choice) => ({
      ...choice,
      neutral: true as const,
    })),
  }));
  expect(problemsOf({ ...world, questions: meant })).toEqual([]);
  expect(problemsOf(extra("wishes", "horns"))).toEqual([]);
  expect(problemsOf(extra("wishes", "horns", "hooves"))).toHaveLength(2);
});

/** A world of large questions, and rules on these sets of them. */
function largeWorld(...topics: readonly (readonly string[])[]): Knowledge {
  const choices = numbered("c", 40);
  const world = withRules(
    ...topics.map((ids, index) => {
      const when = Object.fromEntries(ids.map((id) => [id, choices]));
      return rule(`large-${index}`, { when, for: ["ash"], points: 1 });
    }),
  );
  const questions = [...new Set(topics.flat())].map((id) => questionOf(id, choices));
  return { ...world, questions: [...world.questions, ...questions] };
}

test("40 × 40 ways to answer are fine, 40 × 40 × 40 are too many", () => {
  expect(problemsOf(largeWorld(["x", "y"]))).toEqual([]);
  expect(problemsOf(largeWorld(["x", "y"], ["x", "y", "z"]))).toEqual([
    "error at rules > large-1 > when: these questions together can be answered in more than 20000 ways; name fewer of them",
  ]);
});

test("1,600 ways each are too many for 700 rules", () => {
  const topics = Array.from({ length: 700 }, () => ["x", "y"]);
  expect(problemsOf(largeWorld(...topics))).toEqual([
    "error at rules: the rules name more combinations of questions than can be checked; name fewer in each `when`",
  ]);
});
