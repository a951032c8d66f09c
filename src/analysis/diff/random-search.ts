// Searches at random for answers with different winners, where the rules in force differ between sides.
import { cell } from "../../tables/cells.ts";
import type { RuleConditions, States } from "../../tables/model.ts";
import { evaluate, newScore } from "../../tables/states.ts";
import { fraction, type Random, SEED, seededRandom } from "../search/draw.ts";
import { areSame, type ModelPair, winnersIn } from "./pair.ts";

/** The effect on one framework, on both sides, of all rules with the same conditions. */
interface Effect {
  readonly when: RuleConditions;
  readonly points: [number, number];
  readonly out: [boolean, boolean];
}

/** Where the sides give a framework different points, or only one rules it out; empty: the same rules. */
export function oddConditions({ frameworks, model }: ModelPair): readonly RuleConditions[] {
  const effects = new Map<string, Effect>();
  for (const rule of model.rules) {
    const exceptions = rule.exceptions.toSorted((a, b) => a.variable - b.variable);
    const when = { conditions: rule.conditions, exceptions };
    const name = JSON.stringify(when);
    for (const framework of rule.frameworks) {
      const side = framework < frameworks.length ? 0 : 1;
      const key = `${framework % frameworks.length} ${name}`;
      const effect = effects.get(key) ?? { when, points: [0, 0], out: [false, false] };
      effects.set(key, effect);
      effect.points[side] += rule.points;
      effect.out[side] ||= rule.ruleOut;
    }
  }
  return [...effects.values()]
    .filter(({ points, out }) => points[0] !== points[1] || out[0] !== out[1])
    .map(({ when }) => when);
}

const TRIES = 20_000;

/** Draws answers that bring the differing rules into force, one after another. `undefined` proves nothing. */
export function randomSearch(pair: ModelPair, odd: readonly RuleConditions[]): States | undefined {
  const random = seededRandom(SEED);
  const score = newScore(pair.model);
  const { variables } = pair.model;
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
    evaluate(pair.model, states, score);
    if (!areSame(winnersIn(pair, score))) return states;
  }
  return undefined;
}

function below(limit: number, random: Random): number {
  return Math.floor(fraction(random) * limit);
}
