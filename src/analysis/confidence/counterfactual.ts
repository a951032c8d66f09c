// Selects the sets of changed answers to show: those that change little, and some of every kind.
import type { Answers } from "../../knowledge/answer.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import { idsOf } from "../../tables/cells.ts";
import type { Model } from "../../tables/model.ts";
import { answerIn, type Situation, scoreOf } from "../../tables/states.ts";
import type { ChangeSet } from "./change-problems.ts";

export const MOST_SHOWN = 20;

export interface Counterfactual {
  /** Only the changed questions, by id. */
  readonly set: Answers;
  readonly winners: readonly string[];
}

/** At most 20 of the sets, some of every kind. */
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

/** First one set of each family, those that change the same questions; then a second of each, and so on. */
export function selectShown(
  situation: Situation,
  sets: readonly ChangeSet[],
  most: number,
): readonly ChangeSet[] {
  const inOrder = sets
    .map((set) => ({ set, rank: rankOf(situation, set) }))
    .sort((a, b) => compareLists(a.rank, b.rank));
  const families = groupBy(inOrder, ({ set }) => set.questions.map(({ index }) => index).join());
  return [...families.values()]
    .flatMap((family) => family.map(({ set }, round) => ({ set, round })))
    .sort((a, b) => a.round - b.round)
    .slice(0, most)
    .map(({ set }) => set);
}

/**
 * Answers replaced, then choices changed (a new answer to a `one` counts once), then the questions, then their
 * states: earlier choices first, unticked last.
 */
function rankOf({ states, open }: Situation, set: ChangeSet): readonly number[] {
  const replaced = set.questions.filter((question) => !open.includes(question)).length;
  const moved = set.states.filter((state, variable) => state !== (states[variable] ?? 0)).length;
  const changed = set.questions.flatMap(({ variables }) =>
    variables.map(({ index }) => set.states[index] || Number.POSITIVE_INFINITY),
  );
  return [replaced, moved, ...set.questions.map(({ index }) => index), ...changed];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((one, nth) => one !== b[nth]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
