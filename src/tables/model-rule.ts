// The rules that can move a ranking, with frameworks, conditions and weights as numbers.
import { appliesTo, isFrameworkRule, pointsOf, weightOf } from "../knowledge/rule.ts";
import type { Conditional, Conditions, Framework, Rule } from "../knowledge/schema.ts";
import type { Literal, ModelQuestion, ModelRule, RuleConditions, States } from "./model.ts";

/** Omits advice, rules without frameworks, and rules that ask a missing question. */
export function modelRules(
  rules: readonly Rule[],
  frameworks: readonly Framework[],
  questions: readonly ModelQuestion[],
  important: ReadonlySet<string>,
): readonly ModelRule[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return rules.filter(isFrameworkRule).flatMap((rule): readonly ModelRule[] => {
    const targets = frameworks.flatMap((framework, index) =>
      appliesTo(rule, framework) === "yes" ? index : [],
    );
    const inForce = conditionsOf(rule, byId);
    if (targets.length === 0 || inForce === undefined) return [];
    const { conditions, exceptions } = inForce;
    const literals = [...conditions.flatMap((one) => one.literals), ...exceptions];
    const variables = [...new Set(literals.map(({ variable }) => variable))];
    const weight = weightOf(rule, important);
    return [
      {
        rule,
        weight,
        points: pointsOf(rule) * weight,
        ruleOut: "ruleOut" in rule,
        frameworks: targets,
        ...inForce,
        variables: variables.sort((a, b) => a - b),
      },
    ];
  });
}

/** `undefined`: never in force, because it asks a missing question. Exceptions on missing questions are omitted. */
export function conditionsOf(
  { when = {}, unless = {} }: Conditional,
  questions: ReadonlyMap<string, ModelQuestion>,
): RuleConditions | undefined {
  const literalsIn = (asked: Conditions) =>
    Object.entries(asked).flatMap(([id, choices]) => {
      const question = questions.get(id);
      return question === undefined
        ? []
        : { question: question.index, literals: literalsOf(question, choices) };
    });
  const conditions = literalsIn(when).sort((a, b) => a.question - b.question);
  const exceptions = literalsIn(unless).flatMap(({ literals }) => literals);
  return conditions.length < Object.keys(when).length ? undefined : { conditions, exceptions };
}

/** The choices of the question as states, without unknown choices. */
export function literalsOf({ variables }: ModelQuestion, choices: readonly string[]) {
  return variables.flatMap(({ index, choices: own }) => {
    const states = own.flatMap((choice, place) => (choices.includes(choice) ? place + 1 : []));
    return states.length === 0 ? [] : { variable: index, states };
  });
}

export function holdsIn({ conditions, exceptions }: RuleConditions, states: States): boolean {
  for (const { literals } of conditions) if (!meetsAny(literals, states)) return false;
  return !meetsAny(exceptions, states);
}

export function meetsAny(literals: readonly Literal[], states: States): boolean {
  return literals.some(({ variable, states: own }) => own.includes(states[variable] ?? 0));
}
