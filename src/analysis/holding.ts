// Whether the winners stay the winners when the open questions are answered.
import { evaluate, newScore } from "../model/evaluate.ts";
import { sameSet } from "../model/framework-set.ts";
import type { FrameworkSet, Model, States } from "../model/model.ts";
import { completionCount } from "../model/rows.ts";
import type { Chance } from "./chance.ts";
import { drawCompletion, openAmong } from "./completions.ts";
import { winnersAre } from "./goal.ts";
import { narrow, type Problem, settle } from "./problem.ts";
import { search } from "./search.ts";
import { completionStage, startOf } from "./ways.ts";

/** Up to so many completions all of them are counted; no component may have more to be looked at. */
const COMPLETION_LIMIT = 200_000;

/** So many completions are drawn where they are too many to be counted. */
export const SAMPLES = 2_000;

export interface Holding {
  /** No answer to the open questions can change the winners: a proof, never a sample. */
  readonly decided: boolean;
  /** The share of the completions in which exactly the same frameworks are first, 0 to 1. */
  readonly value: number;
  /** Whether `value` counts all completions; otherwise `SAMPLES` of them, drawn evenly. */
  readonly exact: boolean;
}

/**
 * How firmly the winners hold against answers to the open questions. `winners` are those that `evaluate`
 * finds for the states. A component that can turn out in too many ways to look at makes the result a
 * sample, and not decided.
 */
export function holding(
  model: Model,
  states: States,
  winners: FrameworkSet,
  chance: Chance,
): Holding {
  if (completionCount(model.questions, states) <= COMPLETION_LIMIT) {
    return counted(problemOf(model, states, winners));
  }
  const value = sampled(model, states, winners, chance);
  // A sample that shows other winners spares the proof.
  return value === 1 && isDecided(model, states, winners)
    ? { decided: true, value, exact: true }
    : { decided: false, value, exact: false };
}

function counted(problem: Problem): Holding {
  const { verdict, live } = settle(problem);
  if (verdict === "kept") return { decided: true, value: 1, exact: true };
  if (verdict === "lost") return { decided: false, value: 0, exact: true };
  const { kept = 0 } = search(narrow(problem, live), Number.POSITIVE_INFINITY);
  return { decided: false, value: kept, exact: true };
}

/** Whether no answer to the open questions can change the winners. */
export function isDecided(model: Model, states: States, winners: FrameworkSet): boolean {
  const countable = model.components.every(
    ({ questions }) => completionCount(questions, states) <= COMPLETION_LIMIT,
  );
  return countable && settle(problemOf(model, states, winners)).verdict === "kept";
}

/** The problem whose combinations are the completions, weighed by their share, the widest stages first. */
function problemOf(model: Model, states: States, winners: FrameworkSet): Problem {
  const goal = winnersAre(model, winners);
  const stages = model.components.map((component) =>
    completionStage(model, component, states, goal),
  );
  stages.sort((a, b) => b.count - a.count);
  return { start: startOf(model, goal), stages, changes: 0 };
}

function sampled(model: Model, states: States, winners: FrameworkSet, chance: Chance): number {
  const open = openAmong(model.questions, states);
  const drawn = states.slice();
  const score = newScore(model);
  let kept = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    drawCompletion(open, chance, drawn);
    evaluate(model, drawn, score);
    if (sameSet(score.winners, winners)) kept += 1;
  }
  return kept / SAMPLES;
}
