// What a rules file removes from the shipped knowledge, and what goes along with it.
import { error, type KnowledgeProblem, unknownName } from "./problem.ts";
import { isFrameworkRule } from "./rule.ts";
import type { Knowledge, Rule } from "./schema.ts";

const SORTS = ["rules", "frameworks", "questions", "traits", "properties"] as const;

type Sort = (typeof SORTS)[number];

/** The ids to remove, by what they name. */
export type Removals = Readonly<Record<Sort, ReadonlySet<string>>>;

const PREFIXES: Readonly<Record<Sort, string>> = {
  rules: "rule:",
  frameworks: "framework:",
  questions: "question:",
  traits: "trait:",
  properties: "property:",
};

/** Every way to name something that can be removed: its id, or `question:output` where several bear that id. */
export function removableNames(knowledge: Knowledge): readonly string[] {
  const ids = SORTS.flatMap((sort) => (knowledge[sort] ?? []).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return SORTS.flatMap((sort) =>
    (knowledge[sort] ?? []).map(({ id }) => (counts.get(id) === 1 ? id : `${PREFIXES[sort]}${id}`)),
  );
}

/** What the names mean, and the problems of those that mean nothing, or several things. */
export function findRemovals(
  names: readonly string[],
  knowledge: Knowledge,
): { readonly removals: Removals; readonly problems: readonly KnowledgeProblem[] } {
  const found = new Map(SORTS.map((sort) => [sort, new Set<string>()]));
  const known = removableNames(knowledge);
  const problems = names.flatMap((name): KnowledgeProblem[] => {
    const meant = SORTS.flatMap((sort) =>
      (knowledge[sort] ?? [])
        .filter(({ id }) => name === id || name === `${PREFIXES[sort]}${id}`)
        .map(({ id }) => ({ sort, id })),
    );
    for (const { sort, id } of meant.length === 1 ? meant : []) found.get(sort)?.add(id);
    if (meant.length === 0) return [unknownName(["remove"], "the id", name, known)];
    if (meant.length === 1) return [];
    const ways = meant.map(({ sort, id }) => `\`${PREFIXES[sort]}${id}\``).join(" or ");
    return [
      { ...error(["remove"], `\`${name}\` is the id of several things; write ${ways}`), name },
    ];
  });
  const idsOf = (sort: Sort) => found.get(sort) ?? new Set<string>();
  return {
    removals: {
      rules: idsOf("rules"),
      frameworks: idsOf("frameworks"),
      questions: idsOf("questions"),
      traits: idsOf("traits"),
      properties: idsOf("properties"),
    },
    problems,
  };
}

/**
 * The knowledge without these. A framework takes along the claims about it, and the rules that speak
 * of it alone or rest on such a claim; a question the rules that ask it; a trait the rules that match
 * it, and its facts.
 */
export function without(knowledge: Knowledge, removals: Removals): Knowledge {
  const { frameworks, questions, traits } = removals;
  const claims = knowledge.claims.filter((claim) => !frameworks.has(claim.framework));
  const claimIds = new Set(claims.map(({ id }) => id));
  const rests = ({ source }: Rule) => !("claim" in source) || claimIds.has(source.claim);
  const names = (part: object | undefined, ids: ReadonlySet<string>) =>
    Object.keys(part ?? {}).some((id) => ids.has(id));
  return {
    ...knowledge,
    questions: knowledge.questions.filter(({ id }) => !questions.has(id)),
    traits: knowledge.traits.filter(({ id }) => !traits.has(id)),
    frameworks: knowledge.frameworks
      .filter(({ id }) => !frameworks.has(id))
      .map((one) => ({
        ...one,
        facts: Object.fromEntries(Object.entries(one.facts).filter(([id]) => !traits.has(id))),
      })),
    rules: knowledge.rules
      .filter(({ id }) => !removals.rules.has(id))
      .filter((rule) => rests(rule) && !names(rule.when, questions))
      .flatMap((rule): Rule[] => {
        if (!isFrameworkRule(rule)) return [rule];
        const others = rule.for?.filter((one) => !frameworks.has(one));
        if (names(rule.if, traits) || others?.length === 0) return [];
        return [others === undefined ? rule : { ...rule, for: others }];
      }),
    claims,
    ...(knowledge.properties === undefined
      ? {}
      : { properties: knowledge.properties.filter(({ id }) => !removals.properties.has(id)) }),
  };
}
