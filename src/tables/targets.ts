// Finds the frameworks that rules apply to, for many rules at once.
import { groupBy } from "../knowledge/group-by.ts";
import type { Framework, FrameworkRule } from "../knowledge/schema.ts";

/**
 * Returns a function that finds the frameworks a rule applies to ("yes" of `appliesTo`): their indices,
 * ascending. Frameworks are indexed by value when a rule first asks for a trait, so that a rule never looks
 * at frameworks it does not apply to.
 */
export function targetsAmong(
  frameworks: readonly Framework[],
): (rule: FrameworkRule) => readonly number[] {
  const named = new Map(frameworks.map(({ id }, index) => [id, [index]]));
  const traits = new Map<string, ReadonlyMap<string, readonly number[]>>();
  const bearers = (trait: string, values: readonly string[]) => {
    const byValue = traits.get(trait) ?? bearersByValue(frameworks, trait);
    traits.set(trait, byValue);
    return unionOf(values, byValue);
  };
  return (rule) => {
    if (rule.for !== undefined) return unionOf(rule.for, named);
    let targets: readonly number[] | undefined;
    for (const trait in rule.if) {
      const found = bearers(trait, rule.if[trait] ?? []);
      targets = targets?.filter((one) => found.includes(one)) ?? found;
    }
    return targets ?? frameworks.map((_, index) => index);
  };
}

/** For each value of the trait, the frameworks known to have it, ascending. */
function bearersByValue(
  frameworks: readonly Framework[],
  trait: string,
): ReadonlyMap<string, readonly number[]> {
  const borne = frameworks.flatMap(({ facts }, index) =>
    [...new Set([facts[trait]?.value ?? "unknown"].flat())].map((value) => ({ value, index })),
  );
  const known = borne.filter(({ value }) => value !== "unknown");
  return new Map(
    [...groupBy(known, ({ value }) => value)].map(([value, all]) => [
      value,
      all.map(({ index }) => index),
    ]),
  );
}

/** The union of the lists of these names, ascending. Most rules ask for one name. */
function unionOf(
  names: readonly string[],
  lists: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  if (names.length === 1) return lists.get(names[0] ?? "") ?? [];
  return [...new Set(names.flatMap((one) => lists.get(one) ?? []))].sort((a, b) => a - b);
}
