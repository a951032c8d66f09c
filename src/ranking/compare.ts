// Where frameworks differ: in their facts, and in the points and the places that answers give them.
import type { Framework, Trait } from "../knowledge/schema.ts";
import type { Ranking, Row } from "./rank.ts";

export type FactRow = ReturnType<typeof compareFacts>[number];

/** For each trait, one value per framework, in their order; `unknown` if no source says. */
export function compareFacts(frameworks: readonly Framework[], traits: readonly Trait[]) {
  return traits.map((trait) => {
    const values = frameworks.map((framework) => framework.facts[trait.id]?.value ?? "unknown");
    return {
      trait,
      values,
      differs: new Set(values.map((value) => JSON.stringify(value))).size > 1,
    };
  });
}

/**
 * The rules that give some of the frameworks more weighted points than others, largest spread first: 0 if a
 * rule does not apply, `undefined` for a framework that is not ranked.
 */
export function compareReasons(frameworks: readonly Framework[], ranking: Ranking) {
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

function spread(points: readonly (number | undefined)[]): number {
  const ranked = points.filter((one) => one !== undefined);
  return Math.max(...ranked) - Math.min(...ranked);
}

export function placeIn({ rows, ruledOut, excluded }: Ranking, id: string) {
  const isIt = ({ framework }: { readonly framework: Framework }) => framework.id === id;
  return {
    row: rows.find(isIt),
    vetoes: ruledOut.filter(isIt).map(({ rule }) => rule),
    flags: [...new Set(excluded.filter(isIt).map(({ by }) => by))],
  };
}

/** Of a sole winner. `decisive`: reasons that only one of the two has, in its favour, largest first. */
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

export type Loss = NonNullable<ReturnType<typeof lossOf>>;

/** The first winner, the framework behind it, and the rules that give the winner more, by the difference. */
export function lossOf(ranking: Ranking, framework: string) {
  const [winner] = ranking.rows;
  const { row } = placeIn(ranking, framework);
  if (winner === undefined || row === undefined || row.rank === 1) return undefined;
  const rules = compareReasons([winner.framework, row.framework], ranking).flatMap(
    ({ rule, points: [ahead = 0, behind = 0] }) =>
      ahead > behind ? [{ rule, points: [ahead, behind] as const }] : [],
  );
  return { winner, row, rules };
}

/** Whether there are winners and all of them are expected; both are ids of frameworks. */
export function isMet(expected: readonly string[], winners: readonly string[]): boolean {
  return winners.length > 0 && winners.every((winner) => expected.includes(winner));
}
