// What a rule means: its kind, when it is in force, which frameworks it applies to, its topic.
import type { Answers } from "./answer.ts";
import type {
  AdviceRule,
  Conditional,
  Framework,
  FrameworkRule,
  Knowledge,
  PointsRule,
  Rule,
  RuleOutRule,
} from "./schema.ts";

/** The result of the case for the kind of the rule; a new kind is a type error wherever it is not handled. */
export function byKind<Result>(
  rule: Rule,
  cases: {
    readonly points: (rule: PointsRule) => Result;
    readonly ruleOut: (rule: RuleOutRule) => Result;
    readonly advice: (rule: AdviceRule) => Result;
  },
): Result {
  if ("points" in rule) return cases.points(rule);
  if ("ruleOut" in rule) return cases.ruleOut(rule);
  return cases.advice(rule);
}

export function isFrameworkRule(rule: Rule): rule is FrameworkRule {
  return byKind(rule, { points: () => true, ruleOut: () => true, advice: () => false });
}

export function pointsOf(rule: Rule): number {
  return "points" in rule ? rule.points : 0;
}

/** Whether the answers meet all of the rule's `when` and none of its `unless`. */
export function isInForce({ when = {}, unless = {} }: Conditional, answers: Answers): boolean {
  const isMet = ([question, choices]: readonly [string, readonly string[]]) =>
    answers.get(question)?.some((choice) => choices.includes(choice)) === true;
  return Object.entries(when).every(isMet) && !Object.entries(unless).some(isMet);
}

/** How many times the points of the rule count: twice if a question of its `when` is marked as important. */
export function weightOf({ when = {} }: Conditional, important: ReadonlySet<string>): 1 | 2 {
  return important.size > 0 && Object.keys(when).some((id) => important.has(id)) ? 2 : 1;
}

/** Every question that `when` or `unless` names, with the choices. */
export function askedBy({ when = {}, unless = {} }: Conditional) {
  return [...Object.entries(when), ...Object.entries(unless)];
}

/** The choices that `when` or `unless` names, such as `size=large`. */
export function choicesIn(rule: Conditional): readonly string[] {
  return askedBy(rule).flatMap(([id, choices]) => choices.map((choice) => `${id}=${choice}`));
}

export function isIn({ reading = "today" }: Pick<Rule, "reading">, wanted: Reading): boolean {
  return reading === wanted || reading === "both";
}

export function everyRule({ rules, articleRules = [] }: Knowledge): readonly Rule[] {
  return [...rules, ...articleRules];
}

/** Which rules count: today's, or the article's. */
type Reading = "today" | "article";

/** `unknown`: it depends on facts that are unknown, and no known fact excludes it. */
export function appliesTo(rule: Pick<FrameworkRule, "for" | "if">, framework: Framework) {
  if (rule.for !== undefined) return rule.for.includes(framework.id) ? "yes" : "no";
  let verdict: "yes" | "unknown" = "yes";
  // Allocates nothing, as each rule is asked about each framework before a ranking.
  for (const trait in rule.if) {
    const value = framework.facts[trait]?.value;
    const values = rule.if[trait] ?? [];
    if (value === "unknown" || value === undefined) verdict = "unknown";
    else if (typeof value === "string") {
      if (!values.includes(value)) return "no";
    } else if (!value.some((one) => values.includes(one))) return "no";
  }
  return verdict;
}

export function traitsOf(rule: Rule): readonly string[] {
  return isFrameworkRule(rule) ? Object.keys(rule.if ?? {}) : [];
}

/** The rule's topic: the name of the set of questions that its `when` names, such as `deadline+size`. */
export function topicOf({ when = {} }: Conditional): string {
  return Object.keys(when).sort().join("+");
}

/** The article's frameworks, the rules of its reading, and the questions that these use. */
export function articleOnly(knowledge: Knowledge): Knowledge {
  const { articleRules: _, ...rest } = knowledge;
  const rules = everyRule(knowledge).filter((rule) => isIn(rule, "article"));
  const used = new Set(rules.flatMap((rule) => Object.keys(rule.when ?? {})));
  return {
    ...rest,
    frameworks: knowledge.frameworks.filter((framework) => framework.article),
    rules,
    questions: knowledge.questions.filter((question) => used.has(question.id)),
  };
}
