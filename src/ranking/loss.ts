// Where a framework loses against the winner.
import { compareReasons, type RuleRow } from "./compare.ts";
import { placeIn } from "./place.ts";
import type { Ranking, Row } from "./rank.ts";

export interface Loss {
  /** The first of the winners, and the framework that is behind it. */
  readonly winner: Row;
  readonly row: Row;
  /** The rules that give the winner more points, largest difference first; `points` are those of both. */
  readonly rules: readonly {
    readonly rule: RuleRow["rule"];
    readonly points: readonly [winner: number, framework: number];
  }[];
}

/** Where the framework loses; `undefined` if it is first or not ranked. */
export function lossOf(ranking: Ranking, framework: string): Loss | undefined {
  const [winner] = ranking.rows;
  const { row } = placeIn(ranking, framework);
  if (winner === undefined || row === undefined || row.rank === 1) return undefined;
  const rules = compareReasons([winner.framework, row.framework], ranking).flatMap(
    ({ rule, points: [ahead = 0, behind = 0] }) =>
      ahead > behind ? [{ rule, points: [ahead, behind] as const }] : [],
  );
  return { winner, row, rules };
}
