// Checks that rules name questions, choices, frameworks, traits and values that exist.
import { error, type KnowledgeProblem, unknownName, unknownNames } from "./problem.ts";
import { everyRule, isFrameworkRule, unlessOf } from "./rule.ts";
import type { Conditions, Knowledge, Matches } from "./schema.ts";

/** Names in `when` and `unless` that no question or choice has. */
export function ruleAnswers(knowledge: Knowledge): KnowledgeProblem[] {
  const wrong = unknownAnswers(knowledge);
  return everyRule(knowledge).flatMap((rule) => [
    ...wrong(["rules", rule.id, "when"], rule.when),
    ...wrong(["rules", rule.id, "unless"], unlessOf(rule)),
  ]);
}

/** Names in `for` and `if` that no framework, trait or value has. */
export function ruleTargets(knowledge: Knowledge): KnowledgeProblem[] {
  const frameworks = knowledge.frameworks.map((framework) => framework.id);
  const wrong = unknownFacts(knowledge);
  return everyRule(knowledge)
    .filter(isFrameworkRule)
    .flatMap((rule) => [
      ...unknownNames(["rules", rule.id, "for"], "the framework", rule.for ?? [], frameworks),
      ...wrong(["rules", rule.id, "if"], rule.if),
    ]);
}

/** Finds unknown questions and choices in conditions on answers at this path. */
export function unknownAnswers({ questions }: Pick<Knowledge, "questions">) {
  const known = new Map(questions.map(({ id, choices }) => [id, choices.map((one) => one.id)]));
  return (path: readonly string[], when: Conditions = {}): KnowledgeProblem[] =>
    Object.entries(when).flatMap(([id, named]) => {
      const at = [...path, id];
      const choices = known.get(id);
      if (choices === undefined) return [unknownName(at, "the question", id, [...known.keys()])];
      return unknownNames(at, "the choice", named, choices);
    });
}

/** Finds unknown traits and values in conditions on facts at this path. */
export function unknownFacts(knowledge: Pick<Knowledge, "traits">) {
  const traits = new Map(knowledge.traits.map((trait) => [trait.id, trait]));
  return (path: readonly string[], facts: Matches = {}): KnowledgeProblem[] =>
    Object.entries(facts).flatMap(([id, values]) => {
      const at = [...path, id];
      const trait = traits.get(id);
      if (trait === undefined) return [unknownName(at, "the trait", id, [...traits.keys()])];
      if (trait.values === undefined)
        return [error(at, `the trait \`${id}\` is free text, which no rule can match`)];
      const known = trait.values.map((value) => value.id);
      return unknownNames(at, "the value", values, known);
    });
}
