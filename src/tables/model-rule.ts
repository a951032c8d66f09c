// The rules that can move a ranking, with frameworks, conditions and weights as numbers.
import { appliesTo, isFrameworkRule, pointsOf, weightOf } from "../knowledge/rule.ts";
import type { Conditional, Framework, Rule } from "../knowledge/schema.ts";
import type {
  Condition,
  Literal,
  ModelQuestion,
  ModelRule,
  RuleConditions,
  States,
} from "./model.ts";

/** Leaves out advice, rules without frameworks, and rules that ask for a missing question. */
export function modelRules(
  rules: readonly Rule[],
  frameworks: readonly Framework[],
  questions: readonly ModelQuestion[],
  important: ReadonlySet<string>,
): readonly ModelRule[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const found: ModelRule[] = [];
  for (const rule of rules) {
    if (!isFrameworkRule(rule)) continue;
    const targets = frameworks.flatMap((framework, index) =>
      appliesTo(rule, framework) === "yes" ? index : [],
    );
    const inForce = conditionsOf(rule, byId);
    if (targets.length === 0 || inForce === undefined) continue;
    const weight = weightOf(rule, important);
    found.push({
      rule,
      weight,
      points: pointsOf(rule) * weight,
      ruleOut: "ruleOut" in rule,
      frameworks: targets,
      ...inForce,
      variables: variablesOf(inForce),
    });
  }
  return found;
}

/** `undefined`: never in force, as it asks for a missing question. Exceptions on such are left out. */
export function conditionsOf(
  { when = {}, unless = {} }: Conditional,
  questions: ReadonlyMap<string, ModelQuestion>,
): RuleConditions | undefined {
  const conditions: Condition[] = [];
  for (const id in when) {
    const question = questions.get(id);
    if (question === undefined) return undefined;
    conditions.push({ question: question.index, literals: literalsOf(question, when[id] ?? []) });
  }
  conditions.sort((a, b) => a.question - b.question);
  const exceptions = Object.entries(unless).flatMap(([id, choices]) => {
    const question = questions.get(id);
    return question === undefined ? [] : literalsOf(question, choices);
  });
  return { conditions, exceptions };
}

/** The choices of the question as states; unknown choices are left out. */
export function literalsOf(
  { variables }: ModelQuestion,
  choices: readonly string[],
): readonly Literal[] {
  const literals: Literal[] = [];
  for (const { index, choices: own } of variables) {
    const states: number[] = [];
    own.forEach((choice, place) => {
      if (choices.includes(choice)) states.push(place + 1);
    });
    if (states.length > 0) literals.push({ variable: index, states });
  }
  return literals;
}

function variablesOf({ conditions, exceptions }: RuleConditions): readonly number[] {
  const all = new Set<number>();
  for (const { literals } of conditions) for (const { variable } of literals) all.add(variable);
  for (const { variable } of exceptions) all.add(variable);
  return all.size > 1 ? [...all].sort((a, b) => a - b) : [...all];
}

export function holdsIn({ conditions, exceptions }: RuleConditions, states: States): boolean {
  for (const { literals } of conditions) if (!meetsAny(literals, states)) return false;
  return !meetsAny(exceptions, states);
}

export function meetsAny(literals: readonly Literal[], states: States): boolean {
  return literals.some(({ variable, states: own }) => own.includes(states[variable] ?? 0));
}
