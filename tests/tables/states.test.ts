// Tests conversion of answers to states and back.
import { expect, test } from "vitest";
import { emptyRequest } from "../../src/ranking/request.ts";
import { compile } from "../../src/tables/compile.ts";
import { answersOf as answersOfStates, situationOf, statesOf } from "../../src/tables/states.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { answersOf } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

const small = compile(smallWorld, emptyRequest);
const states = (given: Parameters<typeof answersOf>[0]) => statesOf(small, answersOf(given));

test("states ignore questions that the model does not know, and refuse impossible answers", () => {
  expect([...states({ colour: "red" })]).toEqual([0, 0, 0, 0, 0]);
  expect(() => states({ place: "moon" })).toThrow("`place` cannot be answered moon");
  expect(() => states({ place: [] })).toThrow(RangeError);
  expect(() => states({ place: ["sea", "wood"] })).toThrow(RangeError);
  expect(() => states({ wishes: ["sails", "horns"] })).toThrow(RangeError);
});

test("states with nothing ticked equal those of an open question; the situation distinguishes them", () => {
  const open = (given: Parameters<typeof answersOf>[0]) =>
    situationOf(small, answersOf(given)).open.map(({ id }) => id);
  expect(open({})).toEqual(["place", "speed", "wishes"]);
  expect(open({ place: "sea", wishes: [] })).toEqual(["speed"]);
});

test("states of random answers convert back to them, except answers with nothing ticked", () => {
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
