// Where each framework of a recorded decision stands.
import { ranked } from "../ranking/ranked.ts";
import type { DecisionRecord, RecordedFramework } from "./shape.ts";

/** A ranked framework, with the meaning that ranks and ties have in a ranking. */
export interface Standing {
  readonly framework: string;
  readonly rank: number;
  readonly tied: boolean;
  readonly points: number;
}

/** The ranking that the record's points make: best first; equal points by id. */
export function standings(record: DecisionRecord): readonly Standing[] {
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
