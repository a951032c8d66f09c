// Picks the open question that says most about the winners.
import { cell, keyOf } from "../../tables/cells.ts";
import type { BitSet, Group, Model, ModelQuestion, States } from "../../tables/model.ts";
import { addGroup, markWinners, newScore, type Score } from "../../tables/states.ts";
import type { LikelyAnswers, WeightedStates } from "./likely-answers.ts";

/** Asked before all others: people expect them, and other questions build on them. */
const FIRST = ["kind", "size", "parts"];

export function alwaysFirst<T extends { readonly id: string }>(
  candidates: readonly T[],
): T | undefined {
  return FIRST.flatMap((id) => candidates.find((one) => one.id === id) ?? [])[0];
}

/** `kind`, `size` and `parts` come first, then the largest expected drop in the entropy of the winners. */
export function mostInformative(
  model: Model,
  candidates: readonly ModelQuestion[],
  likely: () => LikelyAnswers,
): ModelQuestion | undefined {
  const first = alwaysFirst(candidates);
  if (first !== undefined || candidates.length < 2) return first ?? candidates[0];
  const bits = informationOf(model, candidates, likely());
  return candidates[bits.indexOf(Math.max(...bits))];
}

/**
 * For each open question, the mutual information between its answer and the winners in bits (Lindley 1956).
 * Each answer is tried on the same completions of the other questions, so an answer that changes nothing adds
 * nothing.
 */
export function informationOf(
  model: Model,
  questions: readonly ModelQuestion[],
  { completions, answersTo }: LikelyAnswers,
): Float64Array {
  return Float64Array.from(questions, (question) =>
    informationIn(model, question, answersTo(question), completions),
  );
}

function informationIn(
  model: Model,
  question: ModelQuestion,
  answers: readonly WeightedStates[],
  completions: readonly WeightedStates[],
): number {
  const touched = groupsOf(model, question);
  const tries = completions.map(({ states, weight: share }) => ({
    share,
    states: states.slice(),
    rest: scoreWithout(model, touched, states),
  }));
  const ends = newEnds();
  const score = newScore(model);
  const overall: number[] = [];
  let conditional = 0;
  for (const { states, weight } of answers) {
    const here: number[] = [];
    for (const one of tries) {
      for (const { index } of question.variables) one.states[index] = cell(states, index);
      score.points.set(one.rest.points);
      score.out.set(one.rest.out);
      for (const group of touched) addGroup(group, one.states, score);
      markWinners(score);
      const end = ends(score.winners);
      here[end] = (here[end] ?? 0) + one.share;
    }
    conditional += weight * entropy(here);
    here.forEach((share, end) => {
      overall[end] = (overall[end] ?? 0) + share * weight;
    });
  }
  return entropy(overall) - conditional;
}

function groupsOf({ groups }: Model, question: ModelQuestion): readonly Group[] {
  return groups.filter(({ variables }) => variables.some((one) => one.question === question.index));
}

function scoreWithout(model: Model, touched: readonly Group[], states: States): Score {
  const score = newScore(model);
  score.points.set(model.constant.points);
  score.out.set(model.constant.out);
  for (const group of model.groups) {
    if (!touched.includes(group)) addGroup(group, states, score);
  }
  return score;
}

function newEnds(): (winners: BitSet) => number {
  const known = new Map<number | string, number>();
  return (winners) => {
    const key = keyOf(winners);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, known.size);
    return known.size - 1;
  };
}

/** Entropy in bits of shares that sum to 1; the list may have holes. */
function entropy(shares: readonly number[]): number {
  return shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);
}
