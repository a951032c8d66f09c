// What a framework's points could be if the facts that no source gives were known.
import { type Contribution, sum } from "./fit.ts";

/**
 * The least and the most points that the framework could have. `pending` are the rules in force that apply
 * to it only if unknown facts have the right value. Each of them counts for itself, so the range may be
 * too wide where two rules ask for different values of one fact, and is never too narrow.
 */
export function pointsRange(
  known: readonly Contribution[],
  pending: readonly Contribution[],
): readonly [number, number] {
  const base = sum(known);
  return [
    base + sum(pending.filter(({ points }) => points < 0)),
    base + sum(pending.filter(({ points }) => points > 0)),
  ];
}
