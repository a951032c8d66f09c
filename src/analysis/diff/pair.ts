// Two models side by side: the questions, answers and frameworks of both, and what each side makes of them.
import { type Answers, answerKey } from "../../knowledge/answer.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { has, put, wordsFor } from "../../tables/bit-set.ts";
import { compile } from "../../tables/compile.ts";
import { evaluate, newScore, type Score } from "../../tables/evaluate.ts";
import type { BitSet, Model, ModelQuestion, States } from "../../tables/model.ts";

/** One of the two models, and where the pair's frameworks, questions and states are in it. */
export interface Side {
  readonly model: Model;
  /** For each of the model's frameworks its index in the pair. */
  readonly frameworks: readonly number[];
  /** The frameworks of the pair that the model does not have. */
  readonly absent: BitSet;
  /** For each of the pair's questions the index of the model's; -1 where it has none. */
  readonly questions: readonly number[];
  /** For each of the pair's questions and states the model's state; 0, open, where it cannot be given. */
  readonly states: readonly Int32Array[];
}

/**
 * The union of two models. An answer that one of them cannot take, as it has no such question or
 * choice, leaves the question open there.
 */
export interface ModelPair {
  /** The ids of all frameworks of either, sorted. */
  readonly frameworks: readonly string[];
  readonly words: number;
  /** Those of the first, then those that only the second has, each with every answer of either. */
  readonly questions: readonly ModelQuestion[];
  readonly sides: readonly [Side, Side];
}

/** The pair of two pieces of knowledge, for all frameworks and without marks of importance. */
export function pairOf(knowledge: readonly [Knowledge, Knowledge]): ModelPair {
  const [a, b] = knowledge.map((one) => compile(one, emptyRequest));
  if (a === undefined || b === undefined) throw new RangeError("a pair has two sides");
  const frameworks = [...new Set([...a.frameworks, ...b.frameworks])].sort();
  const questions = questionsOf(a, b);
  const words = wordsFor(frameworks.length);
  const sideOf = (model: Model): Side => ({
    model,
    frameworks: model.frameworks.map((id) => frameworks.indexOf(id)),
    absent: absentFrom(model, frameworks, words),
    questions: questions.map(({ id }) => model.questions.findIndex((one) => one.id === id)),
    states: questions.map((question) => statesIn(model, question)),
  });
  return { frameworks, words, questions, sides: [sideOf(a), sideOf(b)] };
}

function questionsOf(a: Model, b: Model): readonly ModelQuestion[] {
  const ids = new Set([...a.questions, ...b.questions].map(({ id }) => id));
  return [...ids].map((id, index) => {
    const answers = new Map(
      [a, b]
        .flatMap(({ questions }) => questions.filter((question) => question.id === id))
        .flatMap((question) => question.answers.map((answer) => [answerKey(answer), answer])),
    );
    return { id, index, answers: [...answers.values()], states: answers.size + 1 };
  });
}

function absentFrom(model: Model, frameworks: readonly string[], words: number): BitSet {
  const absent = new Int32Array(words);
  frameworks.forEach((id, framework) => {
    if (!model.frameworks.includes(id)) put(absent, 0, framework);
  });
  return absent;
}

function statesIn({ questions }: Model, { id, answers }: ModelQuestion): Int32Array {
  const own = questions.find((question) => question.id === id)?.answers ?? [];
  const states = new Map(own.map((answer, index) => [answerKey(answer), index + 1]));
  return Int32Array.from([0, ...answers.map((answer) => states.get(answerKey(answer)) ?? 0)]);
}

/** Room for what both sides make of some states; written over by each `decide`. */
export interface PairScore {
  /** The states of each side. */
  readonly states: readonly [States, States];
  readonly scores: readonly [Score, Score];
  /** The winners on each side, as frameworks of the pair. */
  readonly winners: readonly [BitSet, BitSet];
}

export function newPairScore({ sides: [a, b], words }: ModelPair): PairScore {
  return {
    states: [new Int32Array(a.model.questions.length), new Int32Array(b.model.questions.length)],
    scores: [newScore(a.model), newScore(b.model)],
    winners: [new Int32Array(words), new Int32Array(words)],
  };
}

/** Writes what each side makes of the pair's states. */
export function scorePair({ sides, questions }: ModelPair, states: States, into: PairScore): void {
  for (const which of [0, 1] as const) {
    const { model, frameworks, questions: own, states: maps } = sides[which];
    const theirs = into.states[which];
    for (let question = 0; question < questions.length; question += 1) {
      const place = own[question] ?? -1;
      if (place >= 0) theirs[place] = maps[question]?.[states[question] ?? 0] ?? 0;
    }
    const score = into.scores[which];
    evaluate(model, theirs, score);
    const winners = into.winners[which];
    winners.fill(0);
    for (let framework = 0; framework < frameworks.length; framework += 1) {
      if (has(score.winners, framework)) put(winners, 0, frameworks[framework] ?? 0);
    }
  }
}

/** The answers that the side takes of those that the pair's states stand for. */
export function answersOn({ model, questions, states: maps }: Side, states: States): Answers {
  const answers = new Map<string, readonly string[]>();
  questions.forEach((place, question) => {
    const own = maps[question]?.[states[question] ?? 0] ?? 0;
    const answer = model.questions[place]?.answers[own - 1];
    const id = model.questions[place]?.id;
    if (id !== undefined && answer !== undefined) answers.set(id, answer);
  });
  return answers;
}
