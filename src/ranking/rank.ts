// Ranks frameworks: adds up what the rules in force give each of them, and sorts them.
import { appliesTo, isInForce, topicOf, weightOf } from "../knowledge/rule.ts";
import type {
  AdviceRule,
  Framework,
  Knowledge,
  PointsRule,
  RuleOutRule,
} from "../knowledge/schema.ts";
import { admit, byId, type Excluded, type RankingRequest } from "./request.ts";

/** One rule that applied to one framework; `points` are already multiplied by `weight`. */
export interface Reason extends Contribution {
  readonly weight: 1 | 2;
}

export interface Row {
  /** 1 for the first; equal points share a rank, and the next rank counts them (1, 1, 3). */
  readonly rank: number;
  readonly tied: boolean;
  readonly framework: Framework;
  readonly points: number;
  /** 0 to 100, or `null` when the answers set no framework apart. */
  readonly fit: number | null;
  /** The least and the most points possible if the unknown facts were known. */
  readonly pointsRange: readonly [number, number];
  readonly reasons: readonly Reason[];
}

export interface Ranking {
  /** Best first; equal points by id. */
  readonly rows: readonly Row[];
  /** All frameworks of rank 1: more than one is a tie; none, if nothing is left to rank. */
  readonly winners: readonly Framework[];
  /** One entry for each framework and rule that rules it out, by framework id, then rule id. */
  readonly ruledOut: readonly { readonly framework: Framework; readonly rule: RuleOutRule }[];
  readonly excluded: readonly Excluded[];
  /** Rules in force that advise to look elsewhere, by id. */
  readonly elsewhere: readonly AdviceRule[];
  /** Frameworks below rank 1 that would reach it if their own unknown facts were the best possible. */
  readonly unknownCouldWin: readonly Framework[];
  readonly topics: number;
  /** No points above 0, or each winner has a reason in less than half of the topics that could give one. */
  readonly poorFit: "noPoints" | "fewReasons" | undefined;
}

/**
 * Ranks the frameworks of `knowledge` by the answers of `request`. Points are whole numbers; a rule
 * counts double if any question of its `when` is marked as important. Pure: the same input gives the
 * same output, whatever the order of questions, rules and frameworks. Never throws.
 */
export function rank(knowledge: Knowledge, request: RankingRequest): Ranking {
  const { admitted, excluded } = admit(knowledge.frameworks, request);
  const inForce = knowledge.rules.filter((rule) => isInForce(rule, request.answers)).sort(byId);
  const scoring = inForce.filter((rule) => "points" in rule);
  const vetoes = inForce.filter((rule) => "ruleOut" in rule);
  const ruledOut = admitted.flatMap((framework) =>
    vetoes
      .filter((rule) => appliesTo(rule, framework) === "yes")
      .map((rule) => ({ framework, rule })),
  );
  const out = new Set(ruledOut.map((one) => one.framework.id));
  const rows = order(
    admitted.filter((framework) => !out.has(framework.id)),
    scoring,
    request,
  );
  const leader = rows[0];
  const winners = rows.filter((row) => row.rank === 1);
  return {
    rows,
    winners: winners.map((row) => row.framework),
    ruledOut,
    excluded,
    elsewhere: inForce.filter((rule) => "advice" in rule),
    unknownCouldWin: rows
      .filter((row) => row.rank > 1 && row.pointsRange[1] >= (leader?.points ?? 0))
      .map((row) => row.framework),
    topics: topicCount(scoring),
    poorFit: fitsPoorly(winners, scoring, vetoes),
  };
}

function order(
  frameworks: readonly Framework[],
  rules: readonly PointsRule[],
  request: RankingRequest,
): readonly Row[] {
  const scoring = rules.map((rule): Reason => {
    const weight = weightOf(rule, request.important);
    return { rule, points: rule.points * weight, weight };
  });
  const found = frameworks.map((framework) => {
    const by: Record<"yes" | "no" | "unknown", Reason[]> = { yes: [], no: [], unknown: [] };
    for (const one of scoring) by[appliesTo(one.rule, framework)].push(one);
    return { framework, known: by.yes, pending: by.unknown };
  });
  const fit = fits(found.map(({ known }) => known));
  const unranked = found.map(({ framework, known, pending }, index) => ({
    framework,
    points: sum(known),
    fit: fit[index] ?? null,
    pointsRange: pointsRange(known, pending),
    reasons: known.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  }));
  return ranked(unranked, (a, b) => b.points - a.points);
}

/** Too wide if two rules ask for different values of one unknown fact, but never too narrow. */
function pointsRange(known: readonly Contribution[], pending: readonly Contribution[]) {
  const base = sum(known);
  return [
    base + sum(pending.filter(({ points }) => points < 0)),
    base + sum(pending.filter(({ points }) => points > 0)),
  ] as const;
}

function topicCount(rules: readonly PointsRule[]): number {
  return new Set(rules.map(topicOf)).size;
}

/** From this fit on, a framework fits well, however few its topics. */
const GOOD_FIT = 60;

function fitsPoorly(
  winners: readonly Row[],
  scoring: readonly PointsRule[],
  vetoes: readonly RuleOutRule[],
): Ranking["poorFit"] {
  const [leader] = winners;
  if (leader === undefined || scoring.length + vetoes.length === 0) return undefined;
  if (leader.points <= 0) return "noPoints";
  const winnable = topicCount(scoring.filter(helps));
  const isPoor = ({ reasons, fit }: Row) =>
    (fit ?? 0) < GOOD_FIT &&
    topicCount(reasons.map(({ rule }) => rule).filter(helps)) * 2 < winnable;
  return winners.every(isPoor) ? "fewReasons" : undefined;
}

/** Whether the rule gives points for answers; rules without `when` say nothing about the answers. */
function helps(rule: PointsRule): boolean {
  return rule.points > 0 && topicOf(rule) !== "";
}

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
  return frameworks.map((contributions) => {
    const points = sum(contributions);
    if (best === worst) return null;
    if (points === best) return 100;
    return Math.min(99, Math.round((100 * (points - worst)) / (best - worst)));
  });
}

function topicTotals(contributions: readonly Contribution[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { rule, points } of contributions)
    totals.set(topicOf(rule), (totals.get(topicOf(rule)) ?? 0) + points);
  return totals;
}

function sum(contributions: readonly Contribution[]): number {
  return contributions.reduce((total, contribution) => total + contribution.points, 0);
}

/** The items in order, with ranks; `compare` is negative if the first is better, and 0 for equals. */
export function ranked<T extends object>(items: readonly T[], compare: (a: T, b: T) => number) {
  const order = [...items].sort(compare);
  return order.map((item) => {
    const first = order.findIndex((other) => compare(other, item) === 0);
    const next = order[first + 1];
    return { rank: first + 1, tied: next !== undefined && compare(next, item) === 0, ...item };
  });
}
