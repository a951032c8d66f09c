// How people are likely to answer the open questions: as in similar real decisions, or as most people do.
import { type Answers, answersFrom } from "../../knowledge/answer.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Precedent } from "../../knowledge/schema.ts";
import { cell } from "../../tables/cells.ts";
import type { Model, ModelQuestion, States } from "../../tables/model.ts";
import { type Situation, statesOf } from "../../tables/states.ts";
import { openVariables } from "../confidence/stability.ts";
import { fraction, type Random, SEED, seededRandom, someCompletions } from "../search/draw.ts";

export interface WeightedStates {
  readonly states: States;
  /** 0 to 1; the weights of a list sum to 1. */
  readonly weight: number;
}

/** For each open question, ways to answer it or to leave it open; only its own states count. */
export type LikelyAnswers = ReadonlyMap<ModelQuestion, readonly WeightedStates[]>;

/** Factor on a decision's weight for a question that both answer with no choice in common. */
const UNLIKE = 0.05;

/** Factor for a question that it leaves open, or that it answers and the person skipped. */
const ONE_SIDED = 0.3;

/** As similar decisions answer them; without any decisions, as most people do. */
export function likelyAnswers(
  model: Model,
  situation: Situation,
  precedents: readonly Precedent[],
  replies: Replies,
): LikelyAnswers {
  if (precedents.length === 0) return usualAnswers(model, situation);
  const decisions = byLikeness(precedents, replies).map(({ answers, weight }) => {
    return { states: statesOf(model, answers), weight };
  });
  return new Map(situation.open.map((question) => [question, waysIn(question, decisions)]));
}

interface Replies {
  readonly answers: Answers;
  readonly skipped: ReadonlySet<string>;
}

/**
 * Each decision's weight is how similar its answers are to those given (a kernel estimate: Nadaraya 1964,
 * Watson 1964).
 */
function byLikeness(precedents: readonly Precedent[], { answers, skipped }: Replies) {
  const found = precedents.map((precedent) => {
    const theirs = answersFrom(precedent.answers);
    const asked = [...answers.keys(), ...[...skipped].filter((one) => theirs.has(one))];
    const weight = asked.reduce(
      (product, one) => product * likeness(answers.get(one), theirs.get(one)),
      1,
    );
    return { answers: theirs, weight };
  });
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  return found.map((one) => ({ ...one, weight: one.weight / sum }));
}

function likeness(one: readonly string[] = [], other: readonly string[] = []): number {
  if (one.length === 0 && other.length === 0) return 1;
  if (one.length === 0 || other.length === 0) return ONE_SIDED;
  const shared = one.filter((choice) => other.includes(choice)).length;
  return UNLIKE + ((1 - UNLIKE) * shared) / (one.length + other.length - shared);
}

/** The different ways in which the decisions answer the question, the heaviest first. */
function waysIn(
  { variables }: ModelQuestion,
  decisions: readonly WeightedStates[],
): readonly WeightedStates[] {
  const alike = groupBy(decisions, ({ states }) =>
    variables.map(({ index }) => states[index]).join(),
  );
  return [...alike]
    .map(([key, all]) => ({
      key,
      states: all[0].states,
      weight: all.reduce((total, { weight }) => total + weight, 0),
    }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

/** Number of answers drawn for a question. */
const ANSWERS = 60;

export function usualAnswers(
  model: Model,
  situation: Situation,
  random: Random = seededRandom(SEED),
): LikelyAnswers {
  const asked = new Set(openVariables(model, situation));
  return new Map(
    situation.open.map((question) => {
      const now = situation.states.slice();
      const variables = question.variables.filter((variable) => asked.has(variable));
      const given = Array.from(someCompletions(variables, now, ANSWERS, random), (weight) => ({
        states: now.slice(),
        weight: weight * question.answered,
      }));
      return [question, [...given, { states: situation.states, weight: 1 - question.answered }]];
    }),
  );
}

/** Every open question is answered independently of the others. */
export function drawnCompletions(
  { states }: Situation,
  likely: LikelyAnswers,
  count: number,
  random: Random = seededRandom(SEED),
): readonly States[] {
  return Array.from({ length: count }, () => {
    const drawn = states.slice();
    for (const [{ variables }, ways] of likely) {
      const way = drawnFrom(ways, random);
      for (const { index } of variables) drawn[index] = cell(way, index);
    }
    return drawn;
  });
}

function drawnFrom(ways: readonly WeightedStates[], random: Random): States {
  let left = fraction(random);
  for (const { states, weight } of ways) {
    left -= weight;
    if (left < 0) return states;
  }
  return (ways[0] as WeightedStates).states;
}
