// What a rules file removes from the shipped knowledge, and what goes with it.
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

export type Removals = Readonly<Record<(typeof SORTS)[number][0], ReadonlySet<string>>>;

function removable(knowledge: WrittenKnowledge) {
  return SORTS.flatMap(([sort, word]) =>
    (knowledge[sort] ?? []).map(({ id }) => ({ sort, id, whole: `${word}:${id}` })),
  );
}

/** The name of everything that can be removed: its id, or `question:output` if several have that id. */
export function removableNames(knowledge: WrittenKnowledge): readonly string[] {
  const all = removable(knowledge);
  const counts = new Map<string, number>();
  for (const { id } of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  return all.map(({ id, whole }) => (counts.get(id) === 1 ? id : whole));
}

/** What the names refer to, and the problems of unknown or ambiguous names. */
export function findRemovals(
  names: readonly string[],
  knowledge: WrittenKnowledge,
): { readonly removals: Removals; readonly problems: readonly KnowledgeProblem[] } {
  const all = removable(knowledge);
  const known = removableNames(knowledge);
  const removals = {
    rules: new Set<string>(),
    frameworks: new Set<string>(),
    questions: new Set<string>(),
    traits: new Set<string>(),
    properties: new Set<string>(),
  };
  const problems = names.flatMap((name): KnowledgeProblem[] => {
    const [one, ...others] = all.filter(({ id, whole }) => name === id || name === whole);
    if (one === undefined) return [unknownName(["remove"], "the id", name, known)];
    if (others.length === 0) {
      removals[one.sort].add(one.id);
      return [];
    }
    const ways = [one, ...others].map(({ whole }) => `\`${whole}\``).join(" or ");
    return [
      { ...error(["remove"], `\`${name}\` is the id of several things; write ${ways}`), name },
    ];
  });
  return { removals, problems };
}

/**
 * The knowledge without these. Removing a framework removes the rules that apply to it alone, ask for it as an
 * answer, or name frameworks because of a claim about it; then the claims about it that no rule cites. Removing
 * a question removes the rules that ask it; removing a trait, the rules that match it, and its facts.
 */
export function without(knowledge: WrittenKnowledge, removals: Removals): WrittenKnowledge {
  const { frameworks, questions, traits } = removals;
  const about = new Set(
    knowledge.claims.flatMap(({ id, framework }) => (frameworks.has(framework) ? id : [])),
  );
  const isAbout = ({ source }: WrittenRule) => "claim" in source && about.has(source.claim);
  const offering = new Set(
    knowledge.questions.flatMap((one) => ("frameworks" in one ? one.id : [])),
  );
  const rules = knowledge.rules
    .filter((rule) => !removals.rules.has(rule.id))
    .filter((rule) => !(isAbout(rule) && "for" in rule && Array.isArray(rule.for)))
    .flatMap((rule) => stillAsked(rule, offering, removals))
    .flatMap((rule): WrittenRule[] => ("advice" in rule ? [rule] : stillApplied(rule, removals)));
  const cited = citedClaims(rules, []);
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
    rules,
    claims: knowledge.claims.filter(({ id }) => !about.has(id) || cited.has(id)),
    properties: knowledge.properties?.filter(({ id }) => !removals.properties.has(id)),
  };
}

function withoutKeys<Value>(
  object: Readonly<Record<string, Value>>,
  keys: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

/** The rule without answers that can no longer be given; empty if it could never be in force. */
function stillAsked(
  rule: WrittenRule,
  offering: ReadonlySet<string>,
  { questions, frameworks }: Removals,
): WrittenRule[] {
  const left = ([id, choices]: readonly [string, string[]]): [string, string[]] => [
    id,
    questions.has(id)
      ? []
      : choices.filter((choice) => !offering.has(id) || !frameworks.has(choice)),
  ];
  const when = Object.entries(rule.when ?? {}).map(left);
  if (when.some(([, choices]) => choices.length === 0)) return [];
  const asked = rule.when === undefined ? rule : { ...rule, when: Object.fromEntries(when) };
  if (!("unless" in asked) || asked.unless === undefined) return [asked];
  const { unless, ...lasting } = asked;
  const kept = Object.entries(unless)
    .map(left)
    .filter(([, choices]) => choices.length > 0);
  return [kept.length === 0 ? lasting : { ...lasting, unless: Object.fromEntries(kept) }];
}

type Applied = Exclude<WrittenRule, { advice: string }>;

function stillApplied(rule: Applied, { frameworks, questions, traits }: Removals): Applied[] {
  if (Object.keys(rule.if ?? {}).some((trait) => traits.has(trait))) return [];
  if (rule.for === undefined) return [rule];
  if (!Array.isArray(rule.for)) return questions.has(askedIn(rule.for)) ? [] : [rule];
  const others = rule.for.filter((id) => !frameworks.has(id));
  return others.length === 0 ? [] : [{ ...rule, for: others }];
}
