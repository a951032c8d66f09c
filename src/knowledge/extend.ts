// Applies a rules file to the shipped knowledge: its parts join, replace or remove the shipped ones.
import { withName } from "./answer.ts";
import { citedClaims, citedOnFacts, unknownFrameworks } from "./check-claims.ts";
import { propertyProblems } from "./check-rules.ts";
import { withFrameworks } from "./expand.ts";
import { type KnowledgeProblem, unknownNames, warning } from "./problem.ts";
import { findRemovals, withConditions, without } from "./removal.ts";
import { askedBy } from "./rule.ts";
import type {
  Fact,
  Framework,
  Knowledge,
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

/** Removals come first; then own elements replace those with the same id in place, and others follow. */
export function extend(file: RulesFile, shipped: WrittenKnowledge) {
  const base = file.extends === "pyfw" ? shipped : NOTHING;
  const { removals, problems } = findRemovals(file.remove ?? [], base);
  const kept = without(base, removals);
  const traits = joined(kept.traits, file.traits);
  const frameworks = joined(kept.frameworks, file.frameworks?.map(whole));
  const facts = new Map(Object.entries(file.facts ?? {}));
  const ids = frameworks.map((framework) => framework.id);
  const own = withoutAliases(file.rules ?? [], joined(kept.questions, file.questions));
  const rules = joined(kept.rules, own.rules);
  const questions = joined(
    kept.questions.map((question) => withoutLooseChoices(question, base.rules, rules)),
    file.questions,
  );
  const known = questions.map((one) => withFrameworks(one, frameworks));
  const onFacts = citedOnFacts(rules);
  const needs = new Set(questions.flatMap((one) => one.choices.flatMap(({ needs = [] }) => needs)));
  const knowledge = {
    name: file.name,
    questions,
    traits: traits.map((one) => withoutLooseNeed(one, needs, file.traits)),
    frameworks: frameworks
      .map((one) => stating(one, facts.get(one.id), traits))
      .map((one) => withoutLoosePackages(one, needs, file.frameworks)),
    rules,
    claims: joined(kept.claims, file.claims),
    ...promises(file, kept, { questions: known, traits }),
    precedents: precedentsAmong(kept, known, ids),
  };
  return {
    knowledge: withoutLooseClaims(knowledge, file.claims ?? []),
    problems: [
      ...problems,
      ...[...facts.keys()].flatMap((id) => unknownNames(["facts", id], "the framework", [id], ids)),
      ...unknownFrameworks(file.claims?.filter(({ id }) => onFacts.has(id)) ?? [], frameworks),
      ...own.warnings,
    ],
  };
}

/** The known elements, with own ones replacing those with the same id; then the other own ones. */
function joined<Element extends { readonly id: string }>(
  known: readonly Element[],
  own: readonly Element[] = [],
): Element[] {
  const ids = new Set(known.map(({ id }) => id));
  const replacements = new Map(own.filter(({ id }) => ids.has(id)).map((one) => [one.id, one]));
  const placed = new Set(replacements.values());
  return [
    ...known.map((one) => replacements.get(one.id) ?? one),
    ...own.filter((one) => !placed.has(one)),
  ];
}

function whole(framework: NonNullable<RulesFile["frameworks"]>[number]): Framework {
  return { ...framework, article: framework.article ?? false, facts: framework.facts ?? {} };
}

function stating(
  framework: Framework,
  more: Readonly<Record<string, Fact>> | undefined,
  traits: readonly Trait[],
): Framework {
  const facts = { ...framework.facts, ...more };
  const unstated = traits.filter(({ id }) => !Object.hasOwn(facts, id));
  const unknown = unstated.map(({ id }): [string, Fact] => [id, { value: "unknown" }]);
  return { ...framework, facts: { ...facts, ...Object.fromEntries(unknown) } };
}

/** Drops shipped properties with the question, trait, choice or value that they name. */
function promises(
  file: RulesFile,
  { properties = [], mayRuleOutAll }: WrittenKnowledge,
  now: Pick<Knowledge, "questions" | "traits">,
): Pick<WrittenKnowledge, "properties" | "mayRuleOutAll"> {
  const able = properties.filter((one) => [...propertyProblems(one, now)].length === 0);
  const all = joined(able, file.properties);
  return {
    properties: all.length === 0 ? undefined : all,
    mayRuleOutAll: file.mayRuleOutAll ?? mayRuleOutAll,
  };
}

/** Drops shipped choices with the last rule that names them, if there is still something to choose. */
function withoutLooseChoices(
  question: WrittenQuestion,
  before: readonly WrittenRule[],
  now: readonly WrittenRule[],
): WrittenQuestion {
  const named = (rules: readonly WrittenRule[]) =>
    new Set(rules.flatMap(askedBy).flatMap(([id, choices]) => (id === question.id ? choices : [])));
  const [then, still] = [named(before), named(now)];
  const choices = question.choices.filter(({ id }) => still.has(id) || !then.has(id));
  return choices.length < 2 && !("frameworks" in question) ? question : { ...question, choices };
}

/** Drops shipped claims with the last rule or fact that cites them; own ones must be cited. */
function withoutLooseClaims(
  knowledge: WrittenKnowledge,
  own: WrittenKnowledge["claims"],
): WrittenKnowledge {
  const cited = citedClaims(knowledge.rules, knowledge.frameworks);
  const claims = knowledge.claims.filter(
    (claim) => own.includes(claim) || claim.unscored !== undefined || cited.has(claim.id),
  );
  return { ...knowledge, claims };
}

/** Drops the need of a shipped trait with the last choice that states it. */
function withoutLooseNeed(
  trait: Trait,
  needs: ReadonlySet<string>,
  own: readonly Trait[] = [],
): Trait {
  const { need, ...rest } = trait;
  return need === undefined || needs.has(need) || own.includes(trait) ? trait : rest;
}

/** Drops shipped packages with the last choice that needs them. */
function withoutLoosePackages(
  framework: Framework,
  needs: ReadonlySet<string>,
  own: RulesFile["frameworks"] = [],
): Framework {
  const { stack } = framework;
  if (stack === undefined || own.some(({ id }) => id === framework.id)) return framework;
  return { ...framework, stack: stack.filter(({ need }) => needs.has(need)) };
}

/** Drops shipped precedents with the framework they picked, and their answers with question or choice. */
function precedentsAmong(
  { precedents }: WrittenKnowledge,
  questions: readonly Question[],
  frameworks: readonly string[],
): WrittenKnowledge["precedents"] {
  const kept = ([id, answer]: readonly [string, string | string[]]) => {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return [];
    const given = [answer].flat();
    const still = given.filter((one) => question.choices.some((choice) => choice.id === one));
    if (question.kind === "many") return [[id, still]];
    return given.length === 1 && still.length === 1 ? [[id, answer]] : [];
  };
  return precedents
    ?.filter(({ pick }) => frameworks.includes(pick))
    .map((one) => ({
      ...one,
      answers: Object.fromEntries(Object.entries(one.answers).flatMap(kept)),
    }));
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
