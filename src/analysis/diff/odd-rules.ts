// The rules that count on one side of a pair and not, or not so much, on the other.
import type { Condition, ModelRule } from "../../tables/model.ts";
import type { ModelPair, Side } from "./pair.ts";

/** What rules with the same conditions give one framework on both sides. */
interface Effect {
  readonly conditions: readonly Condition[];
  readonly points: [number, number];
  readonly out: [boolean, boolean];
}

/**
 * The conditions, in the pair's questions and states, under which some framework gets more or less, or
 * is ruled out, by the rules of one side alone; none if the sides have the same effective rules.
 */
export function oddConditions(pair: ModelPair): readonly (readonly Condition[])[] {
  const effects = new Map<string, Effect>();
  pair.sides.forEach((side, which) => {
    const rules = side.model.components.flatMap((component) => component.rules);
    for (const rule of [...side.model.constantRules, ...rules]) {
      const conditions = rule.conditions.map((one) => conditionIn(side, one));
      const name = JSON.stringify(conditions.map(({ question, states }) => [question, states]));
      for (const framework of rule.frameworks) {
        const key = `${side.frameworks[framework]} ${name}`;
        const effect = effects.get(key) ?? { conditions, points: [0, 0], out: [false, false] };
        effects.set(key, effect);
        add(effect, rule, which === 0 ? 0 : 1);
      }
    }
  });
  return [...effects.values()]
    .filter(({ points, out }) => points[0] !== points[1] || out[0] !== out[1])
    .map(({ conditions }) => conditions);
}

function add({ points, out }: Effect, rule: ModelRule, which: 0 | 1): void {
  points[which] += rule.points;
  out[which] ||= rule.ruleOut;
}

function conditionIn({ questions, states }: Side, { question, states: met }: Condition): Condition {
  const index = questions.indexOf(question);
  const own = [...(states[index] ?? [])];
  return {
    question: index,
    states: own.flatMap((state, place) => (met.includes(state) ? place : [])),
  };
}

/** Whether the sides have the same frameworks and the same effective rules: then they decide alike. */
export function decideAlike(pair: ModelPair): boolean {
  const present = pair.sides.every(
    ({ frameworks }) => frameworks.length === pair.frameworks.length,
  );
  return present && oddConditions(pair).length === 0;
}
