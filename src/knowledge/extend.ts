// What a rules file makes of the shipped knowledge: its own parts join, replace or remove the shipped ones.
import { citedClaims } from "./check-claims.ts";
import { propertyProblems } from "./check-properties.ts";
import { type KnowledgeProblem, unknownName } from "./problem.ts";
import { findRemovals, without } from "./removal.ts";
import type { Fact, Framework, Knowledge, Question, Rule, RulesFile, Trait } from "./schema.ts";

export interface Extended {
  readonly knowledge: Knowledge;
  /** Names in `remove` and `facts` that nothing bears; all else is left to `check`. */
  readonly problems: readonly KnowledgeProblem[];
}

const NOTHING: Knowledge = {
  name: "nothing",
  questions: [],
  traits: [],
  frameworks: [],
  rules: [],
  claims: [],
};

/**
 * The knowledge that the file describes. What it removes goes first, and takes along what cannot be
 * without it; then an element with a known id replaces the known one in its place, and others follow
 * in the order of the file. Traits that nobody states of a framework are `unknown`.
 */
export function extend(file: RulesFile, shipped: Knowledge): Extended {
  const base = file.extends === "pyfw" ? shipped : NOTHING;
  const { removals, problems } = findRemovals(file.remove ?? [], base);
  const kept = without(base, removals);
  const traits = joined(kept.traits, file.traits);
  const frameworks = joined(kept.frameworks, file.frameworks?.map(whole));
  const facts = new Map(Object.entries(file.facts ?? {}));
  const ids = frameworks.map((framework) => framework.id);
  const rules = joined(kept.rules, file.rules);
  const questions = joined(
    kept.questions.map((question) => withoutLooseChoices(question, base.rules, rules)),
    file.questions,
  );
  const knowledge = {
    name: file.name,
    questions,
    traits,
    frameworks: frameworks.map((one) => stating(one, facts.get(one.id), traits)),
    rules,
    claims: joined(kept.claims, file.claims),
    ...promises(file, kept, { questions, traits }),
  };
  return {
    knowledge: withoutLooseClaims(knowledge, file.claims ?? []),
    problems: [
      ...problems,
      ...[...facts.keys()]
        .filter((id) => !ids.includes(id))
        .map((id) => unknownName(["facts", id], "the framework", id, ids)),
    ],
  };
}

/** The known elements, own ones in the place of those with the same id; then the other own ones. */
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

/** Shipped properties go with the question, the trait, the choice or the value that they name. */
function promises(
  file: RulesFile,
  { properties = [], mayRuleOutAll }: Knowledge,
  now: Pick<Knowledge, "questions" | "traits">,
): Pick<Knowledge, "properties" | "mayRuleOutAll"> {
  const able = properties.filter((one) => propertyProblems(one, now).length === 0);
  const all = joined(able, file.properties);
  const may = file.mayRuleOutAll ?? mayRuleOutAll;
  return {
    ...(all.length === 0 ? {} : { properties: all }),
    ...(may === undefined ? {} : { mayRuleOutAll: may }),
  };
}

/** Shipped choices go with the last rule that names them, as long as there is still something to choose. */
function withoutLooseChoices(
  question: Question,
  before: readonly Rule[],
  now: readonly Rule[],
): Question {
  const named = (rules: readonly Rule[]) =>
    new Set(rules.flatMap((r) => r.when?.[question.id] ?? []));
  const [then, still] = [named(before), named(now)];
  const choices = question.choices.filter(({ id }) => still.has(id) || !then.has(id));
  return choices.length < 2 ? question : { ...question, choices };
}

/** Shipped claims go with the last rule or fact that cites them; own ones are there to be cited. */
function withoutLooseClaims(knowledge: Knowledge, own: Knowledge["claims"]): Knowledge {
  const cited = citedClaims(knowledge);
  const claims = knowledge.claims.filter(
    (claim) => own.includes(claim) || claim.unscored !== undefined || cited.has(claim.id),
  );
  return { ...knowledge, claims };
}
