// Sets of changed answers in the words of the knowledge, with the winners that come of them.
import type { Answers } from "../../knowledge/answer.ts";
import { idsOf } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { Model } from "../../tables/model.ts";
import { answerIn, type Situation } from "../../tables/states.ts";
import type { ChangeSet } from "./change-set.ts";
import { selectShown } from "./shown-changes.ts";

/** Number of sets that are shown. */
export const MOST_SHOWN = 20;

/** Some questions with new answers. */
export interface Counterfactual {
  /** The changed questions alone, by id. */
  readonly set: Answers;
  /** Ids of the winners once these are changed and all other answers stay. */
  readonly winners: readonly string[];
}

/** At most 20 of the sets, of every kind some. */
export function counterfactualsOf(
  model: Model,
  situation: Situation,
  sets: readonly ChangeSet[],
): readonly Counterfactual[] {
  return selectShown(situation, sets, MOST_SHOWN).map(({ questions, states }) => ({
    set: new Map(questions.map((question) => [question.id, answerIn(question, states)] as const)),
    winners: idsOf(model, scoreOf(model, states).winners),
  }));
}
