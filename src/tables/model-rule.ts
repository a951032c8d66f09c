// The rules that can move a ranking, with frameworks, conditions and weights as numbers.
import { isFrameworkRule, pointsOf } from "../knowledge/rule.ts";
import type { Framework, Rule } from "../knowledge/schema.ts";
import type { Condition, ModelQuestion, ModelRule, States } from "./model.ts";
import { addTo, unionOf } from "./multimap.ts";
import { targetsAmong } from "./targets.ts";

/** A question, as far as conditions on it go. */
interface Conditioned {
  readonly index: number;
  /** For each choice the states whose answer has it. */
  readonly having: ReadonlyMap<string, readonly number[]>;
}

/**
 * The rules that give points to, or rule out, at least one of `frameworks`, in their order. Advice and
 * rules that speak of nobody are left out, and so are rules that name a question that is not there.
 */
export function modelRules(
  rules: readonly Rule[],
  frameworks: readonly Framework[],
  asked: readonly ModelQuestion[],
  important: ReadonlySet<string>,
): readonly ModelRule[] {
  const targetsOf = targetsAmong(frameworks);
  const questions = new Map(
    asked.map(({ id, index, answers }) => [id, { index, having: statesHaving(answers) }]),
  );
  const found: ModelRule[] = [];
  for (const rule of rules) {
    if (!isFrameworkRule(rule)) continue;
    const targets = targetsOf(rule);
    const conditions = conditionsOf(rule, questions);
    if (targets.length === 0 || conditions === undefined) continue;
    const weight = isImportant(rule, important) ? 2 : 1;
    found.push({
      rule,
      weight,
      points: pointsOf(rule) * weight,
      ruleOut: "ruleOut" in rule,
      frameworks: targets,
      conditions,
    });
  }
  return found;
}

function isImportant({ when = {} }: Rule, important: ReadonlySet<string>): boolean {
  return important.size > 0 && Object.keys(when).some((id) => important.has(id));
}

function statesHaving(
  answers: readonly (readonly string[])[],
): ReadonlyMap<string, readonly number[]> {
  const having = new Map<string, number[]>();
  answers.forEach((answer, index) => {
    answer.forEach((choice) => {
      addTo(having, choice, index + 1);
    });
  });
  return having;
}

/** What `when` asks of each question, by question; `undefined` if one is not there. */
function conditionsOf(
  { when = {} }: Rule,
  questions: ReadonlyMap<string, Conditioned>,
): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const id in when) {
    const question = questions.get(id);
    if (question === undefined) return undefined;
    conditions.push({ question: question.index, states: unionOf(when[id] ?? [], question.having) });
  }
  return conditions.length > 1 ? conditions.sort((a, b) => a.question - b.question) : conditions;
}

/** Whether the rule is in force under the states. */
export function holdsIn({ conditions }: ModelRule, given: States): boolean {
  for (const { question, states } of conditions) {
    if (!states.includes(given[question] ?? 0)) return false;
  }
  return true;
}
