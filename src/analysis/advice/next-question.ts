// Picks the open question that says most about the winners.
import { cell, weightAt } from "../../tables/cell.ts";
import { addGroup, markWinners, newScore, type Score } from "../../tables/evaluate.ts";
import type { BitSet, Group, Model, ModelQuestion, States } from "../../tables/model.ts";
import type { Situation } from "../../tables/states.ts";
import { openVariables } from "../confidence/stability.ts";
import { drawStates, someCompletions } from "../search/draw.ts";
import type { Random } from "../search/random.ts";

/** Asked before all others: people expect them, and other questions build on them. */
const FIRST = ["kind", "size", "parts"];

/** Number of answers drawn for a question, and of completions each is tried on. */
const ANSWERS = 60;
const COMPLETIONS = 100;

/**
 * The question to ask next among the open `candidates`: `kind`, `size` and `parts` first, then the one with
 * the largest expected drop in the entropy of the winners, times the share of people who answer it. The first
 * wins a tie.
 */
export function mostInformative(
  model: Model,
  situation: Situation,
  candidates: readonly ModelQuestion[],
  random: Random,
): ModelQuestion | undefined {
  const [first] = FIRST.flatMap((id) => candidates.find((one) => one.id === id) ?? []);
  if (first !== undefined) return first;
  const bits = informationOf(model, situation, candidates, random);
  let best = candidates[0];
  let most = Number.NEGATIVE_INFINITY;
  candidates.forEach((question, nth) => {
    const own = question.answered * weightAt(bits, nth);
    if (own > most) [best, most] = [question, own];
  });
  return best;
}

/**
 * For each open question, the mutual information between its answer and the winners in bits (Lindley 1956).
 * Estimated by nested sampling: answers are weighted by how often people give them, and each is tried on the
 * same 100 completions of the other questions. So an answer that changes nothing adds nothing.
 */
export function informationOf(
  model: Model,
  situation: Situation,
  questions: readonly ModelQuestion[],
  random: Random,
): Float64Array {
  const open = openVariables(model, situation);
  const completions = Array.from({ length: COMPLETIONS }, () => {
    const states = situation.states.slice();
    drawStates(open, random, states);
    return states;
  });
  return Float64Array.from(questions, (question) =>
    informationIn(model, question, answersTo(question, situation.states, random), completions),
  );
}

/** An answer: states in which only its question counts, and a weight. */
interface WeightedAnswer {
  readonly states: States;
  readonly weight: number;
}

/** All answers to the question, or a sample of them; weights sum to 1. */
function answersTo(
  { variables }: ModelQuestion,
  now: States,
  random: Random,
): readonly WeightedAnswer[] {
  const states = now.slice();
  return Array.from(someCompletions(variables, states, ANSWERS, random), (weight) => {
    return { states: states.slice(), weight };
  });
}

function informationIn(
  model: Model,
  question: ModelQuestion,
  answers: readonly WeightedAnswer[],
  completions: readonly States[],
): number {
  const touched = groupsOf(model, question);
  const tries = completions.map((states) => ({
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
      here[end] = (here[end] ?? 0) + 1 / tries.length;
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

/** Numbers sets of winners in order of appearance. */
function newEnds(): (winners: BitSet) => number {
  const known = new Map<number | string, number>();
  return (winners) => {
    const key = winners.length === 1 ? cell(winners, 0) : winners.join();
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
