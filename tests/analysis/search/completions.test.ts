// The completions of open questions: all of them, each once, and drawn evenly.
import { describe, expect, test } from "vitest";
import {
  drawCompletion,
  everyCompletion,
  openAmong,
} from "../../../src/analysis/search/completions.ts";
import { seededRandom } from "../../../src/analysis/search/random.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { completionCount } from "../../../src/tables/rows.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const { questions, ...model } = compile(smallWorld, emptyRequest);
const states = (given: ShortAnswers) => statesOf({ questions, ...model }, answersOf(given));
const every = (given: ShortAnswers) =>
  Array.from(everyCompletion(questions, states(given)), (one) => one.join());

describe("the completions", () => {
  test("of a complete set of answers are itself", () => {
    const given = { speed: "high", place: "sea", wishes: [] };
    expect(every(given)).toEqual([states(given).join()]);
  });

  test("keep what is answered and go through all answers of the rest", () => {
    expect(every({ place: "wood", wishes: ["wings"] })).toEqual(["1,2,3", "2,2,3"]);
  });

  test("are as many as they are counted to be, each once", () => {
    expect(new Set(every({})).size).toBe(42);
    expect(every({})).toHaveLength(completionCount(questions, states({})));
  });

  test("leave questions alone that are not among those asked for", () => {
    const [, place] = questions;
    if (place === undefined) throw new Error("no question");
    expect(Array.from(everyCompletion([place], states({})), (one) => one.join())).toEqual([
      "0,1,0",
      "0,2,0",
      "0,3,0",
    ]);
  });
});

test("a completion is drawn with every answer equally often, and the same again from the same seed", () => {
  const draw = (seed: number) => {
    const given = states({ speed: "low" });
    const random = seededRandom(seed);
    return Array.from({ length: 21_000 }, () => {
      drawCompletion(openAmong(questions, states({ speed: "low" })), random, given);
      return given.join();
    });
  };
  const counts = new Map<string, number>();
  for (const one of draw(1)) counts.set(one, (counts.get(one) ?? 0) + 1);
  expect(counts.size).toBe(21);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  expect(draw(2)).toEqual(draw(2));
  expect(draw(2)).not.toEqual(draw(1));
});
