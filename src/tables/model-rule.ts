// The rules that can move a ranking, with frameworks, conditions and weights as numbers.
import { isFrameworkRule, pointsOf, unlessOf, weightOf } from "../knowledge/rule.ts";
import type { Framework, Rule } from "../knowledge/schema.ts";
import type { Condition, Literal, ModelQuestion, ModelRule, States } from "./model.ts";
import { targetsAmong } from "./targets.ts";

/**
 * The rules that give points to, or rule out, at least one of `frameworks`, in their order. Leaves out
 * advice, rules that apply to no framework, and rules that ask for a missing question. Exceptions on a
 * missing question never apply.
 */
export function modelRules(
  rules: readonly Rule[],
  frameworks: readonly Framework[],
  questions: readonly ModelQuestion[],
  important: ReadonlySet<string>,
): readonly ModelRule[] {
  const targetsOf = targetsAmong(frameworks);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const found: ModelRule[] = [];
  for (const rule of rules) {
    if (!isFrameworkRule(rule)) continue;
    const targets = targetsOf(rule);
    const conditions = conditionsOf(rule.when ?? {}, byId);
    if (targets.length === 0 || conditions === undefined) continue;
    const exceptions = exceptionsOf(unlessOf(rule), byId);
    const weight = weightOf(rule, important);
    found.push({
      rule,
      weight,
      points: pointsOf(rule) * weight,
      ruleOut: "ruleOut" in rule,
      frameworks: targets,
      conditions,
      exceptions,
      variables: variablesOf(conditions, exceptions),
    });
  }
  return found;
}

type Asked = Readonly<Record<string, readonly string[]>>;

/** One condition per question, ordered by question; `undefined` if a question is missing. */
export function conditionsOf(
  asked: Asked,
  questions: ReadonlyMap<string, ModelQuestion>,
): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const id in asked) {
    const question = questions.get(id);
    if (question === undefined) return undefined;
    conditions.push({ question: question.index, literals: literalsOf(question, asked[id] ?? []) });
  }
  return conditions.length > 1 ? conditions.sort((a, b) => a.question - b.question) : conditions;
}

/** The answers that suspend a rule; those to a missing question are left out. */
export function exceptionsOf(
  asked: Asked,
  questions: ReadonlyMap<string, ModelQuestion>,
): readonly Literal[] {
  return Object.keys(asked).flatMap((id) => {
    const question = questions.get(id);
    return question === undefined ? [] : literalsOf(question, asked[id] ?? []);
  });
}

/** The choices of the question as states; unknown choices are left out. */
export function literalsOf(
  { places }: ModelQuestion,
  choices: readonly string[],
): readonly Literal[] {
  const literals: { readonly variable: number; readonly states: number[] }[] = [];
  for (const choice of new Set(choices)) {
    const place = places.get(choice);
    if (place === undefined) continue;
    const own = literals.find(({ variable }) => variable === place.variable);
    if (own === undefined) literals.push({ variable: place.variable, states: [place.state] });
    else own.states.push(place.state);
  }
  for (const { states } of literals) states.sort((a, b) => a - b);
  return literals.sort((a, b) => a.variable - b.variable);
}

function variablesOf(
  conditions: readonly Condition[],
  exceptions: readonly Literal[],
): readonly number[] {
  const all = new Set<number>();
  for (const { literals } of conditions) for (const { variable } of literals) all.add(variable);
  for (const { variable } of exceptions) all.add(variable);
  return all.size > 1 ? [...all].sort((a, b) => a - b) : [...all];
}

/** Whether the rule is in force under the states. */
export function holdsIn(
  { conditions, exceptions }: Pick<ModelRule, "conditions" | "exceptions">,
  states: States,
): boolean {
  for (const { literals } of conditions) if (!meetsAny(literals, states)) return false;
  return !meetsAny(exceptions, states);
}

export function meetsAny(literals: readonly Literal[], states: States): boolean {
  return literals.some(({ variable, states: own }) => own.includes(states[variable] ?? 0));
}
