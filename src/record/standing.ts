// The ranking of a recorded decision.
import { ranked } from "../ranking/ranked.ts";
import type { RecordedStanding } from "./comparison-shape.ts";
import type { DecisionRecord, RecordedFramework } from "./shape.ts";

/** The ranking by the points of the record: best first; equal points by id. */
export function standings(record: DecisionRecord): readonly RecordedStanding[] {
  const byId = Object.entries(record.frameworks)
    .filter(([, one]) => outBy(one) === undefined)
    .map(([framework, { points }]) => {
      return { framework, points: Object.values(points).reduce((sum, one) => sum + one, 0) };
    })
    .sort((a, b) => (a.framework < b.framework ? -1 : 1));
  return ranked(byId, (a, b) => b.points - a.points).map(({ rank, tied, item }) => ({
    ...item,
    rank,
    tied,
  }));
}

/** Why the framework is not ranked; `undefined` if it is. */
export function outBy(recorded: RecordedFramework): "excluded" | "ruledOut" | undefined {
  if (recorded.excluded.length > 0) return "excluded";
  return recorded.ruledOut.length > 0 ? "ruledOut" : undefined;
}
