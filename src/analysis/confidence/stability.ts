// Possible outcomes of answering the open questions, and whether the winners stay the winners.
import { cell, keyOf, members, sameSet } from "../../tables/cells.ts";
import type { BitSet, Model, States, Variable } from "../../tables/model.ts";
import { evaluate, newScore, type Situation } from "../../tables/states.ts";
import {
  completionCount,
  type Random,
  SEED,
  seededRandom,
  someCompletions,
} from "../search/draw.ts";
import { areWinners, type Goal, startOf, winnersAre } from "../search/goal.ts";
import {
  type AlternativesOf,
  alternativesIn,
  completions,
  continuations,
  optionCount,
  optionsOf,
} from "../search/group.ts";
import { type ConstraintProblem, presolve } from "../search/presolve.ts";
import { search } from "../search/search.ts";

/** Up to this many completions, all are counted. */
const COMPLETION_LIMIT = 200_000;

/** Groups with more continuations than this are not examined. */
const OPTION_LIMIT = 200_000;

/** Number of completions tried before a proof; one with other winners saves it. */
const REFUTATIONS = 20;

export interface Stability {
  /** No answer to an open question changes the winners: a proof, never a sample. */
  readonly decided: boolean;
  /** The probability that the winners stay first when people answer every open question. */
  readonly value: number;
  /** Whether `value` counts all completions; otherwise `SAMPLES` of them. */
  readonly exact: boolean;
}

/** A group with more than 200,000 continuations is never found decided, as a sample proves nothing. */
export function stability(
  model: Model,
  situation: Situation,
  winners: BitSet,
  random: Random = seededRandom(SEED),
): Stability {
  if (completionCount(openVariables(model, situation)) > COMPLETION_LIMIT) {
    const staying = shareStaying(outcomesFrom(model, situation, random), winners);
    // A sum of shares is not exact.
    const value = Math.round(staying * SAMPLES) / SAMPLES;
    const decided = value === 1 && isDecided(model, situation, winners);
    return { decided, value, exact: decided };
  }
  if (isDecided(model, situation, winners)) return { decided: true, value: 1, exact: true };
  const goal = areWinners(model, members(winners));
  const problem = problemOf(model, situation.states, completions(situation), goal);
  const { all, total = 0 } = search(problem, 0, "kept", { left: Number.POSITIVE_INFINITY });
  return { decided: false, value: Math.min(1, total / all), exact: true };
}

/** Whether no answers to any open question can change the winners; false if in doubt. */
export function isDecided(model: Model, situation: Situation, winners: BitSet): boolean {
  const few = outcomesFrom(model, situation, seededRandom(SEED), REFUTATIONS);
  if (few.some((one) => !sameSet(one.winners, winners))) return false;
  const alternatives = continuations(situation);
  const isSmall = model.groups.every(
    (group) => optionCount(alternativesIn(group, alternatives)) <= OPTION_LIMIT,
  );
  if (!isSmall) return false;
  const goal = winnersAre(model, members(winners));
  return presolve(problemOf(model, situation.states, alternatives, goal), 0).verdict === "kept";
}

function problemOf(
  model: Model,
  states: States,
  alternativesOf: AlternativesOf,
  goal: Goal,
): ConstraintProblem {
  const groups = model.groups
    .map((group) => {
      return optionsOf(model, group, states, alternativesIn(group, alternativesOf), goal).options;
    })
    .sort((a, b) => b.length - a.length);
  return { start: startOf(goal, model.constant), groups };
}

/** Number of completions drawn; if there are no more than this, all are counted. */
export const SAMPLES = 2_000;

export interface WinnersShare {
  readonly winners: BitSet;
  readonly share: number;
}

/** The outcomes if open questions are answered independently, each answer as often as people give it. */
export function outcomesFrom(
  model: Model,
  situation: Situation,
  random: Random = seededRandom(SEED),
  most = SAMPLES,
): readonly WinnersShare[] {
  const open = openVariables(model, situation);
  const score = newScore(model);
  const met = new Map<number | string, { readonly winners: BitSet; share: number }>();
  const states = situation.states.slice();
  for (const weight of someCompletions(open, states, most, random)) {
    evaluate(model, states, score);
    const key = keyOf(score.winners);
    const known = met.get(key);
    if (known === undefined) met.set(key, { winners: score.winners.slice(), share: weight });
    else known.share += weight;
  }
  return [...met.values()];
}

export function openVariables(model: Model, { open }: Situation): readonly Variable[] {
  const asked = new Set(model.groups.flatMap(({ variables }) => variables));
  return open.flatMap(({ variables }) => variables).filter((variable) => asked.has(variable));
}

/** Whether the winners are still first, alone or tied; if there were none, whether there still are none. */
function stayFirst(winners: BitSet, now: BitSet): boolean {
  if (winners.every((word) => word === 0)) return now.every((word) => word === 0);
  return winners.every((word, at) => (word & cell(now, at)) === word);
}

/** The share of the outcomes, 0 to 1, in which the winners stay first. */
export function shareStaying(outcomes: readonly WinnersShare[], winners: BitSet): number {
  return outcomes.reduce(
    (sum, one) => (stayFirst(winners, one.winners) ? sum + one.share : sum),
    0,
  );
}
