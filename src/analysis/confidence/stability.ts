// Possible outcomes of answering the open questions, and whether the winners stay the winners.
import { cell, has, keyOf, members, sameSet } from "../../tables/cells.ts";
import type { BitSet, Model, States } from "../../tables/model.ts";
import { evaluate, newScore, type Situation } from "../../tables/states.ts";
import {
  completionCount,
  openVariables,
  type Random,
  SEED,
  seededRandom,
  someCompletions,
} from "../search/draw.ts";
import { startOf, winnersAre } from "../search/goal.ts";
import { alternativesIn, continuations, optionCount, optionsOf } from "../search/group.ts";
import { presolve } from "../search/presolve.ts";
import { type LikelyAnswers, likelyCompletions } from "./likely-answers.ts";

/** Groups with more continuations than this are not examined. */
const OPTION_LIMIT = 200_000;

/** Number of completions tried before a proof; one with other winners saves it. */
const REFUTATIONS = 20;

export interface Stability {
  /** No answer to an open question changes the winners: a proof, never a sample. */
  readonly decided: boolean;
  /** The probability that the winners stay first as people go on. */
  readonly value: number;
  /** Whether `value` counts all completions; otherwise `SAMPLES` of them. */
  readonly exact: boolean;
  readonly outcomes: readonly WinnersShare[];
}

/**
 * With `likely` answers, people go on as these say; without, they answer every open question, each choice as
 * often as people give it. A group with more than 200,000 continuations is never found decided, as a sample
 * proves nothing.
 */
export function stability(
  model: Model,
  situation: Situation,
  winners: BitSet,
  likely?: LikelyAnswers,
  random: Random = seededRandom(SEED),
): Stability {
  const outcomes = outcomesFrom(model, situation, likely, random);
  const value = shareStaying(outcomes, winners);
  const decided = value === 1 && isDecided(model, situation, winners);
  const isSmall = completionCount(openVariables(model, situation)) <= SAMPLES;
  if (decided || (likely === undefined && isSmall))
    return { decided, value, exact: true, outcomes };
  return { decided, value: cautious(value), exact: false, outcomes };
}

/** A sample never shows that something always happens, or never. */
function cautious(share: number): number {
  return Math.max(1 / SAMPLES, Math.min(1 - 1 / SAMPLES, share));
}

/** Whether no answers to any open question can change the winners; false if in doubt. */
export function isDecided(model: Model, situation: Situation, winners: BitSet): boolean {
  const few = outcomesByFrequency(model, situation, REFUTATIONS);
  if (few.some((one) => !sameSet(one.winners, winners))) return false;
  const alternatives = continuations(situation);
  const isSmall = model.groups.every(
    (group) => optionCount(alternativesIn(group, alternatives)) <= OPTION_LIMIT,
  );
  if (!isSmall) return false;
  const goal = winnersAre(model, members(winners));
  const groups = model.groups
    .map((group) => {
      const own = alternativesIn(group, alternatives);
      return optionsOf(model, group, situation.states, own, goal).options;
    })
    .sort((a, b) => b.length - a.length);
  return presolve({ start: startOf(goal, model.constant), groups }, 0).verdict === "kept";
}

/** Number of completions drawn; if there are no more than this, all are counted. */
export const SAMPLES = 1_000;

export interface WinnersShare {
  readonly winners: BitSet;
  readonly share: number;
}

/** As people go on, see `stability`. */
export function outcomesFrom(
  model: Model,
  situation: Situation,
  likely?: LikelyAnswers,
  random: Random = seededRandom(SEED),
): readonly WinnersShare[] {
  if (likely === undefined) return outcomesByFrequency(model, situation, SAMPLES, random);
  const states = situation.states.slice();
  return outcomesOf(model, states, likelyCompletions(likely, states, SAMPLES, random));
}

function outcomesByFrequency(
  model: Model,
  situation: Situation,
  most: number,
  random: Random = seededRandom(SEED),
): readonly WinnersShare[] {
  const states = situation.states.slice();
  const open = openVariables(model, situation);
  return outcomesOf(model, states, someCompletions(open, states, most, random));
}

/** Each step of `completions` writes one into the states, and yields its share. */
function outcomesOf(
  model: Model,
  states: States,
  completions: Iterable<number>,
): readonly WinnersShare[] {
  const score = newScore(model);
  const met = new Map<number | string, { readonly winners: BitSet; share: number }>();
  for (const weight of completions) {
    evaluate(model, states, score);
    const key = keyOf(score.winners);
    const known = met.get(key);
    if (known === undefined) met.set(key, { winners: score.winners.slice(), share: weight });
    else known.share += weight;
  }
  return [...met.values()];
}

/** Whether the winners are still first, alone or tied; if there were none, whether there still are none. */
function stayFirst(winners: BitSet, now: BitSet): boolean {
  if (winners.every((word) => word === 0)) return now.every((word) => word === 0);
  return winners.every((word, at) => (word & cell(now, at)) === word);
}

/** For each framework, the share of the outcomes, 0 to 1, in which it is first, alone or tied. */
export function sharesOfFirst({ frameworks }: Model, { outcomes, exact }: Stability): Float64Array {
  return Float64Array.from(frameworks, (_, framework) => {
    const share = shareOfFirst(framework, outcomes);
    return exact || share === 0 ? share : cautious(share);
  });
}

/** The share of the outcomes in which the framework is first, alone or tied. */
export function shareOfFirst(framework: number, outcomes: readonly WinnersShare[]): number {
  return shareOf(outcomes.filter((one) => has(one.winners, framework)));
}

function shareOf(outcomes: readonly WinnersShare[]): number {
  // A sum of shares is not exact.
  return Math.round(outcomes.reduce((sum, { share }) => sum + share, 0) * 1e9) / 1e9;
}

/** The share of the outcomes, 0 to 1, in which the winners stay first. */
export function shareStaying(outcomes: readonly WinnersShare[], winners: BitSet): number {
  return shareOf(outcomes.filter((one) => stayFirst(winners, one.winners)));
}
