// Answers as states and back, and the rows of a group that meet conditions.
import { describe, expect, test } from "vitest";
import { emptyRequest } from "../../src/ranking/request.ts";
import { compile } from "../../src/tables/compile.ts";
import { answersOf as answersOfStates, situationOf, statesOf } from "../../src/tables/states.ts";
import { withRules } from "../support/edit.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { answersOf } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { rule, smallWorld } from "../support/small-world.ts";

/** Variables: place, speed, and the wishes sails, wheels and wings. */
const small = compile(smallWorld, emptyRequest);
const [first] = small.groups;
const either = { when: { wishes: ["wings", "sails"] }, for: ["ash"], points: 1 };
const [, second] = compile(withRules(rule("either", either)), emptyRequest).groups;
if (first === undefined || second === undefined) throw new Error("both have groups");
const states = (given: Parameters<typeof answersOf>[0]) => statesOf(small, answersOf(given));

describe("states", () => {
  test("are 0 for what is open or not ticked, and count choices by id from 1", () => {
    expect([...states({})]).toEqual([0, 0, 0, 0, 0]);
    expect([...states({ speed: "low", place: "sea", wishes: [] })]).toEqual([1, 2, 0, 0, 0]);
    expect([...states({ wishes: ["wings", "wheels"] })]).toEqual([0, 0, 0, 1, 1]);
  });

  test("pass over questions that the model does not know, and refuse answers that cannot be", () => {
    expect([...states({ colour: "red" })]).toEqual([0, 0, 0, 0, 0]);
    expect(() => states({ place: "moon" })).toThrow("`place` cannot be answered moon");
    expect(() => states({ place: [] })).toThrow(RangeError);
    expect(() => states({ place: ["sea", "wood"] })).toThrow(RangeError);
    expect(() => states({ wishes: ["sails", "horns"] })).toThrow(RangeError);
  });

  test("of nothing ticked are those of an open question, which the situation tells apart", () => {
    const open = (given: Parameters<typeof answersOf>[0]) =>
      situationOf(small, answersOf(given)).open.map(({ id }) => id);
    expect(open({})).toEqual(["place", "speed", "wishes"]);
    expect(open({ place: "sea", wishes: [] })).toEqual(["speed"]);
  });

  test("of random answers lead back to them, but for those in which nothing is ticked", () => {
    const model = compile(shipped, emptyRequest);
    const random = randomFrom(6);
    const sorted = (answers: ReadonlyMap<string, readonly string[]>) =>
      [...answers].map(([id, answer]) => [id, [...answer].sort()] as const).sort();
    for (let time = 0; time < 200; time += 1) {
      const answers = randomAnswers(shipped, random);
      const ticked = new Map([...answers].filter(([, answer]) => answer.length > 0));
      const back = answersOfStates(model, statesOf(model, answers));
      expect(sorted(back)).toEqual(sorted(ticked));
    }
  });
});
