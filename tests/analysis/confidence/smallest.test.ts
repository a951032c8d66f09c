// The smallest sets of changes, against every set of answers tried one by one with the readable scorer.
import { describe, expect, test } from "vitest";
import type { ChangeSet } from "../../../src/analysis/confidence/change-set.ts";
import {
  type Smallest,
  smallestToLeave,
  smallestToReach,
} from "../../../src/analysis/confidence/smallest.ts";
import { type Goal, isFirst, isFirstAlone, winnersAre } from "../../../src/analysis/search/goal.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { evaluate, newScore } from "../../../src/tables/evaluate.ts";
import type { Model, States } from "../../../src/tables/model.ts";
import { answersOf as answersOfStates, statesOf } from "../../../src/tables/states.ts";
import { type Case, type Outcome, randomCases } from "../../support/outcomes.ts";
import { randomFrom } from "../../support/random.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const MUCH = 1_000_000;

function stand(model: Model, states: States): { readonly states: States; readonly stay: Goal } {
  const score = newScore(model);
  evaluate(model, states, score);
  return { states, stay: winnersAre(model, score.winners) };
}

/** Answers as text that does not depend on their order. */
function text(answers: ReadonlyMap<string, readonly string[]>): string {
  return JSON.stringify([...answers].map(([id, answer]) => [id, [...answer].sort()]).sort());
}

function under(model: Model, states: States, set: ChangeSet): string {
  const changed = states.slice();
  for (const { question, state } of set) changed[question] = state;
  return text(answersOfStates(model, changed));
}

/** What was found, in the shape in which it can be set against the outcomes. */
function told(model: Model, states: States, found: Smallest) {
  if (found.kind !== "found") return found;
  const { changes, total, sets } = found;
  return {
    kind: "found",
    changes,
    total,
    sets: sets.map((set) => under(model, states, set)).sort(),
  };
}

/** The same from the outcomes: those with the fewest changes that are wanted. */
function wanted(outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean) {
  const hits = outcomes.filter(is);
  if (hits.length === 0) return { kind: "none" };
  const changes = Math.min(...hits.map((one) => one.changes));
  const sets = hits.filter((one) => one.changes === changes);
  return {
    kind: "found",
    changes,
    total: sets.length,
    sets: sets.map((one) => text(one.answers)).sort(),
  };
}

describe("in the small world", () => {
  const model = compile(smallWorld, emptyRequest);
  const birch = 1;
  const reach = (given: ShortAnswers, goal: (model: Model, one: number) => Goal, one: number) => {
    const states = statesOf(model, answersOf(given));
    const found = smallestToReach(model, states, goal(model, one), MUCH);
    return told(model, states, found);
  };

  test("birch follows ash by 3 at high speed, and is put first by the wood alone, in a tie", () => {
    expect(reach({ speed: "high" }, isFirst, birch)).toEqual({
      kind: "found",
      changes: 1,
      total: 2,
      sets: [
        text(answersOf({ speed: "high", place: "wood" })),
        text(answersOf({ speed: "low" })),
      ].sort(),
    });
    expect(reach({ speed: "high" }, isFirstAlone, birch)).toMatchObject({ changes: 2, total: 1 });
  });
});

describe.each([
  ["with tables", undefined],
  ["without tables for what has more than 12 rows", 12],
] as const)("in random knowledge, %s", (_, rowLimit) => {
  const cases = randomCases(randomFrom(rowLimit ?? 43), 250, 300);
  const made = cases.map(({ knowledge, request, outcomes }: Case) => {
    const model = compile(knowledge, request, rowLimit);
    return { model, outcomes, ...stand(model, statesOf(model, request.answers)) };
  });

  test("the smallest changes that put a framework first, or first alone, or the proof that there are none", () => {
    const kinds = { found: 0, none: 0, undecided: 0 };
    for (const { model, states, outcomes } of made) {
      for (const [framework, id] of model.frameworks.slice(0, 4).entries()) {
        const first = smallestToReach(model, states, isFirst(model, framework), MUCH);
        const alone = smallestToReach(model, states, isFirstAlone(model, framework), MUCH);
        kinds[first.kind] += 1;
        kinds[alone.kind] += 1;
        expect(told(model, states, first)).toEqual(
          wanted(outcomes, ({ winners }) => winners.includes(id)),
        );
        expect(told(model, states, alone)).toEqual(
          wanted(outcomes, ({ winners }) => winners.join() === id),
        );
      }
    }
    expect(kinds.found).toBeGreaterThan(500);
    expect(kinds.none).toBeGreaterThan(200);
    expect(kinds.undecided).toBe(0);
  });

  test("the smallest changes that give other winners", () => {
    const sizes: number[] = [];
    for (const { model, states, stay, outcomes } of made) {
      const now = outcomes.find(({ changes }) => changes === 0)?.winners.join();
      const found = smallestToLeave(model, states, stay, MUCH);
      if (found.kind === "found") sizes.push(found.changes);
      expect(told(model, states, found)).toEqual(
        wanted(outcomes, ({ winners }) => winners.join() !== now),
      );
    }
    expect(sizes.length).toBeGreaterThan(100);
    expect(sizes.filter((size) => size > 1).length).toBeGreaterThan(5);
  });
});
