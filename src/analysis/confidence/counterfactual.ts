// Sets of changed answers in the words of the knowledge, with what comes of them.
import type { Answers } from "../../knowledge/answer.ts";
import { idsOf } from "../../tables/bit-set.ts";
import { evaluate, newScore } from "../../tables/evaluate.ts";
import type { Model, States } from "../../tables/model.ts";
import type { ChangeSet } from "./change-set.ts";
import { selectShown } from "./shown-changes.ts";

/** So many sets are told at most. */
export const MOST_TOLD = 20;

/** Some questions with new answers. */
export interface Counterfactual {
  /** The changed questions alone, in the order of the knowledge. */
  readonly set: Answers;
  /** Ids of the winners once these are changed and all other answers stay. */
  readonly winners: readonly string[];
}

/** The most telling of the sets, 20 at most. */
export function counterfactualsOf(
  model: Model,
  states: States,
  sets: readonly ChangeSet[],
): readonly Counterfactual[] {
  const score = newScore(model);
  return selectShown(model.questions, states, sets, MOST_TOLD).map((set) => {
    const changed = states.slice();
    for (const { question, state } of set) changed[question] = state;
    evaluate(model, changed, score);
    return { set: answersIn(model, set), winners: idsOf(model, score.winners) };
  });
}

function answersIn({ questions }: Model, set: ChangeSet): Answers {
  return new Map(
    set.flatMap(({ question, state }): (readonly [string, readonly string[]])[] => {
      const { id, answers } = questions[question] ?? { id: "", answers: [] };
      return [[id, answers[state - 1] ?? []]];
    }),
  );
}
