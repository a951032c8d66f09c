// Applies a rules file to the shipped knowledge: its parts join, replace or remove the shipped ones.
import { type Named, withName } from "./answer.ts";
import { citedClaims, citedOnFacts, unknownFrameworks } from "./check-claims.ts";
import { propertyProblems } from "./check-rules.ts";
import { withFrameworks } from "./expand.ts";
import { type KnowledgeProblem, unknownNames, warning } from "./problem.ts";
import { findRemovals, possible, withConditions, without } from "./removal.ts";
import { choicesIn } from "./rule.ts";
import type {
  Fact,
  Precedent,
  Question,
  RulesFile,
  Trait,
  WrittenKnowledge,
  WrittenQuestion,
  WrittenRule,
} from "./schema.ts";

const NOTHING: WrittenKnowledge = {
  name: "nothing",
  questions: [],
  traits: [],
  frameworks: [],
  rules: [],
  claims: [],
};

/**
 * Removals come first; then own elements replace those with the same id in place, and others follow. What is
 * shipped goes with the last thing that needs it: a choice with its last rule, if others are left to choose; a
 * package and the need of a trait with the last choice that states the need; a claim with the last rule or
 * fact that cites it; a property with any name in it; a precedent with the framework that it picked.
 */
export function extend(file: RulesFile, shipped: WrittenKnowledge) {
  const base = file.extends === "pyfw" ? shipped : NOTHING;
  const { removals, problems } = findRemovals(file.remove ?? [], base);
  const kept = without(base, removals);
  const own = withoutAliases(file.rules ?? [], joined(kept.questions, file.questions));
  const rules = joined(kept.rules, own.rules);
  const named = (all: readonly WrittenRule[]) => new Set(all.flatMap(choicesIn));
  const [then, now] = [named(base.rules), named(rules)];
  const isLoose = (choice: string) => then.has(choice) && !now.has(choice);
  const left = kept.questions.map((one) => {
    const choices = one.choices.filter(({ id }) => !isLoose(`${one.id}=${id}`));
    return choices.length < 2 && !("frameworks" in one) ? one : { ...one, choices };
  });
  const questions = joined(left, file.questions);
  const needs = new Set(questions.flatMap((one) => one.choices.flatMap((choice) => choice.needs)));
  const traits = joined(
    kept.traits.map(({ need, ...one }) => (need && needs.has(need) ? { ...one, need } : one)),
    file.traits,
  );
  const all = joined<OwnFramework>(kept.frameworks, file.frameworks);
  const known = { questions: questions.map((one) => withFrameworks(one, all)), traits };
  const canAnswer = (question: string, choice: string) =>
    withName(withName(known.questions, question)?.choices ?? [], choice) !== undefined;
  const frameworks = all.map((one) => {
    const facts = stated({ ...one.facts, ...file.facts?.[one.id] }, traits);
    const whole = { ...one, article: one.article ?? false, facts };
    if (file.frameworks?.some(({ id }) => id === one.id)) return whole;
    const stack = one.stack && possible(one.stack, canAnswer);
    const notes = one.notes && possible(one.notes, canAnswer);
    return { ...whole, stack: stack?.filter(({ need }) => needs.has(need)), notes };
  });
  const able = kept.properties?.filter((one) => [...propertyProblems(one, known)].length === 0);
  const properties = joined(able ?? [], file.properties);
  const cited = citedClaims(rules, frameworks);
  const onFacts = citedOnFacts(rules);
  const ids = frameworks.map(({ id }) => id);
  return {
    knowledge: {
      name: file.name,
      ...{ questions, traits, frameworks, rules },
      claims: joined(kept.claims, file.claims).filter(
        (one) => file.claims?.includes(one) || one.unscored !== undefined || cited.has(one.id),
      ),
      properties: properties.length === 0 ? undefined : properties,
      mayRuleOutAll: file.mayRuleOutAll ?? kept.mayRuleOutAll,
      precedents: kept.precedents
        ?.filter(({ pick }) => ids.includes(pick))
        .map((one) => ({ ...one, answers: stillPossible(one.answers, known.questions) })),
    },
    problems: [
      ...problems,
      ...Object.keys(file.facts ?? {}).flatMap((id) =>
        unknownNames(["facts", id], "the framework", id, ids),
      ),
      ...unknownFrameworks(file.claims?.filter(({ id }) => onFacts.has(id)) ?? [], frameworks),
      ...own.warnings,
    ],
  };
}

/** The known elements, with own ones replacing those with the same id; then the other own ones. */
function joined<Element extends Named>(known: readonly Element[], own: readonly Element[] = []) {
  const ids = new Set(known.map(({ id }) => id));
  const replacements = new Map(own.filter(({ id }) => ids.has(id)).map((one) => [one.id, one]));
  return [
    ...known.map((one) => replacements.get(one.id) ?? one),
    ...own.filter((one) => replacements.get(one.id) !== one),
  ];
}

type OwnFramework = NonNullable<RulesFile["frameworks"]>[number];

function stated(facts: Readonly<Record<string, Fact>>, traits: readonly Trait[]) {
  const unstated = traits.filter(({ id }) => !Object.hasOwn(facts, id));
  return { ...facts, ...Object.fromEntries(unstated.map(({ id }) => [id, { value: "unknown" }])) };
}

/** The answers of a precedent, without missing questions and choices. */
function stillPossible(answers: Precedent["answers"], questions: readonly Question[]) {
  const left = ([id, answer]: readonly [string, string | string[]]) => {
    const question = questions.find((one) => one.id === id);
    const given = [answer].flat();
    const still = given.filter((one) => question?.choices.some((choice) => choice.id === one));
    if (question?.kind === "many") return [[id, still]];
    return given.length === 1 && still.length === 1 ? [[id, answer]] : [];
  };
  return Object.fromEntries(Object.entries(answers).flatMap(left));
}

function withoutAliases(rules: readonly WrittenRule[], questions: readonly WrittenQuestion[]) {
  const warnings: KnowledgeProblem[] = [];
  const noted = (path: readonly string[], old: string, now: string) => {
    if (old !== now) warnings.push(warning(path, `\`${old}\` is now called \`${now}\``));
    return now;
  };
  const updated = rules.map((rule) =>
    withConditions(rule, (entries, key) =>
      entries.map(([name, choices]) => {
        const question = withName(questions, name);
        const at = ["rules", rule.id, key, name];
        const known = question?.choices ?? [];
        return [
          noted(at, name, question?.id ?? name),
          choices.map((choice) => noted(at, choice, withName(known, choice)?.id ?? choice)),
        ];
      }),
    ),
  );
  return { rules: updated, warnings };
}
