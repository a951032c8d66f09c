// What sets the winner apart from the runner-up.
import type { Ranking, Row } from "./rank.ts";

/**
 * The lead of a sole winner over the framework behind it; `undefined` for a tie or when nothing is behind.
 * `decisive` are the reasons that only one of the two has, in the winner's favour, largest first.
 */
export function lead(ranking: Ranking) {
  const [winner, runnerUp] = ranking.rows;
  if (winner === undefined || runnerUp === undefined || runnerUp.rank === 1) return undefined;
  const gains = only(winner, runnerUp).filter(({ reason }) => reason.points > 0);
  const losses = only(runnerUp, winner).filter(({ reason }) => reason.points < 0);
  const decisive = [...gains, ...losses].sort(
    (a, b) => Math.abs(b.reason.points) - Math.abs(a.reason.points),
  );
  return { winner, runnerUp, points: winner.points - runnerUp.points, decisive };
}

function only(row: Row, other: Row) {
  const shared = new Set(other.reasons.map((reason) => reason.rule.id));
  return row.reasons
    .filter((reason) => !shared.has(reason.rule.id))
    .map((reason) => ({ of: row, reason }));
}
