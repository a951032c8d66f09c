// How people are likely to answer the open questions: as in similar real decisions, or as most people do.
import type { Answers } from "../../knowledge/answer.ts";
import type { Decisions, GivenAnswer } from "../../knowledge/schema.ts";
import { weightAt } from "../../tables/cells.ts";
import { limitsOf } from "../../tables/compile.ts";
import type { Model, ModelQuestion, States } from "../../tables/model.ts";
import { type Situation, writeAnswer } from "../../tables/states.ts";
import {
  drawState,
  openVariables,
  type Random,
  SEED,
  seededRandom,
  someCompletions,
} from "../search/draw.ts";

/** A way to answer a question, or to leave it open. */
export interface Way {
  /** Of the question's own variables. */
  readonly states: States;
  /** 0 to 1; the weights of all ways sum to 1. */
  readonly weight: number;
}

/** For each open question, how people go on. */
export type LikelyAnswers = ReadonlyMap<ModelQuestion, readonly Way[]>;

/** Factor on a decision's weight for a question that both answer with no choice in common. */
const UNLIKE = 0.05;

/** Factor for a question that it leaves open, or that it answers and the person skipped. */
const ONE_SIDED = 0.3;

interface Replies {
  readonly answers: Answers;
  /** Questions that the person cannot answer. */
  readonly skipped?: ReadonlySet<string>;
}

/** As similar decisions answer them; a question that none of them answers, as most people do. */
export function likelyAnswers(
  model: Model,
  situation: Situation,
  decisions: Decisions | undefined,
  replies: Replies,
): LikelyAnswers {
  const weights = decisions && likenesses(model, decisions, replies);
  return new Map(
    situation.open.map((question) => {
      const given = decisions?.answers[question.id];
      const ways =
        given === undefined || weights === undefined
          ? usualAnswers(model, situation, question)
          : waysOf(question, given, weights);
      return [question, ways];
    }),
  );
}

/**
 * For each decision, how similar its answers are to those given; they sum to 1. They weigh its other answers
 * (a kernel estimate: Nadaraya 1964, Watson 1964).
 */
function likenesses(
  { questions }: Model,
  { shown, answers: theirs }: Decisions,
  { answers, skipped = new Set() }: Replies,
): Float64Array {
  const weights = new Float64Array(shown.length).fill(1);
  for (const { id } of questions) {
    const own = answers.get(id);
    if (own === undefined) continue;
    const factors = new Float64Array(shown.length).fill(own.length === 0 ? 1 : ONE_SIDED);
    for (const [choices, places] of theirs[id] ?? [])
      for (const place of places) factors[place] = likeness(own, choices);
    for (let place = 0; place < weights.length; place += 1)
      weights[place] = weightAt(weights, place) * weightAt(factors, place);
  }
  for (const id of skipped) {
    for (const place of (theirs[id] ?? []).flatMap(([, places]) => places))
      weights[place] = weightAt(weights, place) * ONE_SIDED;
  }
  const all = sum(weights);
  return weights.map((weight) => weight / all);
}

function sum(weights: Float64Array): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0) return ONE_SIDED;
  const shared = one.filter((choice) => other.includes(choice)).length;
  return UNLIKE + ((1 - UNLIKE) * shared) / (one.length + other.length - shared);
}

/** The different answers of the decisions, and leaving it open, the heaviest first. */
function waysOf(
  question: ModelQuestion,
  given: readonly GivenAnswer[],
  weights: Float64Array,
): readonly Way[] {
  const { at, count } = placeOf(question);
  const others = weights.slice();
  const ways = given.map(([choices, places]) => {
    const states = new Int32Array(at + count);
    writeAnswer(question, choices, states);
    let weight = 0;
    for (const place of places) {
      weight += weightAt(weights, place);
      others[place] = 0;
    }
    return { states: states.subarray(at), weight };
  });
  const open = { states: new Int32Array(count), weight: sum(others) };
  return [...ways, open].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

/** Where the states of the question are among all. */
function placeOf({ variables }: ModelQuestion) {
  return { at: variables[0]?.index ?? 0, count: variables.length };
}

/** Number of answers drawn for a question. */
const ANSWERS = 60;

/** As most people answer the open question, or leave it open. */
function usualAnswers(model: Model, situation: Situation, question: ModelQuestion): readonly Way[] {
  const { at, count } = placeOf(question);
  const states = situation.states.slice();
  const variables = openVariables(model, { ...situation, open: [question] });
  const drawn = someCompletions(variables, states, ANSWERS, seededRandom(SEED));
  const given = Array.from(drawn, (weight) => {
    return { states: states.slice(at, at + count), weight: weight * question.answered };
  });
  return [...given, { states: new Int32Array(count), weight: 1 - question.answered }];
}

/** Writes the way into all states. */
export function writeWay(question: ModelQuestion, { states }: Way, into: States): void {
  into.set(states, placeOf(question).at);
}

/** Answers every open question independently: writes each set of answers, and yields its share. */
export function* likelyCompletions(
  likely: LikelyAnswers,
  states: States,
  count: number,
  random: Random = seededRandom(SEED),
): Generator<number> {
  const parts = [...likely].map(([question, ways]) => ({
    at: placeOf(question).at,
    ways: ways.map((way) => way.states),
    limits: limitsOf(Float64Array.from(ways, ({ weight }) => weight)),
  }));
  for (let drawn = 0; drawn < count; drawn += 1) {
    for (let nth = 0; nth < parts.length; nth += 1) {
      const { at, ways, limits } = parts[nth] as (typeof parts)[number];
      states.set(ways[drawState(limits, random())] as States, at);
    }
    yield 1 / count;
  }
}
