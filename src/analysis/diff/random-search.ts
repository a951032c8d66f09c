// Looks for different winners at random, where the two sides of a pair have different rules in force.
import { sameSet } from "../../tables/bit-set.ts";
import { cell } from "../../tables/cell.ts";
import type { ModelRule, States } from "../../tables/model.ts";
import { type Random, SEED, seededRandom } from "../search/random.ts";
import { type ModelPair, newScores, scorePair } from "./pair.ts";

type RuleConditions = Pick<ModelRule, "conditions" | "exceptions">;

/** What rules with the same conditions give one framework on both sides. */
interface Effect {
  readonly when: RuleConditions;
  readonly points: [number, number];
  readonly out: [boolean, boolean];
}

/**
 * The conditions under which some framework gets more or less, or is ruled out, by the rules of one side
 * alone; none if the sides have the same effective rules.
 */
export function oddConditions({ models }: ModelPair): readonly RuleConditions[] {
  const effects = new Map<string, Effect>();
  for (const side of [0, 1] as const) {
    const { constantRules, groups } = models[side];
    for (const rule of [...constantRules, ...groups.flatMap(({ rules }) => rules)]) {
      const exceptions = rule.exceptions.toSorted((a, b) => a.variable - b.variable);
      const when = { conditions: rule.conditions, exceptions };
      const name = JSON.stringify(when);
      for (const framework of rule.frameworks) {
        const key = `${framework} ${name}`;
        const effect = effects.get(key) ?? { when, points: [0, 0], out: [false, false] };
        effects.set(key, effect);
        effect.points[side] += rule.points;
        effect.out[side] ||= rule.ruleOut;
      }
    }
  }
  return [...effects.values()]
    .filter(({ points, out }) => points[0] !== points[1] || out[0] !== out[1])
    .map(({ when }) => when);
}

const TRIES = 20_000;

/**
 * States with different winners, found by drawing answers that bring the odd rules into force, one rule
 * after the other. `undefined` proves nothing: it may be that none were drawn.
 */
export function randomSearch(pair: ModelPair, odd: readonly RuleConditions[]): States | undefined {
  const random = seededRandom(SEED);
  const scores = newScores(pair);
  const { variables } = pair.models[0];
  const states = new Int32Array(variables.length);
  for (let count = 0; odd.length > 0 && count < TRIES; count += 1) {
    for (const { index, states: own } of variables) states[index] = below(own, random);
    const { conditions = [], exceptions = [] } = odd[count % odd.length] ?? {};
    for (const { variable, states: met } of exceptions) {
      if (met.includes(cell(states, variable))) states[variable] = 0;
    }
    for (const { literals } of conditions) {
      const one = literals[below(literals.length, random)];
      if (one !== undefined)
        states[one.variable] = one.states[below(one.states.length, random)] ?? 0;
    }
    scorePair(pair, states, scores);
    if (!sameSet(scores[0].winners, scores[1].winners)) return states;
  }
  return undefined;
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}
