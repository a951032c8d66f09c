// Frameworks side by side: their values, and their JSON.
import { requestJson } from "../../answers/input.ts";
import type { Framework } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { compareReasons, type FactRow, placeIn } from "../../ranking/compare.ts";
import type { Ranking } from "../../ranking/rank.ts";
import type { RankingRequest } from "../../ranking/request.ts";
import { appliedRuleJson } from "../json-parts.ts";
import type { ComparisonJson } from "./schema.ts";

export interface ComparisonReport extends Identified {
  readonly kind: "comparison";
  /** In the order of the command line. */
  readonly frameworks: readonly Framework[];
  readonly facts: readonly FactRow[];
  /** How many traits are not shown because all values are the same. */
  readonly alike: number;
  readonly answered: { readonly request: RankingRequest; readonly ranking: Ranking } | undefined;
}

export function comparisonJson(report: ComparisonReport): ComparisonJson {
  const { origin, knowledge, frameworks, facts, answered } = report;
  const names = frameworks.map((framework) => framework.id);
  const byName = <T>(values: readonly T[]): Readonly<Record<string, T>> =>
    Object.fromEntries(values.map((value, index) => [names[index] ?? "", value]));
  return {
    format: "pyfw.comparison/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    frameworks: names,
    facts: facts.map(({ trait, values, differs }) => {
      return { trait: trait.id, differs, values: byName(values) };
    }),
    measured: measuredOf(frameworks).map(({ figure, values }) => ({
      figure,
      timesFlask: byName(values.map((value) => value ?? null)),
    })),
    ...(answered && {
      ...requestJson(knowledge, answered.request),
      standings: names.map((id) => {
        const { row, vetoes } = placeIn(answered.ranking, id);
        const { rank = null, points = null } = row ?? {};
        return { framework: id, rank, points, ruledOut: vetoes.length > 0 };
      }),
      reasons: compareReasons(frameworks, answered.ranking).map(({ rule, points }) => ({
        ...appliedRuleJson(rule),
        points: byName(points.map((one) => one ?? null)),
      })),
    }),
  };
}

/** The figures that were measured for any of the frameworks, in the order they are stated. */
export function measuredOf(frameworks: readonly Framework[]) {
  const figures = new Set(frameworks.flatMap(({ measured = {} }) => Object.keys(measured)));
  return [...figures].map((figure) => ({
    figure,
    values: frameworks.map(({ measured }) => measured?.[figure]),
  }));
}

export type MeasuredRow = ReturnType<typeof measuredOf>[number];
