// The smallest sets of changed answers that give other winners.

import { sameSet } from "../../tables/bit-set.ts";
import { evaluate, newScore } from "../../tables/evaluate.ts";
import type { BitSet, Model, States } from "../../tables/model.ts";
import { winnersAre } from "../search/goal.ts";
import type { ChangeSet } from "./change-set.ts";
import { type Smallest, smallestToLeave } from "./smallest.ts";

/**
 * The smallest sets of changes after which not exactly the same frameworks are first. `winners` are those
 * that `evaluate` finds for the states; `limit` says how many ways a search may try.
 */
export function smallestToOthers(
  model: Model,
  states: States,
  winners: BitSet,
  limit: number,
): Smallest {
  // One change is nearly always enough, and trying them all is quicker than a search.
  const sets = singlesToOthers(model, states, winners);
  return sets.length > 0
    ? { kind: "found", changes: 1, total: sets.length, sets }
    : smallestToLeave(model, states, winnersAre(model, winners), limit);
}

function singlesToOthers(model: Model, states: States, winners: BitSet): readonly ChangeSet[] {
  const sets: ChangeSet[] = [];
  const score = newScore(model);
  const changed = states.slice();
  for (const { index, states: count } of model.questions) {
    const now = states[index] ?? 0;
    for (let state = 1; state < count; state += 1) {
      if (state === now) continue;
      changed[index] = state;
      evaluate(model, changed, score);
      if (!sameSet(score.winners, winners)) sets.push([{ question: index, state }]);
    }
    changed[index] = now;
  }
  return sets;
}
