// Frameworks side by side as JSON.
import { asked } from "../../answers/asked.ts";
import type { Framework } from "../../knowledge/schema.ts";
import { compareReasons } from "../../ranking/compare.ts";
import type { Ranking } from "../../ranking/rank.ts";
import { ruleWords } from "../json-parts.ts";
import type { Comparison } from "../report.ts";

/** What is printed for a comparison, before it is text. */
export function comparisonJson({
  origin,
  knowledge,
  frameworks,
  facts,
  answered,
}: Comparison): unknown {
  const names = frameworks.map((framework) => framework.id);
  const byName = <T>(values: readonly T[]) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]]));
  return {
    format: "pyfw.comparison/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    frameworks: names,
    facts: facts.map(({ trait, values, differs }) => ({
      trait: trait.id,
      differs,
      values: byName(values),
    })),
    ...(answered === undefined
      ? {}
      : {
          ...asked(knowledge, answered.request),
          standings: standings(frameworks, answered.ranking),
          reasons: compareReasons(frameworks, answered.ranking).map(({ rule, points }) => ({
            ...ruleWords(rule),
            points: byName(points.map((one) => one ?? null)),
          })),
        }),
  };
}

function standings(frameworks: readonly Framework[], ranking: Ranking): unknown {
  return frameworks.map(({ id }) => {
    const found = ranking.rows.find((one) => one.framework.id === id);
    return {
      framework: id,
      rank: found?.rank ?? null,
      points: found?.points ?? null,
      ruledOut: ranking.ruledOut.some((one) => one.framework.id === id),
    };
  });
}
