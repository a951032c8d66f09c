// Looking for other winners where the two sides of a pair have other rules in force.

import { sameSet } from "../../tables/bit-set.ts";
import type { Condition, States } from "../../tables/model.ts";
import { type Random, SEED, seededRandom } from "../search/random.ts";
import { type ModelPair, newPairScore, scorePair } from "./pair.ts";

const TRIES = 20_000;

/**
 * States with other winners, found by drawing answers that meet the conditions of the odd rules, one rule
 * after the other. `undefined` proves nothing: it may be that none were drawn.
 */
export function randomSearch(
  pair: ModelPair,
  odd: readonly (readonly Condition[])[],
  tries = TRIES,
): States | undefined {
  const random = seededRandom(SEED);
  const score = newPairScore(pair);
  const states = new Int32Array(pair.questions.length);
  for (let count = 0; odd.length > 0 && count < tries; count += 1) {
    for (const { index, states: own } of pair.questions) states[index] = below(own, random);
    for (const { question, states: met } of odd[count % odd.length] ?? []) {
      states[question] = met[below(met.length, random)] ?? 0;
    }
    scorePair(pair, states, score);
    if (!sameSet(...score.winners)) return states;
  }
  return undefined;
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}
