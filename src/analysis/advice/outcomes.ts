// Possible outcomes: the winners for every way to answer the open questions, or for a sample.
import { evaluate, newScore } from "../../tables/evaluate.ts";
import type { BitSet, Model } from "../../tables/model.ts";
import type { Situation } from "../../tables/states.ts";
import { openVariables } from "../confidence/stability.ts";
import { someCompletions } from "../search/draw.ts";
import type { Random } from "../search/random.ts";

/** Number of completions drawn; if there are no more than this, all are counted. */
export const DRAWN = 2_000;

export interface WinnersShare {
  readonly winners: BitSet;
  readonly share: number;
}

/** The outcomes if open questions are answered independently, each answer as often as people give it. */
export function outcomesFrom(
  model: Model,
  situation: Situation,
  random: Random,
): readonly WinnersShare[] {
  const open = openVariables(model, situation);
  const score = newScore(model);
  const met = new Map<string, { readonly winners: BitSet; share: number }>();
  const states = situation.states.slice();
  for (const weight of someCompletions(open, states, DRAWN, random)) {
    evaluate(model, states, score);
    const key = score.winners.join();
    const outcome = met.get(key) ?? { winners: score.winners.slice(), share: 0 };
    met.set(key, outcome);
    outcome.share += weight;
  }
  return [...met.values()];
}
