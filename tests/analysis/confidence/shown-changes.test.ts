// Which sets of changes are told when there are too many to tell them all.
import { expect, test } from "vitest";
import type { ChangeSet } from "../../../src/analysis/confidence/change-set.ts";
import { selectShown } from "../../../src/analysis/confidence/shown-changes.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { stateOf, statesOf } from "../../../src/tables/states.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const { questions, ...rest } = compile(smallWorld, emptyRequest);
const states = statesOf({ questions, ...rest }, answersOf({ speed: "high", wishes: ["wheels"] }));

function setOf(answers: ShortAnswers): ChangeSet {
  return questions.flatMap((question) => {
    const answer = answersOf(answers).get(question.id);
    return answer === undefined
      ? []
      : [{ question: question.index, state: stateOf(question, answer) }];
  });
}

const told = (most: number, ...sets: readonly ShortAnswers[]) => {
  const made = new Map(sets.map((set) => [JSON.stringify(setOf(set)), set]));
  return selectShown(questions, states, sets.map(setOf), most).map((set) =>
    made.get(JSON.stringify(set)),
  );
};

test("one of each question comes before a second of any", () => {
  const sets = [{ place: "town" }, { place: "wood" }, { place: "sea" }, { speed: "low" }];
  expect(told(9, ...sets)).toEqual([
    { place: "town" },
    { speed: "low" },
    { place: "wood" },
    { place: "sea" },
  ]);
  expect(told(2, ...sets)).toEqual([{ place: "town" }, { speed: "low" }]);
});

test("sets that replace fewer answers come first, then those of the first questions", () => {
  const sets = [
    { speed: "low", wishes: [] },
    { speed: "low", place: "sea" },
    { place: "sea", wishes: [] },
    { place: "sea" },
  ];
  expect(told(9, ...sets)).toEqual([sets[3], sets[1], sets[2], sets[0]]);
});

test("of one question, answers with fewer choices taken or dropped come first", () => {
  const sets = [{ wishes: ["wings", "sails"] }, { wishes: [] }, { wishes: ["wheels", "wings"] }];
  expect(told(9, ...sets)).toEqual([sets[1], sets[2], sets[0]]);
});

test("nothing is told of nothing", () => {
  expect(told(9)).toEqual([]);
});
