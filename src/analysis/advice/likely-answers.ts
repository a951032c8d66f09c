// How people are likely to answer the open questions: as in similar real decisions, or as most people do.
import { type Answers, answersFrom } from "../../knowledge/answer.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Precedent } from "../../knowledge/schema.ts";
import type { Model, ModelQuestion, States } from "../../tables/model.ts";
import { type Situation, statesOf } from "../../tables/states.ts";
import { openVariables } from "../confidence/stability.ts";
import { drawStates, type Random, SEED, seededRandom, someCompletions } from "../search/draw.ts";

export interface WeightedStates {
  readonly states: States;
  /** 0 to 1; the weights of a list sum to 1. */
  readonly weight: number;
}

export interface LikelyAnswers {
  readonly completions: readonly WeightedStates[];
  /** Ways to answer the question, or to leave it open; only its own states count. */
  answersTo(question: ModelQuestion): readonly WeightedStates[];
}

/** Number of completions drawn, or taken from the most similar decisions. */
const COMPLETIONS = 100;

/** Number of answers drawn for a question. */
const ANSWERS = 60;

/** Factor on a decision's weight for a question that both answer with no choice in common. */
const UNLIKE = 0.05;

/** Factor for a question that it leaves open, or that it answers and the person skipped. */
const ONE_SIDED = 0.3;

/**
 * What each decision says about the open questions, most similar first; then by id. Its weight is how similar
 * its answers so far are (a kernel estimate: Nadaraya 1964, Watson 1964), so the list reflects which answers
 * go together and which are rare.
 */
export function similarCompletions(
  model: Model,
  precedents: readonly Precedent[],
  { answers, skipped }: { readonly answers: Answers; readonly skipped: ReadonlySet<string> },
): readonly WeightedStates[] {
  const found = precedents.map(({ id, answers: recorded }) => {
    const theirs = answersFrom(recorded);
    const asked = [...answers.keys(), ...[...skipped].filter((one) => theirs.has(one))];
    const weight = asked.reduce(
      (product, one) => product * likeness(answers.get(one), theirs.get(one)),
      1,
    );
    return { id, weight, states: statesOf(model, new Map([...theirs, ...answers])) };
  });
  return normalized(found.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)));
}

function likeness(one: readonly string[] = [], other: readonly string[] = []): number {
  if (one.length === 0 && other.length === 0) return 1;
  if (one.length === 0 || other.length === 0) return ONE_SIDED;
  const shared = one.filter((choice) => other.includes(choice)).length;
  return UNLIKE + ((1 - UNLIKE) * shared) / (one.length + other.length - shared);
}

function sumOf(all: readonly WeightedStates[]): number {
  return all.reduce((total, { weight }) => total + weight, 0);
}

function normalized(all: readonly WeightedStates[]): readonly WeightedStates[] {
  const sum = sumOf(all);
  return all.map(({ states, weight }) => ({ states, weight: weight / sum }));
}

/** The answers of the first completions. */
export function answersIn(similar: readonly WeightedStates[]): LikelyAnswers {
  const completions = normalized(similar.slice(0, COMPLETIONS));
  return {
    completions,
    answersTo({ variables }) {
      const alike = groupBy(completions, ({ states }) =>
        variables.map(({ index }) => states[index]).join(),
      );
      return [...alike.values()].map((all) => ({
        states: all[0].states,
        weight: sumOf(all),
      }));
    },
  };
}

export function drawnAnswers(
  model: Model,
  { states, open }: Situation,
  random: Random = seededRandom(SEED),
): LikelyAnswers {
  const variables = openVariables(model, { states, open });
  return {
    completions: Array.from({ length: COMPLETIONS }, () => {
      const drawn = states.slice();
      drawStates(variables, random, drawn);
      return { states: drawn, weight: 1 / COMPLETIONS };
    }),
    answersTo(question) {
      const now = states.slice();
      const given = Array.from(
        someCompletions(question.variables, now, ANSWERS, random),
        (weight) => ({ states: now.slice(), weight: weight * question.answered }),
      );
      return [...given, { states, weight: 1 - question.answered }];
    },
  };
}
