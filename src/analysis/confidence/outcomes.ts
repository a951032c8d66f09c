// Possible outcomes: the winners for every way to answer the open questions, or for a sample.
import { cell, keyOf } from "../../tables/cells.ts";
import type { BitSet, Model, Variable } from "../../tables/model.ts";
import { evaluate, newScore, type Situation } from "../../tables/states.ts";
import { type Random, SEED, seededRandom, someCompletions } from "../search/draw.ts";

/** Number of completions drawn; if there are no more than this, all are counted. */
export const SAMPLES = 2_000;

export interface WinnersShare {
  readonly winners: BitSet;
  readonly share: number;
}

/** The outcomes if open questions are answered independently, each answer as often as people give it. */
export function outcomesFrom(
  model: Model,
  situation: Situation,
  random: Random = seededRandom(SEED),
  most = SAMPLES,
): readonly WinnersShare[] {
  const open = openVariables(model, situation);
  const score = newScore(model);
  const met = new Map<number | string, { readonly winners: BitSet; share: number }>();
  const states = situation.states.slice();
  for (const weight of someCompletions(open, states, most, random)) {
    evaluate(model, states, score);
    const key = keyOf(score.winners);
    const known = met.get(key);
    if (known === undefined) met.set(key, { winners: score.winners.slice(), share: weight });
    else known.share += weight;
  }
  return [...met.values()];
}

export function openVariables(model: Model, { open }: Situation): readonly Variable[] {
  const asked = new Set(model.groups.flatMap(({ variables }) => variables));
  return open.flatMap(({ variables }) => variables).filter((variable) => asked.has(variable));
}

/** Whether the winners are still first, alone or tied; if there were none, whether there still are none. */
export function stayFirst(winners: BitSet, now: BitSet): boolean {
  if (winners.every((word) => word === 0)) return now.every((word) => word === 0);
  return winners.every((word, at) => (word & cell(now, at)) === word);
}

export function shareStaying(outcomes: readonly WinnersShare[], winners: BitSet): number {
  return outcomes.reduce(
    (sum, one) => (stayFirst(winners, one.winners) ? sum + one.share : sum),
    0,
  );
}
