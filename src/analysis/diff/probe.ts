// Looking for other winners where the two sides of a pair have other rules in force.

import { sameSet } from "../../tables/framework-set.ts";
import type { Condition, States } from "../../tables/model.ts";
import { type Chance, chanceFrom, SEED } from "../search/random.ts";
import { decide, newDecision, type Pair } from "./pair.ts";

const TRIES = 20_000;

/**
 * States with other winners, found by drawing answers that meet the conditions of the odd rules, one rule
 * after the other. `undefined` proves nothing: it may be that none were drawn.
 */
export function probe(
  pair: Pair,
  odd: readonly (readonly Condition[])[],
  tries = TRIES,
): States | undefined {
  const chance = chanceFrom(SEED);
  const decision = newDecision(pair);
  const states = new Int32Array(pair.questions.length);
  for (let count = 0; odd.length > 0 && count < tries; count += 1) {
    for (const { index, states: own } of pair.questions) states[index] = below(own, chance);
    for (const { question, states: met } of odd[count % odd.length] ?? []) {
      states[question] = met[below(met.length, chance)] ?? 0;
    }
    decide(pair, states, decision);
    if (!sameSet(...decision.winners)) return states;
  }
  return undefined;
}

function below(limit: number, chance: Chance): number {
  return Math.floor(chance() * limit);
}
