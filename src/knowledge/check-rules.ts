// Checks that a rule says who, what, when and why, in names that exist.
import { error, type KnowledgeProblem, unknownName } from "./problem.ts";
import type { Knowledge, Rule } from "./schema.ts";

/** Rules that speak of nobody, of two groups at once, or that do two things or none. */
export function ruleForm(knowledge: Knowledge): KnowledgeProblem[] {
  return knowledge.rules.flatMap((rule) => {
    const at = ["rules", rule.id];
    const who = [rule.for, rule.if].filter((part) => part !== undefined).length;
    const what = [rule.points, rule.ruleOut, rule.advice].filter(
      (part) => part !== undefined,
    ).length;
    const problems: KnowledgeProblem[] = [];
    if (what !== 1)
      problems.push(error(at, "a rule has exactly one of `points`, `ruleOut` and `advice`"));
    for (const part of ["when", "if"] as const) {
      if (rule[part] !== undefined && Object.keys(rule[part]).length === 0) {
        problems.push(error([...at, part], "this names nothing; leave it out or name something"));
      }
    }
    if (rule.points === 0)
      problems.push(error([...at, "points"], "a rule of 0 points does nothing"));
    if (rule.advice === undefined && who !== 1)
      problems.push(error(at, "a rule has exactly one of `for` and `if`"));
    if (rule.advice !== undefined && who !== 0)
      problems.push(
        error(at, "advice to look elsewhere speaks of no framework: it has neither `for` nor `if`"),
      );
    if (rule.advice !== undefined && rule.when === undefined)
      problems.push(error(at, "advice to look elsewhere needs a `when`"));
    return problems;
  });
}

/** Names in `when` that no question or choice has. */
export function ruleAnswers(knowledge: Knowledge): KnowledgeProblem[] {
  const wrong = unknownAnswers(knowledge);
  return knowledge.rules.flatMap(({ id, when }) => wrong(["rules", id, "when"], when));
}

/** Names in `for` and `if` that no framework, trait or value has. */
export function ruleTargets(knowledge: Knowledge): KnowledgeProblem[] {
  const frameworks = knowledge.frameworks.map((framework) => framework.id);
  const wrong = unknownFacts(knowledge);
  return knowledge.rules.flatMap((rule) => [
    ...(rule.for ?? [])
      .filter((id) => !frameworks.includes(id))
      .map((id) => unknownName(["rules", rule.id, "for"], "the framework", id, frameworks)),
    ...wrong(["rules", rule.id, "if"], rule.if),
  ]);
}

/** Finds the names in conditions on answers, at this path, that no question or choice has. */
export function unknownAnswers({
  questions,
}: Pick<Knowledge, "questions">): (
  path: readonly string[],
  when: Rule["when"],
) => KnowledgeProblem[] {
  const known = new Map(questions.map(({ id, choices }) => [id, choices.map((one) => one.id)]));
  return (path, when = {}) =>
    Object.entries(when).flatMap(([id, named]) => {
      const at = [...path, id];
      const choices = known.get(id);
      if (choices === undefined) return [unknownName(at, "the question", id, [...known.keys()])];
      return named
        .filter((choice) => !choices.includes(choice))
        .map((choice) => unknownName(at, "the choice", choice, choices));
    });
}

/** Finds the names in conditions on facts, at this path, that no trait or value has. */
export function unknownFacts(
  knowledge: Pick<Knowledge, "traits">,
): (path: readonly string[], facts: Rule["if"]) => KnowledgeProblem[] {
  const traits = new Map(knowledge.traits.map((trait) => [trait.id, trait]));
  return (path, facts = {}) =>
    Object.entries(facts).flatMap(([id, values]) => {
      const at = [...path, id];
      const trait = traits.get(id);
      if (trait === undefined) return [unknownName(at, "the trait", id, [...traits.keys()])];
      if (trait.values === undefined)
        return [error(at, `the trait \`${id}\` is free text, which no rule can match`)];
      const known = trait.values.map((value) => value.id);
      return values
        .filter((value) => !known.includes(value))
        .map((value) => unknownName(at, "the value", value, known));
    });
}
