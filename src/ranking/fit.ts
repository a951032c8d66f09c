// How close each framework comes to the best that any could do for these answers.
import { topicOf } from "../knowledge/rule.ts";
import type { PointsRule } from "../knowledge/schema.ts";

/** One rule that applied to one framework, with its weighted points. */
export interface Contribution {
  readonly rule: PointsRule;
  readonly points: number;
}

/**
 * The fit of each framework, in the order given. Takes the best and the worst total of all frameworks for
 * each topic, and scales a framework's points from the sum of the worst (0) to the sum of the best (100).
 * Only a framework that is best on every topic gets 100; all get `null` if best and worst are the same.
 */
export function fits(frameworks: readonly (readonly Contribution[])[]): readonly (number | null)[] {
  const totals = frameworks.map(topicTotals);
  const topics = new Set(totals.flatMap((total) => [...total.keys()]));
  let best = 0;
  let worst = 0;
  for (const topic of topics) {
    const here = totals.map((total) => total.get(topic) ?? 0);
    best += Math.max(...here);
    worst += Math.min(...here);
  }
  return frameworks.map((contributions) => place(sum(contributions), worst, best));
}

function place(points: number, worst: number, best: number): number | null {
  if (best === worst) return null;
  if (points === best) return 100;
  return Math.min(99, Math.round((100 * (points - worst)) / (best - worst)));
}

function topicTotals(contributions: readonly Contribution[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { rule, points } of contributions)
    totals.set(topicOf(rule), (totals.get(topicOf(rule)) ?? 0) + points);
  return totals;
}

/** The points of all contributions together. */
export function sum(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, contribution) => total + contribution.points, 0);
}
