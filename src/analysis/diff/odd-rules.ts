// The rules that count on one side of a pair and not, or not so much, on the other.
import type { Literal, ModelRule } from "../../tables/model.ts";
import type { ModelPair, Side } from "./pair.ts";

/** When a rule is in force, in the pair's variables and states: any literal of each condition, no exception. */
export interface PairConditions {
  readonly conditions: readonly (readonly Literal[])[];
  readonly exceptions: readonly Literal[];
}

/** What rules with the same conditions give one framework on both sides. */
interface Effect {
  readonly when: PairConditions;
  readonly points: [number, number];
  readonly out: [boolean, boolean];
}

/**
 * The conditions under which some framework gets more or less, or is ruled out, by the rules of one side
 * alone; none if the sides have the same effective rules.
 */
export function oddConditions(pair: ModelPair): readonly PairConditions[] {
  const effects = new Map<string, Effect>();
  pair.sides.forEach((side, which) => {
    const rules = side.model.groups.flatMap((group) => group.rules);
    for (const rule of [...side.model.constantRules, ...rules]) {
      const when = conditionsIn(side, rule);
      const name = JSON.stringify(when);
      for (const framework of rule.frameworks) {
        const key = `${side.frameworks[framework]} ${name}`;
        const effect = effects.get(key) ?? { when, points: [0, 0], out: [false, false] };
        effects.set(key, effect);
        add(effect, rule, which === 0 ? 0 : 1);
      }
    }
  });
  return [...effects.values()]
    .filter(({ points, out }) => points[0] !== points[1] || out[0] !== out[1])
    .map(({ when }) => when);
}

function add({ points, out }: Effect, rule: ModelRule, which: 0 | 1): void {
  points[which] += rule.points;
  out[which] ||= rule.ruleOut;
}

function conditionsIn(side: Side, { conditions, exceptions }: ModelRule): PairConditions {
  return {
    conditions: conditions
      .map(({ literals }) => literalsIn(side, literals))
      .sort((a, b) => (a[0]?.variable ?? 0) - (b[0]?.variable ?? 0)),
    exceptions: literalsIn(side, exceptions),
  };
}

/** The literals in the pair's variables and states, ascending. */
function literalsIn({ places }: Side, literals: readonly Literal[]): readonly Literal[] {
  return places.flatMap(({ variables, states }, variable): readonly Literal[] => {
    const met = [...variables.keys()].filter((state) =>
      literals.some(
        (one) =>
          state > 0 && one.variable === variables[state] && one.states.includes(states[state] ?? 0),
      ),
    );
    return met.length === 0 ? [] : [{ variable, states: met }];
  });
}

/** Whether the sides have the same frameworks and the same effective rules: then they decide alike. */
export function decideAlike(pair: ModelPair): boolean {
  const present = pair.sides.every(
    ({ frameworks }) => frameworks.length === pair.frameworks.length,
  );
  return present && oddConditions(pair).length === 0;
}
