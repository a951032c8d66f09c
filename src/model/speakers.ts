// Of which frameworks a rule speaks, found for many rules at once.
import type { Framework, Rule } from "../knowledge/schema.ts";

/**
 * Tells of one rule after the other of which frameworks it speaks, as `speaksOf` does with "yes": their
 * indices, ascending. What the frameworks are is gathered by value when a rule first asks for a trait,
 * so that a rule costs no look at those of which it does not speak.
 */
export function speakersAmong(frameworks: readonly Framework[]): (rule: Rule) => readonly number[] {
  const named = new Map(frameworks.map(({ id }, index) => [id, index]));
  const traits = new Map<string, ReadonlyMap<string, readonly number[]>>();
  const bearersOf = (trait: string) => {
    const bearers = traits.get(trait) ?? bearersByValue(frameworks, trait);
    traits.set(trait, bearers);
    return bearers;
  };
  return (rule) => {
    if (rule.for !== undefined) {
      const found = new Set(rule.for.flatMap((id) => named.get(id) ?? []));
      return [...found].sort((a, b) => a - b);
    }
    const wanted = Object.entries(rule.if ?? {});
    const met = new Uint8Array(frameworks.length);
    for (let place = 0; place < wanted.length; place += 1) {
      const [trait, values] = wanted[place] ?? ["", []];
      const bearers = bearersOf(trait);
      for (const value of values) {
        for (const one of bearers.get(value) ?? []) if (met[one] === place) met[one] = place + 1;
      }
    }
    return placesOf(met, wanted.length);
  };
}

/** The places at which the list has the value, ascending. */
function placesOf(list: Uint8Array, value: number): readonly number[] {
  const places: number[] = [];
  for (let at = list.indexOf(value); at >= 0; at = list.indexOf(value, at + 1)) places.push(at);
  return places;
}

/** For each value of the trait the frameworks of which it is known to be true. */
function bearersByValue(
  frameworks: readonly Framework[],
  trait: string,
): ReadonlyMap<string, readonly number[]> {
  const bearers = new Map<string, number[]>();
  frameworks.forEach(({ facts }, index) => {
    const value = facts[trait]?.value;
    if (value === undefined || value === "unknown") return;
    for (const one of typeof value === "string" ? [value] : value) {
      const group = bearers.get(one);
      if (group === undefined) bearers.set(one, [index]);
      else group.push(index);
    }
  });
  return bearers;
}
