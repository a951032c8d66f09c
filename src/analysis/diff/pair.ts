// Two models side by side: the questions and frameworks of both, and what each side makes of some states.
import type { Answers } from "../../knowledge/answer.ts";
import type { Choice, Knowledge, Question } from "../../knowledge/schema.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { has, put, wordsFor } from "../../tables/bit-set.ts";
import { cell } from "../../tables/cell.ts";
import { compile } from "../../tables/compile.ts";
import { evaluate, newScore, type Score } from "../../tables/evaluate.ts";
import type { BitSet, Model, ModelQuestion, States, Variable } from "../../tables/model.ts";
import { answersOf as answersIn, variablesOf } from "../../tables/states.ts";
import { modelQuestions } from "../../tables/variables.ts";

/** One of the two models, and where the pair's frameworks, variables and states are in it. */
export interface Side {
  readonly model: Model;
  /** For each of the model's frameworks its index in the pair. */
  readonly frameworks: readonly number[];
  /** The frameworks of the pair that the model does not have. */
  readonly absent: BitSet;
  /** For each of the pair's variables and states what they are in the model. */
  readonly places: readonly VariablePlaces[];
}

/** For each state of a variable the variable of a model that gets a state for it; -1: none, it stays open. */
export interface VariablePlaces {
  readonly variables: Int32Array;
  readonly states: Int32Array;
}

/**
 * The union of two models: all choices of either. A choice that one of them does not have leaves its
 * question open there, or is not ticked. A question that is of kind `one` in one of them only is so here.
 */
export interface ModelPair {
  /** The ids of all frameworks of either, sorted. */
  readonly frameworks: readonly string[];
  readonly words: number;
  readonly questions: readonly ModelQuestion[];
  readonly variables: readonly Variable[];
  readonly sides: readonly [Side, Side];
}

/** The pair of two pieces of knowledge, for all frameworks and without marks of importance. */
export function pairOf(knowledge: readonly [Knowledge, Knowledge]): ModelPair {
  const [a, b] = knowledge.map((one) => compile(one, emptyRequest));
  if (a === undefined || b === undefined) throw new RangeError("a pair has two sides");
  const frameworks = [...new Set([...a.frameworks, ...b.frameworks])].sort();
  const questions = modelQuestions(unionOf(knowledge[0].questions, knowledge[1].questions));
  const variables = variablesOf(questions);
  const words = wordsFor(frameworks.length);
  const sideOf = (model: Model): Side => ({
    model,
    frameworks: model.frameworks.map((id) => frameworks.indexOf(id)),
    absent: absentFrom(model, frameworks, words),
    places: variables.map((variable) => placesOf(variable, questions, model)),
  });
  return { frameworks, words, questions, variables, sides: [sideOf(a), sideOf(b)] };
}

/** The questions of both with all choices of both; what both have is as the second has it. */
function unionOf(before: readonly Question[], after: readonly Question[]): readonly Question[] {
  const questions = new Map(before.map((question) => [question.id, question]));
  for (const question of after) {
    const earlier = questions.get(question.id);
    questions.set(question.id, earlier === undefined ? question : merged(earlier, question));
  }
  return [...questions.values()];
}

function merged(before: Question, after: Question): Question {
  const choices = new Map<string, Choice>();
  for (const choice of [...before.choices, ...after.choices]) choices.set(choice.id, choice);
  const kind = before.kind === after.kind ? after.kind : "one";
  return { ...after, kind, choices: [...choices.values()] };
}

function absentFrom(model: Model, frameworks: readonly string[], words: number): BitSet {
  const absent = new Int32Array(words);
  frameworks.forEach((id, framework) => {
    if (!model.frameworks.includes(id)) put(absent, 0, framework);
  });
  return absent;
}

function placesOf(
  { question, choices }: Variable,
  questions: readonly ModelQuestion[],
  model: Model,
): VariablePlaces {
  const id = questions[question]?.id;
  const own = model.questions.find((one) => one.id === id)?.variables ?? [];
  const homes = choices.map((choice) => own.find((one) => one.choices.includes(choice)));
  return {
    variables: Int32Array.from([-1, ...homes.map((home) => home?.index ?? -1)]),
    states: Int32Array.from([
      0,
      ...choices.map((choice, place) => (homes[place]?.choices.indexOf(choice) ?? 0) + 1),
    ]),
  };
}

/** The states of one side of the pair. */
export function statesOn({ model, places }: Side, states: States): States {
  const own = new Int32Array(model.variables.length);
  writeStatesOn(places, states, own);
  return own;
}

function writeStatesOn(places: readonly VariablePlaces[], states: States, into: States): void {
  into.fill(0);
  for (let nth = 0; nth < places.length; nth += 1) {
    const state = cell(states, nth);
    const place = places[nth];
    if (state === 0 || place === undefined) continue;
    const variable = cell(place.variables, state);
    if (variable >= 0) into[variable] = cell(place.states, state);
  }
}

/** Room for what both sides make of some states; written over by each `scorePair`. */
export interface PairScore {
  /** The states of each side. */
  readonly states: readonly [States, States];
  readonly scores: readonly [Score, Score];
  /** The winners on each side, as frameworks of the pair. */
  readonly winners: readonly [BitSet, BitSet];
}

export function newPairScore({ sides: [a, b], words }: ModelPair): PairScore {
  return {
    states: [new Int32Array(a.model.variables.length), new Int32Array(b.model.variables.length)],
    scores: [newScore(a.model), newScore(b.model)],
    winners: [new Int32Array(words), new Int32Array(words)],
  };
}

/** Writes what each side makes of the pair's states. */
export function scorePair({ sides }: ModelPair, states: States, into: PairScore): void {
  for (const which of [0, 1] as const) {
    const { model, frameworks, places } = sides[which];
    const theirs = into.states[which];
    writeStatesOn(places, states, theirs);
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
export function answersOn(side: Side, states: States): Answers {
  return answersIn(side.model, statesOn(side, states));
}
