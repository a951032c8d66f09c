// Tests choices without rules, and conditions that join too many answers.
import { expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withRules } from "../support/edit.ts";
import { numbered, questionOf, rule, smallWorld } from "../support/small-world.ts";

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
