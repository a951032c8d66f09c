// Picks the open question that says most about the winners.
import { keyOf } from "../../tables/cells.ts";
import type { BitSet, Model, ModelQuestion, States } from "../../tables/model.ts";
import { evaluate, newScore, type Situation } from "../../tables/states.ts";
import {
  type LikelyAnswers,
  likelyCompletions,
  type Way,
  writeWay,
} from "../confidence/likely-answers.ts";

/**
 * Asked before all others: people expect them, and other questions build on them. Existing code decides only
 * together with its framework. So neither question says much alone, and an offer to end would come before both.
 */
const FIRST = ["kind", "size", "parts", "existing"];

export function alwaysFirst<T extends { readonly id: string }>(
  candidates: readonly T[],
): T | undefined {
  return FIRST.flatMap((id) => candidates.find((one) => one.id === id) ?? [])[0];
}

/** `kind`, `size`, `parts` and `existing` come first, then the largest expected drop in the entropy of the winners. */
export function mostInformative(
  model: Model,
  situation: Situation,
  candidates: readonly ModelQuestion[],
  likely: () => LikelyAnswers,
): ModelQuestion | undefined {
  const first = alwaysFirst(candidates);
  if (first !== undefined || candidates.length < 2) return first ?? candidates[0];
  const bits = informationOf(model, situation, candidates, likely());
  return candidates[bits.indexOf(Math.max(...bits))];
}

/** Number of completions that each answer is tried on. */
const COMPLETIONS = 200;

/**
 * For each open question, the mutual information between its answer and the winners in bits (Lindley 1956).
 * Each answer is tried on the same completions of the other questions, so an answer that changes nothing adds
 * nothing.
 */
export function informationOf(
  model: Model,
  situation: Situation,
  questions: readonly ModelQuestion[],
  likely: LikelyAnswers,
): Float64Array {
  const drawn = situation.states.slice();
  const completions = Array.from(likelyCompletions(likely, drawn, COMPLETIONS), () =>
    drawn.slice(),
  );
  return Float64Array.from(questions, (question) =>
    informationIn(model, question, likely.get(question) ?? [], completions),
  );
}

function informationIn(
  model: Model,
  question: ModelQuestion,
  ways: readonly Way[],
  completions: readonly States[],
): number {
  const ends = newEnds();
  const score = newScore(model);
  const now = new Int32Array(model.variables.length);
  const overall: number[] = [];
  let conditional = 0;
  for (const way of ways) {
    const here: number[] = [];
    for (const completion of completions) {
      now.set(completion);
      writeWay(question, way, now);
      evaluate(model, now, score);
      const end = ends(score.winners);
      here[end] = (here[end] ?? 0) + 1 / completions.length;
    }
    conditional += way.weight * entropy(here);
    here.forEach((share, end) => {
      overall[end] = (overall[end] ?? 0) + share * way.weight;
    });
  }
  return entropy(overall) - conditional;
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
