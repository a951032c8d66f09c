// Of which frameworks a rule speaks, found for many rules at once.
import type { Framework, FrameworkRule } from "../knowledge/schema.ts";
import { addTo, unionOf } from "./multimap.ts";

/**
 * Tells of one rule after the other of which frameworks it speaks, as `appliesTo` does with "yes": their
 * indices, ascending. What the frameworks are is gathered by value when a rule first asks for a trait,
 * so that a rule costs no look at those of which it does not speak.
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

/** For each value of the trait the frameworks of which it is known to be true, ascending. */
function bearersByValue(
  frameworks: readonly Framework[],
  trait: string,
): ReadonlyMap<string, readonly number[]> {
  const bearers = new Map<string, number[]>();
  frameworks.forEach(({ facts }, index) => {
    const value = facts[trait]?.value;
    if (value === undefined || value === "unknown") return;
    if (typeof value === "string") addTo(bearers, value, index);
    else for (const one of new Set(value)) addTo(bearers, one, index);
  });
  return bearers;
}
