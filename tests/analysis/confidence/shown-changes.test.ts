// Tests which sets of changes are shown when there are too many to show all.
import { expect, test } from "vitest";
import type { ChangeSet } from "../../../src/analysis/confidence/change-problems.ts";
import { selectShown } from "../../../src/analysis/confidence/counterfactual.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { situationOf, writeAnswer } from "../../../src/tables/states.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const model = compile(smallWorld, emptyRequest);
const situation = situationOf(model, answersOf({ speed: "high", wishes: ["wheels"] }));

function setOf(answers: ShortAnswers): ChangeSet {
  const given = answersOf(answers);
  const questions = model.questions.filter(({ id }) => given.has(id));
  const states = situation.states.slice();
  for (const question of questions) writeAnswer(question, given.get(question.id) ?? [], states);
  return { questions, states };
}

const shown = (most: number, ...sets: readonly ShortAnswers[]) => {
  const made = sets.map(setOf);
  return selectShown(situation, made, most).map((set) => sets[made.indexOf(set)]);
};

test("one change of each question comes before a second of any", () => {
  const sets = [{ place: "town" }, { place: "wood" }, { place: "sea" }, { speed: "low" }];
  expect(shown(9, ...sets)).toEqual([
    { place: "sea" },
    { speed: "low" },
    { place: "town" },
    { place: "wood" },
  ]);
  expect(shown(2, ...sets)).toEqual([{ place: "sea" }, { speed: "low" }]);
});

test("sets that replace fewer answers come first, then those of the first questions", () => {
  const sets = [
    { speed: "low", wishes: [] },
    { speed: "low", place: "sea" },
    { place: "sea", wishes: [] },
    { place: "sea" },
  ];
  expect(shown(9, ...sets)).toEqual([sets[3], sets[1], sets[2], sets[0]]);
});

test("sets that change fewer choices come before those of earlier questions", () => {
  const sets = [{ wishes: ["sails", "wings"] }, { speed: "low", place: "sea" }, { speed: "low" }];
  expect(shown(9, ...sets)).toEqual([sets[2], sets[1], sets[0]]);
});

test("for one question, answers that add or drop fewer choices come first", () => {
  const sets = [{ wishes: ["wings", "sails"] }, { wishes: [] }, { wishes: ["wheels", "wings"] }];
  expect(shown(9, ...sets)).toEqual([sets[2], sets[1], sets[0]]);
});
