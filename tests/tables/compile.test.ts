// Tests the model of the small world in small numbers, its sets of frameworks, and states of answers.
import { expect, test } from "vitest";
import type { Question } from "../../src/knowledge/schema.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { put, sameSet } from "../../src/tables/cells.ts";
import { compile } from "../../src/tables/compile.ts";
import type { Model } from "../../src/tables/model.ts";
import {
  answersOf as answersOfStates,
  evaluate,
  newScore,
  situationOf,
  statesOf,
} from "../../src/tables/states.ts";
import { withRules } from "../support/edit.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { answersOf } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const model = compile(smallWorld, emptyRequest);
/** The question with frequencies: 3, 2 and 1 tenths for `one`, 3, 2 and 1 fifths for `many`. */
const counted = (question: Question): Question => ({
  ...question,
  choices: question.choices.map((choice, place) => ({
    ...choice,
    frequency: question.kind === "one" ? (2 - place + 1) / 10 : (3 - place) / 5,
  })),
});
/** Each group as its questions, or its choices for `many` questions. */
const names = ({ groups, questions }: Model) =>
  groups.map(({ variables }) =>
    variables
      .map(({ question, choices }) => {
        const { id = "", kind } = questions[question] ?? {};
        return kind === "one" ? id : `${id}.${choices}`;
      })
      .join("+"),
  );

test("a model puts the questions and choices that a rule names into one group, each in exactly one", () => {
  expect(names(model)).toEqual(["place+speed", "wishes.wheels"]);
  const asked = shipped.rules.flatMap(({ when, unless }) =>
    [when, unless].flatMap((one) => Object.entries(one ?? {})),
  );
  const isNamed = (id: string, choice: string) =>
    asked.some(([question, choices]) => question === id && choices.includes(choice));
  const all = shipped.questions.flatMap(({ id, kind, choices }) =>
    kind === "one"
      ? [id]
      : choices.flatMap((choice) => (isNamed(id, choice.id) ? [`${id}.${choice.id}`] : [])),
  );
  expect(names(compile(shipped, emptyRequest)).join("+").split("+").sort()).toEqual(all.sort());
});

test("a model is the same for questions and choices in any order", () => {
  const questions = smallWorld.questions.map((one) => {
    return { ...one, choices: one.choices.toReversed() };
  });
  const turned = { ...smallWorld, questions: questions.reverse() };
  expect(compile(turned, emptyRequest)).toEqual(model);
});

test("a model has the frequencies of choices, scaled to 1 for `one`, and one third per tick by default", () => {
  const [place, speed, sails] = model.variables;
  expect([...(place?.frequencies ?? [])]).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
  expect([...(speed?.frequencies ?? [])]).toEqual([0, 0.5, 0.5]);
  expect([...(sails?.frequencies ?? [])]).toEqual([1 - 1 / 3, 1 / 3]);
  const often = { ...smallWorld, questions: smallWorld.questions.map(counted) };
  const percents = compile(often, emptyRequest).variables.map(({ frequencies }) =>
    [...frequencies].map((share) => Math.round(share * 100)).join(" "),
  );
  expect(percents).toEqual(["0 17 50 33", "0 60 40", "80 20", "40 60", "60 40"]);
});

test("a model joins through a third question, but not by advice or rules on frameworks that take no part", () => {
  const when = { speed: ["high"], wishes: ["wings"] };
  const joining = rule("joining", { when, for: ["birch"], points: 1 });
  expect(names(compile(withRules(joining), emptyRequest))).toEqual([
    "place+speed+wishes.wings",
    "wishes.wheels",
  ]);
  const advice = rule("advice", { when, advice: "a bird" });
  expect(names(compile(withRules(advice), emptyRequest))).toEqual(names(model));
  const scope = { ...emptyRequest, without: ["birch"] };
  expect(names(compile(withRules(joining), scope)).slice(0, 2)).toEqual(["place", "speed"]);
});

test("a model has no table for a group above the limit, and one for those up to it", () => {
  const tables = ({ groups }: Model) => groups.map(({ table }) => table !== undefined);
  expect(tables(compile(smallWorld, emptyRequest, 12))).toEqual([true, true]);
  expect(tables(compile(smallWorld, emptyRequest, 11))).toEqual([false, true]);
  expect(tables(compile(smallWorld, emptyRequest, 1))).toEqual([false, false]);
});

test("the score leaves out a rule on a question that is not asked", () => {
  const when = { speed: ["high"], colour: ["red"] };
  const world = withRules(rule("red", { when, for: ["birch"], points: 3 }));
  const unasked = compile(world, emptyRequest);
  const score = newScore(unasked);
  evaluate(unasked, statesOf(unasked, answersOf({ speed: "high" })), score);
  expect([...score.points]).toEqual([2, -1, 0]);
});

const setOf = (...frameworks: number[]) => {
  const set = new Int32Array(2);
  for (const one of frameworks) put(set, one);
  return set;
};

test("a set of frameworks equals another only if every word does", () => {
  expect(sameSet(setOf(3, 40), setOf(40, 3))).toBe(true);
  expect(sameSet(setOf(3, 40), setOf(3))).toBe(false);
  expect(sameSet(setOf(40), setOf(3, 40))).toBe(false);
});

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
