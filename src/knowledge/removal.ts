// What a rules file removes from the shipped knowledge, and what is removed with it.
import { citedClaims } from "./check-claims.ts";
import { askedIn } from "./expand.ts";
import { error, type KnowledgeProblem, unknownName } from "./problem.ts";
import type { WrittenKnowledge, WrittenRule } from "./schema.ts";

/** What can be removed, with its name in the singular. */
const SORTS = [
  ["rules", "rule"],
  ["frameworks", "framework"],
  ["questions", "question"],
  ["traits", "trait"],
  ["properties", "property"],
] as const;

type Removable = ReturnType<typeof removable>[number];

function removable(knowledge: WrittenKnowledge) {
  return SORTS.flatMap(([sort, word]) =>
    (knowledge[sort] ?? []).map(({ id }) => ({ sort, id, whole: `${word}:${id}` })),
  );
}

/** The name of everything that can be removed: its id, or `question:output` if several have that id. */
export function removableNames(knowledge: WrittenKnowledge): readonly string[] {
  const all = removable(knowledge);
  const ids = all.map(({ id }) => id);
  return all.map(({ id, whole }) => (ids.indexOf(id) === ids.lastIndexOf(id) ? id : whole));
}

/** What the names refer to, and the problems of unknown or ambiguous names. */
export function findRemovals(names: readonly string[], knowledge: WrittenKnowledge) {
  const all = removable(knowledge);
  const known = removableNames(knowledge);
  const removals: Removable[] = [];
  const problems: KnowledgeProblem[] = [];
  for (const name of names) {
    const found = all.filter(({ id, whole }) => name === id || name === whole);
    const ways = found.map(({ whole }) => `\`${whole}\``).join(" or ");
    const says = `\`${name}\` is the id of several things; write ${ways}`;
    if (found.length === 0) problems.push(unknownName(["remove"], "the id", name, known));
    else if (found.length > 1) problems.push({ ...error(["remove"], says), name });
    else removals.push(...found);
  }
  return { removals, problems };
}

/**
 * The knowledge without these. Removing a framework removes the rules that apply to it alone, ask for it as an
 * answer, or name frameworks because of a claim about it; then the claims about it that no rule cites. Removing
 * a question removes the rules that ask it; removing a trait, the rules that match it, and its facts.
 */
export function without(knowledge: WrittenKnowledge, removals: readonly Removable[]) {
  const gone = (sort: Removable["sort"]) =>
    new Set(removals.filter((one) => one.sort === sort).map(({ id }) => id));
  const [rules, frameworks, questions] = [gone("rules"), gone("frameworks"), gone("questions")];
  const [traits, properties] = [gone("traits"), gone("properties")];
  const about = new Set(
    knowledge.claims.flatMap(({ id, framework }) => (frameworks.has(framework) ? id : [])),
  );
  const offering = new Set(
    knowledge.questions.flatMap((one) => ("frameworks" in one ? one.id : [])),
  );
  const canAnswer = (question: string, choice: string) =>
    !questions.has(question) && !(offering.has(question) && frameworks.has(choice));

  /** The rule for what is left; empty if it could never be in force, or applies to nothing. */
  function left(rule: WrittenRule): WrittenRule[] {
    const [asked] = possible([rule], canAnswer);
    if (asked === undefined) return [];
    if ("advice" in asked) return [asked];
    if (Object.keys(asked.if ?? {}).some((trait) => traits.has(trait))) return [];
    if (asked.for === undefined) return [asked];
    if (!Array.isArray(asked.for)) return questions.has(askedIn(asked.for)) ? [] : [asked];
    const isAbout = "claim" in asked.source && about.has(asked.source.claim);
    const others = asked.for.filter((id) => !frameworks.has(id));
    return isAbout || others.length === 0 ? [] : [{ ...asked, for: others }];
  }

  const kept = knowledge.rules.filter(({ id }) => !rules.has(id)).flatMap(left);
  const cited = citedClaims(kept, []);
  return {
    ...knowledge,
    questions: knowledge.questions
      .filter(({ id }) => !questions.has(id))
      .map((one) =>
        !("frequencies" in one) || one.frequencies === undefined
          ? one
          : { ...one, frequencies: withoutKeys(one.frequencies, frameworks) },
      ),
    traits: knowledge.traits.filter(({ id }) => !traits.has(id)),
    frameworks: knowledge.frameworks
      .filter(({ id }) => !frameworks.has(id))
      .map((one) => ({ ...one, facts: withoutKeys(one.facts, traits) })),
    rules: kept,
    claims: knowledge.claims.filter(({ id }) => !about.has(id) || cited.has(id)),
    properties: knowledge.properties?.filter(({ id }) => !properties.has(id)),
  };
}

function withoutKeys<Value>(object: Readonly<Record<string, Value>>, keys: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

type Entries = readonly (readonly [question: string, choices: string[]])[];

/** Those that some answers call for, without the choices that nobody can take. */
export function possible<Asked extends Asking>(
  all: readonly Asked[],
  canAnswer: (question: string, choice: string) => boolean,
): Asked[] {
  return all
    .map((one) =>
      withConditions(one, (entries) =>
        entries.map(([id, choices]) => [id, choices.filter((choice) => canAnswer(id, choice))]),
      ),
    )
    .filter(({ when = {} }) => Object.values(when).every((choices) => choices.length > 0));
}

type Asking = Pick<WrittenRule, "when" | "unless">;

/** The rule with `when` and `unless` changed; without the entries of `unless` that name no choice. */
export function withConditions<Asked extends Asking>(
  rule: Asked,
  change: (entries: Entries, key: "when" | "unless") => Entries,
): Asked {
  const { when } = rule;
  const asked =
    when === undefined
      ? rule
      : { ...rule, when: Object.fromEntries(change(Object.entries(when), "when")) };
  if (asked.unless === undefined) return asked;
  const { unless, ...lasting } = asked;
  const left = change(Object.entries(unless), "unless").filter(([, { length }]) => length > 0);
  // TypeScript does not know that `Asked` can do without `unless`.
  return left.length === 0 ? (lasting as Asked) : { ...asked, unless: Object.fromEntries(left) };
}
