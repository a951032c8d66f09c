// The ranking of a recorded decision.
import { ranked } from "../ranking/ranked.ts";
import type { DecisionRecord, RecordedFramework } from "./shape.ts";

export interface RecordedStanding {
  readonly framework: string;
  readonly rank: number;
  readonly tied: boolean;
  readonly points: number;
}

/** The ranking by the points of the record: best first; equal points by id. */
export function standings(record: DecisionRecord): readonly RecordedStanding[] {
  const byId = Object.entries(record.frameworks)
    .filter(([, one]) => outBy(one) === undefined)
    .map(([framework, { points }]) => ({ framework, points: sum(Object.values(points)) }))
    .sort((a, b) => (a.framework < b.framework ? -1 : 1));
  return ranked(byId, (a, b) => b.points - a.points).map(({ rank, tied, item }) => ({
    ...item,
    rank,
    tied,
  }));
}

/** Why the framework is not ranked; `undefined` if it is. */
export function outBy({
  excluded,
  ruledOut,
}: RecordedFramework): "excluded" | "ruledOut" | undefined {
  if (excluded.length > 0) return "excluded";
  return ruledOut.length > 0 ? "ruledOut" : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
