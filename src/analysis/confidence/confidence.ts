// How sure a ranking is, given open questions, other weights and other answers; and what puts another first.
import { type Answers, ENOUGH_ANSWERS } from "../../knowledge/answer.ts";
import type { Decisions } from "../../knowledge/schema.ts";
import { members } from "../../tables/cells.ts";
import type { Model } from "../../tables/model.ts";
import { scoreOf, situationOf } from "../../tables/states.ts";
import { areWinners, type Goal, winnersAre } from "../search/goal.ts";
import { acceptability, WEIGHTINGS } from "./acceptability.ts";
import { type Counterfactual, counterfactualsOf } from "./counterfactual.ts";
import { likelyAnswers } from "./likely-answers.ts";
import { LEAVE, REACH, type Smallest, smallest } from "./smallest.ts";
import { type Stability, sharesOfFirst, stability } from "./stability.ts";

/** Number of options that a search for the smallest changes may look at. */
const CHANGE_WORK = 50_000;

/** A sole winner gets each label from this share up. */
const VERY_LIKELY = 0.9;
const LIKELY = 0.7;
const LEANING = 0.5;

export type Confidence = Readonly<ReturnType<typeof confidence>>;

/**
 * How sure the winners are, with the real decisions of the knowledge. Shares are 0 to 1, rounded to four
 * places; rounding never gives 0 or 1.
 */
export function confidence(model: Model, answers: Answers, decisions?: Decisions) {
  const situation = situationOf(model, answers);
  const { winners, out } = scoreOf(model, situation.states);
  const likely = decisions && likelyAnswers(model, situation, decisions, { answers });
  const stable = stability(model, situation, winners, likely);
  const shares = acceptability(model, situation, out);
  const first = members(winners);
  const goal = winnersAre(model, first);
  const leaving = smallest(LEAVE, model, situation, goal, CHANGE_WORK);
  const found = leaving.kind === "found" ? leaving : { total: null, sets: [] };
  const given = model.questions.length - situation.open.length;
  return {
    label: labelOf(first.length, stable, given),
    /** No answer to an open question can change the winners: a proof, never a sample. */
    decided: stable.decided,
    /** The probability that the winners stay first as people go on to answer. */
    holds: { value: rounded(stable.value), exact: stable.exact },
    /** The probability that each framework is then first, alone or tied, largest first; only above 0. */
    thenFirst: ordered(model, sharesOfFirst(model, stable)),
    /** The share of random weightings in which each framework is first, largest first; only above 0. */
    acceptability: { values: ordered(model, shares), samples: WEIGHTINGS },
    /** The smallest sets of changed answers that give different winners and contradict nothing; 20 at most. */
    changes: counterfactualsOf(model, situation, found.sets),
    /** How many there are; 0: a proof that no answers give different winners. `null`: not known. */
    changesTotal: leaving.kind === "none" ? 0 : found.total,
    /** How many answers such a set changes at least; `null` if none is known to do it. */
    changesAtLeast: leastOf(leaving),
  };
}

function leastOf(one: Smallest): number | null {
  if (one.kind === "found") return one.changes;
  return one.kind === "undecided" ? Math.max(1, one.searched + 1) : null;
}

type Label = "certain" | "very-likely" | "likely" | "leaning" | "open" | "tie" | "none";

function labelOf(winners: number, { decided, value }: Stability, answers: number): Label {
  if (winners !== 1) return winners === 0 ? "none" : "tie";
  if (decided) return "certain";
  if (answers < ENOUGH_ANSWERS || value < LEANING) return "open";
  if (value >= VERY_LIKELY) return "very-likely";
  return value >= LIKELY ? "likely" : "leaning";
}

function ordered({ frameworks }: Model, shares: Float64Array): Readonly<Record<string, number>> {
  const found = frameworks
    .map((framework, index) => [framework, rounded(shares[index] ?? 0)] as const)
    .filter(([, share]) => share > 0)
    .sort(([, a], [, b]) => b - a);
  return Object.fromEntries(found);
}

/** Rounds to four places; a share between 0 and 1 never becomes 0 or 1. */
function rounded(share: number): number {
  if (share === 0 || share === 1) return share;
  return Math.min(9_999, Math.max(1, Math.round(share * 10_000))) / 10_000;
}

const WORK = 300_000;

/** The smallest sets of changed answers that do it, at most 20. */
export type Remedy = Smallest<Counterfactual>;

export type WhyNot = NonNullable<ReturnType<typeof whyNot>>;

/** `undefined` if the framework is excluded, because then no answers put it first. */
export function whyNot(model: Model, answers: Answers, framework: string) {
  const index = model.frameworks.indexOf(framework);
  if (index < 0) return undefined;
  const situation = situationOf(model, answers);
  const remedy = (goal: Goal): Remedy => {
    const found = smallest(REACH, model, situation, goal, WORK);
    return found.kind === "found"
      ? { ...found, sets: counterfactualsOf(model, situation, found.sets) }
      : found;
  };
  return {
    /** Alone or in a tie. */
    first: remedy(areWinners(model, [index])),
    alone: remedy(winnersAre(model, [index])),
  };
}
