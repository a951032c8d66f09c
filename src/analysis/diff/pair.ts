// Two pieces of knowledge as models over the same frameworks and questions, those of either.
import type { Choice, Framework, Knowledge, Question } from "../../knowledge/schema.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { put } from "../../tables/bit-set.ts";
import { compile } from "../../tables/compile.ts";
import { evaluate, newScore, type Score } from "../../tables/evaluate.ts";
import type { Model, States } from "../../tables/model.ts";

/** Two of something: of the first side, and of the second. */
export type Both<T> = readonly [T, T];

export type Which = 0 | 1;

/**
 * Models with the same frameworks, questions and variables, so that states mean the same to both. No rule
 * of a side asks for a choice that it does not have, and a framework that it does not have is ruled out
 * there. A question that is of kind `one` in one of them only is so here.
 */
export interface ModelPair {
  readonly knowledge: Both<Knowledge>;
  readonly models: Both<Model>;
  /** For each side the indices of the frameworks that it has. */
  readonly present: Both<readonly number[]>;
}

/** The pair of two pieces of knowledge, for all frameworks and without marks of importance. */
export function pairOf([a, b]: Both<Knowledge>): ModelPair {
  const questions = unionOf(a.questions, b.questions);
  const [first, second] = [sideOf(a, b, questions), sideOf(b, a, questions)];
  return {
    knowledge: [a, b],
    models: [first.model, second.model],
    present: [first.present, second.present],
  };
}

function sideOf(own: Knowledge, other: Knowledge, questions: readonly Question[]) {
  const ids = new Set(own.frameworks.map(({ id }) => id));
  const absent = other.frameworks
    .filter(({ id }) => !ids.has(id))
    .map((one): Framework => ({ ...one, facts: {} }));
  const all = { ...own, questions: [...questions], frameworks: [...own.frameworks, ...absent] };
  const model = compile(all, emptyRequest);
  const present: number[] = [];
  model.frameworks.forEach((id, framework) => {
    if (ids.has(id)) present.push(framework);
    else put(model.constant.out, 0, framework);
  });
  return { model, present };
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

export function newScores({ models: [a, b] }: ModelPair): Both<Score> {
  return [newScore(a), newScore(b)];
}

/** Writes what each side makes of the states. */
export function scorePair({ models }: ModelPair, states: States, into: Both<Score>): void {
  evaluate(models[0], states, into[0]);
  evaluate(models[1], states, into[1]);
}
