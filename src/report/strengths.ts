// The strengths and weaknesses that set a framework apart from the others, whatever the answers.
import { appliesTo, isFrameworkRule, pointsOf, traitsOf } from "../knowledge/rule.ts";
import type { Framework, FrameworkRule, Knowledge, Question } from "../knowledge/schema.ts";

/** The most distinctive rules for and against, `most` of each; no two use one trait, so no fact is repeated. */
export function profileOf(framework: Framework, knowledge: Knowledge, most: number) {
  const distinctive = knowledge.rules
    .filter(isFrameworkRule)
    .filter((rule) => appliesTo(rule, framework) === "yes")
    .map((rule) => ({ rule, distinction: distinctionOf(rule, knowledge) }))
    .filter(({ distinction }) => distinction > 0)
    .sort((a, b) => b.distinction - a.distinction || (a.rule.id < b.rule.id ? -1 : 1));
  const said = new Set<string>();
  const kept: FrameworkRule[] = [];
  for (const { rule } of distinctive) {
    const traits = traitsOf(rule);
    if (!traits.some((trait) => said.has(trait))) kept.push(rule);
    for (const trait of traits) said.add(trait);
  }
  return {
    strengths: kept.filter((rule) => pointsOf(rule) > 0).slice(0, most),
    weaknesses: kept.filter((rule) => pointsOf(rule) <= 0).slice(0, most),
  };
}

/** A rule that rules out counts as more than the most points. */
const RULED_OUT = 5;

/** High for many points, rare facts and common answers; 0 without facts, because nothing sets the framework apart. */
function distinctionOf(rule: FrameworkRule, { frameworks, questions }: Knowledge): number {
  const traits = traitsOf(rule).length;
  if (traits === 0) return 0;
  const points = "ruleOut" in rule ? RULED_OUT : Math.abs(pointsOf(rule));
  const sharing = frameworks.filter((one) => appliesTo(rule, one) === "yes").length;
  const rarity = Math.log2(frameworks.length / sharing);
  // Square roots, because a rare answer can decide the choice, and two facts can stand for one ability.
  return points * rarity * Math.sqrt(frequencyOf(rule, questions) / traits);
}

function frequencyOf({ when = {} }: FrameworkRule, questions: readonly Question[]): number {
  return Object.entries(when).reduce((share, [id, ids]) => {
    const choices = questions.find((one) => one.id === id)?.choices ?? [];
    const each = ids.map(
      (one) => choices.find((choice) => choice.id === one)?.frequency ?? 1 / choices.length,
    );
    const any = each.reduce((sum, one) => sum + one, 0);
    return share * Math.min(1, any);
  }, 1);
}
