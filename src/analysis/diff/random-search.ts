// Looks for different winners at random, where the two sides of a pair have different rules in force.
import { sameSet } from "../../tables/bit-set.ts";
import { cell } from "../../tables/cell.ts";
import type { States } from "../../tables/model.ts";
import { type Random, SEED, seededRandom } from "../search/random.ts";
import type { PairConditions } from "./odd-rules.ts";
import { type ModelPair, newPairScore, scorePair } from "./pair.ts";

const TRIES = 20_000;

/**
 * States with different winners, found by drawing answers that bring the odd rules into force, one rule
 * after the other. `undefined` proves nothing: it may be that none were drawn.
 */
export function randomSearch(
  pair: ModelPair,
  odd: readonly PairConditions[],
  tries = TRIES,
): States | undefined {
  const random = seededRandom(SEED);
  const score = newPairScore(pair);
  const states = new Int32Array(pair.variables.length);
  for (let count = 0; odd.length > 0 && count < tries; count += 1) {
    for (const { index, states: own } of pair.variables) states[index] = below(own, random);
    const { conditions = [], exceptions = [] } = odd[count % odd.length] ?? {};
    for (const { variable, states: met } of exceptions) {
      if (met.includes(cell(states, variable))) states[variable] = 0;
    }
    for (const literals of conditions) {
      const one = literals[below(literals.length, random)];
      if (one !== undefined)
        states[one.variable] = one.states[below(one.states.length, random)] ?? 0;
    }
    scorePair(pair, states, score);
    if (!sameSet(...score.winners)) return states;
  }
  return undefined;
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}
