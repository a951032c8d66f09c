// What a framework's points could be if the facts that no source tells were known.
import { speaksOf } from "../knowledge/rule.ts";
import type { Fact, Framework, Trait } from "../knowledge/schema.ts";
import { type Speech, sum } from "./fit.ts";

/** More ways than this to fill in unknown facts are not tried one by one. */
const MOST_WAYS = 10_000;

/**
 * The least and the most points that the framework could have: every value of every unknown trait that
 * matters is tried together with the others, so both are exact. Only where that would be more than
 * 10,000 ways, each rule counts for itself, which may take the range too wide, but never too narrow. `pending` are the rules in force that speak of
 * the framework only if unknown facts have the right value, with the points that they would give.
 */
export function pointsRange(
  framework: Framework,
  known: readonly Speech[],
  pending: readonly Speech[],
  traits: readonly Trait[],
): readonly [number, number] {
  const base = sum(known);
  let [least, most] = [base, base];
  for (const group of independentGroups(framework, pending)) {
    const totals =
      ways(framework, group, traits) > MOST_WAYS
        ? [
            sum(group.filter(({ points }) => points < 0)),
            sum(group.filter(({ points }) => points > 0)),
          ]
        : assignments(framework, group, traits).map((assumed) =>
            sum(group.filter(({ rule }) => speaksOf(rule, assumed) === "yes")),
          );
    least += Math.min(...totals);
    most += Math.max(...totals);
  }
  return [least, most];
}

/** Rules that share an unknown trait belong together; between groups the choices are free. */
function independentGroups(
  framework: Framework,
  pending: readonly Speech[],
): readonly (readonly Speech[])[] {
  let groups: Speech[][] = [];
  for (const speech of pending) {
    const traits = unknownTraits(framework, [speech]);
    const touching = groups.filter((group) =>
      unknownTraits(framework, group).some((trait) => traits.includes(trait)),
    );
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), speech]];
  }
  return groups;
}

function unknownTraits(framework: Framework, speeches: readonly Speech[]): readonly string[] {
  const named = speeches.flatMap(({ rule }) => Object.keys(rule.if ?? {}));
  return [...new Set(named)].filter(
    (trait) => (framework.facts[trait]?.value ?? "unknown") === "unknown",
  );
}

/** How many frameworks `assignments` makes. */
function ways(framework: Framework, group: readonly Speech[], traits: readonly Trait[]): number {
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
  group: readonly Speech[],
  traits: readonly Trait[],
): readonly Framework[] {
  let frameworks: readonly Framework[] = [framework];
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
function mentioned(group: readonly Speech[], trait: string): readonly string[] {
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
