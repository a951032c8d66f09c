// What was added, removed and changed between two pieces of knowledge, part by part.
import { canonical, withSortedLists } from "../../json/canonical.ts";
import { everyRule } from "../../knowledge/rule.ts";
import type { Framework, Knowledge } from "../../knowledge/schema.ts";

export type PartChanges = ReturnType<typeof partChanges>;

/** All differences. The order of elements, of keys, and of names in a list does not count. */
export function contentChanges(a: Knowledge, b: Knowledge) {
  const withoutFacts = ({ frameworks }: Knowledge) =>
    frameworks.map(({ facts: _, ...framework }) => framework);
  return {
    questions: partChanges(a.questions, b.questions),
    traits: partChanges(a.traits, b.traits),
    frameworks: partChanges(withoutFacts(a), withoutFacts(b)),
    rules: partChanges(everyRule(a), everyRule(b)),
    claims: partChanges(a.claims, b.claims),
    properties: partChanges(a.properties ?? [], b.properties ?? []),
    facts: factChanges(a.frameworks, b.frameworks),
  };
}

function partChanges(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]) {
  const before = new Map(a.map((one) => [one.id, one]));
  const after = new Map(b.map((one) => [one.id, one]));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)).sort(),
    removed: [...before.keys()].filter((id) => !after.has(id)).sort(),
    changed: [...before.keys()].sort().flatMap((id) => {
      const [one, other] = [before.get(id), after.get(id)];
      if (one === undefined || other === undefined) return [];
      const fields = fieldChanges(one, other);
      return fields.length === 0 ? [] : { id, fields };
    }),
  };
}

/** The differing fields, by name, as JSON values; `null` for a missing one. */
function fieldChanges<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
) {
  const [before, after] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((field) => ({ field, a: before.get(field) ?? null, b: after.get(field) ?? null }))
    .filter((one) => !isSame(one.a, one.b));
}

function factChanges(a: readonly Framework[], b: readonly Framework[]) {
  const after = new Map(b.map((framework) => [framework.id, framework.facts]));
  return a
    .toSorted((x, y) => (x.id < y.id ? -1 : 1))
    .flatMap(({ id, facts }) =>
      fieldChanges(facts, after.get(id) ?? facts).map(({ field, ...values }) => {
        return { framework: id, trait: field, ...values };
      }),
    );
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(withSortedLists(a)) === canonical(withSortedLists(b));
}
