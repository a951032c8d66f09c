// Tests the smallest sets of changes against the readable scorer, and which are shown if they are many.
import { describe, expect, test } from "vitest";
import type { ChangeSet } from "../../../src/analysis/confidence/change-problems.ts";
import { selectShown } from "../../../src/analysis/confidence/counterfactual.ts";
import {
  LEAVE,
  REACH,
  type Smallest,
  smallest,
} from "../../../src/analysis/confidence/smallest.ts";
import { areWinners, winnersAre } from "../../../src/analysis/search/goal.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { members } from "../../../src/tables/cells.ts";
import { compile } from "../../../src/tables/compile.ts";
import type { Model } from "../../../src/tables/model.ts";
import {
  answerIn,
  type Situation,
  scoreOf,
  situationOf,
  writeAnswer,
} from "../../../src/tables/states.ts";
import { keyOf } from "../../support/every-answer.ts";
import { type Case, type Outcome, randomCases } from "../../support/outcomes.ts";
import { randomFrom } from "../../support/random.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const MUCH = 1_000_000;

/** What was found, in a form to compare with the outcomes: only the changed questions. */
function told(found: Smallest) {
  if (found.kind !== "found") return found;
  const { changes, total, sets } = found;
  const texts = sets.map(({ questions, states }) =>
    keyOf(new Map(questions.map((question) => [question.id, answerIn(question, states)]))),
  );
  return { kind: "found", changes, total, sets: texts.sort() };
}

/** The same from the outcomes: those with the fewest changed questions, then the fewest changed choices. */
function wanted(
  { knowledge, request, outcomes }: Case,
  is: (outcome: Outcome) => boolean,
): ReturnType<typeof told> {
  const hits = outcomes.filter(is);
  if (hits.length === 0) return { kind: "none" };
  const changes = Math.min(...hits.map((one) => one.changes));
  const byQuestions = new Map<string, { readonly moved: number; readonly text: string }[]>();
  for (const { answers } of hits.filter((one) => one.changes === changes)) {
    const changed = knowledge.questions.filter(
      ({ id }) => answers.get(id)?.join() !== request.answers.get(id)?.join(),
    );
    const moved = changed.reduce((sum, { id, kind, choices }) => {
      const [before, after] = [request.answers.get(id) ?? [], answers.get(id) ?? []];
      const differ = choices.filter((one) => before.includes(one.id) !== after.includes(one.id));
      return sum + (kind === "one" ? 1 : differ.length);
    }, 0);
    const ids = changed.map(({ id }) => id);
    const set = new Map(ids.map((id) => [id, answers.get(id) ?? []] as const));
    byQuestions.set(ids.join(), [
      ...(byQuestions.get(ids.join()) ?? []),
      { moved, text: keyOf(set) },
    ]);
  }
  const sets = [...byQuestions.values()].flatMap((own) => {
    const least = Math.min(...own.map(({ moved }) => moved));
    return own.filter(({ moved }) => moved === least).map((one) => one.text);
  });
  return { kind: "found", changes, total: sets.length, sets: sets.sort() };
}

const winnersIn = (model: Model, { states }: Situation) => scoreOf(model, states).winners;

describe.each([
  ["with tables", undefined],
  ["without tables of more than 12 rows", 12],
] as const)("in random knowledge, %s", (_, rowLimit) => {
  const cases = randomCases(randomFrom(rowLimit ?? 43), 250, 300);
  const made = cases.map(({ knowledge, request, outcomes }: Case) => {
    const model = compile(knowledge, request, rowLimit);
    const situation = situationOf(model, request.answers);
    return { model, situation, one: { knowledge, request, outcomes } };
  });

  test("the smallest changes that put a framework first or first alone, or a proof that none do", () => {
    const kinds = { found: 0, none: 0, undecided: 0, contradicting: 0 };
    for (const { model, situation, one } of made) {
      for (const [framework, id] of model.frameworks.slice(0, 4).entries()) {
        const first = smallest(REACH, model, situation, areWinners(model, [framework]), MUCH);
        const alone = smallest(REACH, model, situation, winnersAre(model, [framework]), MUCH);
        kinds[first.kind] += 1;
        kinds[alone.kind] += 1;
        expect(told(first)).toEqual(wanted(one, ({ winners }) => winners.includes(id)));
        expect(told(alone)).toEqual(wanted(one, ({ winners }) => winners.join() === id));
      }
    }
    expect(kinds.found).toBeGreaterThan(500);
    expect(kinds.none).toBeGreaterThan(200);
    expect(kinds.undecided).toBe(0);
    expect(kinds.contradicting).toBe(0);
  });

  test("the smallest changes that give different winners", () => {
    const sizes: number[] = [];
    for (const { model, situation, one } of made) {
      const now = one.outcomes.find(({ changes }) => changes === 0)?.winners.join();
      const found = smallest(
        LEAVE,
        model,
        situation,
        winnersAre(model, members(winnersIn(model, situation))),
        MUCH,
      );
      if (found.kind === "found") sizes.push(found.changes);
      expect(told(found)).toEqual(wanted(one, ({ winners }) => winners.join() !== now));
    }
    expect(sizes.length).toBeGreaterThan(100);
    expect(sizes.filter((size) => size > 1).length).toBeGreaterThan(5);
  });
});

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
