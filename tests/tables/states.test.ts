// Answers as states and back, and the rows of a component that meet conditions.
import { describe, expect, test } from "vitest";
import { possibleAnswers } from "../../src/knowledge/answer.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { compile } from "../../src/tables/compile.ts";
import { completionCount, completions, rowOf, rowsWhere, setRow } from "../../src/tables/rows.ts";
import { answersOf as answersOfStates, statesOf } from "../../src/tables/states.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { answersOf } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

const small = compile(smallWorld, emptyRequest);
const [first, second] = small.components;
if (first === undefined || second === undefined) throw new Error("the small world has two");
const states = (given: Parameters<typeof answersOf>[0]) => statesOf(small, answersOf(given));

describe("states", () => {
  test("are 0 for an open question and count its answers from 1", () => {
    expect([...states({})]).toEqual([0, 0, 0]);
    expect([...states({ speed: "low", place: "sea", wishes: [] })]).toEqual([2, 3, 1]);
  });

  test("do not depend on the order in which choices were given", () => {
    expect(states({ wishes: ["sails", "wheels"] })).toEqual(
      states({ wishes: ["wheels", "sails"] }),
    );
  });

  test("pass over questions that the model does not know, and refuse answers that cannot be", () => {
    expect([...states({ colour: "red" })]).toEqual([0, 0, 0]);
    expect(() => states({ place: "moon" })).toThrow("`place` cannot be answered moon");
    expect(() => states({ place: [] })).toThrow(RangeError);
  });

  test("of every answer to every shipped question are all different, and lead back to it", () => {
    const model = compile(shipped, emptyRequest);
    shipped.questions.forEach((question, index) => {
      const all = possibleAnswers(question).map((answer) => new Map([[question.id, answer]]));
      const found = all.map((answers) => statesOf(model, answers));
      expect(found.map((one) => one[index])).toEqual(all.map((_, place) => place + 1));
      expect(found.map((one) => answersOfStates(model, one))).toEqual(all);
    });
  });

  test("of random answers lead back to them", () => {
    const model = compile(shipped, emptyRequest);
    const random = randomFrom(6);
    for (let time = 0; time < 200; time += 1) {
      const answers = randomAnswers(shipped, random);
      expect(answersOfStates(model, statesOf(model, answers))).toEqual(answers);
    }
  });
});

describe("rows", () => {
  test("number every combination once: a row's states have this row", () => {
    const all = Array.from({ length: first.rows }, (_, row) => {
      const into = new Int32Array(3);
      setRow(first, row, into);
      return into;
    });
    expect(new Set(all.map((one) => one.join())).size).toBe(12);
    expect(all.map((one) => rowOf(first, one))).toEqual(all.map((_, row) => row));
  });

  test("setting a row leaves the questions of other components alone", () => {
    const into = states({ wishes: ["wings"] });
    setRow(first, 5, into);
    expect([...into]).toEqual([2, 1, states({ wishes: ["wings"] })[2]]);
  });

  test("that meet conditions are found in order; without conditions all are", () => {
    expect([...rowsWhere(second, [])]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([
      ...rowsWhere(first, [
        { question: 0, states: [1, 2] },
        { question: 1, states: [3] },
      ]),
    ]).toEqual([10, 11]);
  });

  test("that complete answers keep what is answered and leave nothing open", () => {
    expect([...completions(first, states({}))]).toEqual([4, 5, 7, 8, 10, 11]);
    expect([...completions(first, states({ place: "town" }))]).toEqual([4, 5]);
    expect([...completions(first, states({ speed: "low", place: "sea" }))]).toEqual([11]);
  });

  test("and are counted without making them", () => {
    expect(completionCount(small.questions, states({}))).toBe(2 * 3 * 7);
    expect(completionCount(small.questions, states({ place: "sea" }))).toBe(2 * 7);
    expect(completionCount(first.questions, states({}))).toBe(6);
  });
});
