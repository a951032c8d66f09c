// Where frameworks differ: in their facts, and in the points that the same answers give them.
import type { Framework, Rule, Trait } from "../knowledge/schema.ts";
import { placeIn } from "./place.ts";
import type { Ranking } from "./rank.ts";

export interface FactRow {
  readonly trait: Trait;
  /** One value per framework, in the order of the frameworks; `unknown` if no source says. */
  readonly values: readonly (string | readonly string[])[];
  readonly differs: boolean;
}

export interface RuleRow {
  readonly rule: Rule;
  /**
   * The weighted points that the rule gives each framework: 0 if it does not apply, `undefined` if the
   * framework is not in the ranking.
   */
  readonly points: readonly (number | undefined)[];
}

/** The value of every trait for each framework, in the order of the traits. */
export function compareFacts(
  frameworks: readonly Framework[],
  traits: readonly Trait[],
): readonly FactRow[] {
  return traits.map((trait) => {
    const values = frameworks.map((framework) => framework.facts[trait.id]?.value ?? "unknown");
    return {
      trait,
      values,
      differs: new Set(values.map((value) => JSON.stringify(value))).size > 1,
    };
  });
}

/** The rules that give some of the frameworks more points than others, largest spread first. */
export function compareReasons(
  frameworks: readonly Framework[],
  ranking: Ranking,
): readonly RuleRow[] {
  const rows = frameworks.map(({ id }) => placeIn(ranking, id).row);
  const rules = new Map(
    rows.flatMap((row) => row?.reasons ?? []).map(({ rule }) => [rule.id, rule]),
  );
  return [...rules.values()]
    .map((rule) => ({
      rule,
      points: rows.map((row) =>
        row === undefined
          ? undefined
          : (row.reasons.find((reason) => reason.rule.id === rule.id)?.points ?? 0),
      ),
    }))
    .filter(({ points }) => spread(points) > 0)
    .sort((a, b) => spread(b.points) - spread(a.points) || (a.rule.id < b.rule.id ? -1 : 1));
}

function spread(points: RuleRow["points"]): number {
  const ranked = points.filter((one) => one !== undefined);
  return Math.max(...ranked) - Math.min(...ranked);
}
