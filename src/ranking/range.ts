// What a framework's points could be if the facts that no source tells were known.
import { appliesTo } from "../knowledge/rule.ts";
import type { Fact, Framework, Trait } from "../knowledge/schema.ts";
import { type Contribution, sum } from "./fit.ts";

/** How many rules are looked at for one framework, so that no rules file can make a ranking take minutes. */
const MOST_WORK = 20_000;

/**
 * The least and the most points that the framework could have: every value of every unknown trait that
 * matters is tried together with the others, so both are exact. Only where that would look at more than
 * 20,000 rules, those that are left count each for itself, which may take the range too wide, but never
 * too narrow. `pending` are the rules in force that speak of the framework only if unknown facts have the
 * right value, with the points that they would give.
 */
export function pointsRange(
  framework: Framework,
  known: readonly Contribution[],
  pending: readonly Contribution[],
  traits: readonly Trait[],
): readonly [number, number] {
  const base = sum(known);
  let [least, most, work] = [base, base, 0];
  for (const group of independentGroups(framework, pending)) {
    work += ways(framework, group, traits) * group.length;
    const totals =
      work > MOST_WORK ? widest(group) : totalsOf(group, assignments(framework, group, traits));
    least += Math.min(...totals);
    most += Math.max(...totals);
  }
  return [least, most];
}

function totalsOf(
  group: readonly Contribution[],
  frameworks: readonly Framework[],
): readonly number[] {
  const totals = frameworks.map((assumed) =>
    sum(group.filter(({ rule }) => appliesTo(rule, assumed) === "yes")),
  );
  return [...new Set(totals)];
}

/** All that costs points and nothing that brings any, and the other way round. */
function widest(group: readonly Contribution[]): readonly number[] {
  return [
    sum(group.filter(({ points }) => points < 0)),
    sum(group.filter(({ points }) => points > 0)),
  ];
}

interface Group {
  readonly contributions: Contribution[];
  readonly traits: Set<string>;
}

/** Rules that share an unknown trait belong together; between groups the choices are free. */
function independentGroups(
  framework: Framework,
  pending: readonly Contribution[],
): readonly (readonly Contribution[])[] {
  const groups = new Map<string, Group>();
  for (const contribution of pending) {
    const traits = unknownTraits(framework, [contribution]);
    const [first, ...others] = new Set(traits.flatMap((trait) => groups.get(trait) ?? []));
    const group = first ?? { contributions: [], traits: new Set() };
    group.contributions.push(...others.flatMap((other) => other.contributions), contribution);
    for (const trait of [...others.flatMap((other) => [...other.traits]), ...traits]) {
      group.traits.add(trait);
      groups.set(trait, group);
    }
  }
  return [...new Set(groups.values())].map(({ contributions }) => contributions);
}

function unknownTraits(
  framework: Framework,
  contributions: readonly Contribution[],
): readonly string[] {
  const named = contributions.flatMap(({ rule }) => Object.keys(rule.if ?? {}));
  return [...new Set(named)].filter(
    (trait) => (framework.facts[trait]?.value ?? "unknown") === "unknown",
  );
}

/** How many frameworks `assignments` makes. */
function ways(
  framework: Framework,
  group: readonly Contribution[],
  traits: readonly Trait[],
): number {
  return unknownTraits(framework, group).reduce((product, id) => {
    const trait = traits.find((one) => one.id === id);
    const values =
      trait?.type === "many" ? 2 ** mentioned(group, id).length : (trait?.values ?? []).length;
    return product * values;
  }, 1);
}

/** The framework with every way to fill in the unknown traits that the group names. */
function assignments(
  framework: Framework,
  group: readonly Contribution[],
  traits: readonly Trait[],
): readonly Framework[] {
  const named = new Set(group.flatMap(({ rule }) => Object.keys(rule.if ?? {})));
  const facts = Object.entries(framework.facts).filter(([trait]) => named.has(trait));
  let frameworks: readonly Framework[] = [{ ...framework, facts: Object.fromEntries(facts) }];
  for (const id of unknownTraits(framework, group)) {
    const trait = traits.find((one) => one.id === id);
    const values =
      trait?.type === "many"
        ? subsets(mentioned(group, id))
        : (trait?.values ?? []).map((value) => value.id);
    frameworks = frameworks.flatMap((one) => values.map((value) => assume(one, id, value)));
  }
  return frameworks;
}

/** The values of the trait that the rules of the group name. */
function mentioned(group: readonly Contribution[], trait: string): readonly string[] {
  return [...new Set(group.flatMap(({ rule }) => rule.if?.[trait] ?? []))];
}

function assume(framework: Framework, trait: string, value: Fact["value"]): Framework {
  return {
    ...framework,
    facts: { ...framework.facts, [trait]: { value } },
  };
}

function subsets(values: readonly string[]): readonly string[][] {
  let sets: readonly string[][] = [[]];
  for (const value of values) sets = [...sets, ...sets.map((set) => [...set, value])];
  return sets;
}
