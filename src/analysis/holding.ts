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
import type { Stage } from "./stage.ts";
import { COMPLETION_LIMIT, completionStage, startOf } from "./ways.ts";

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
  const problem = problemOf(model, states, winners);
  const exact = problem && shareKept(problem, completionCount(model.questions, states));
  if (exact !== undefined) return exact;
  return { decided: false, value: sampled(model, states, winners, chance), exact: false };
}

/** The exact share, where it is plain to see or there are not too many completions. */
function shareKept(problem: Problem, completions: number): Holding | undefined {
  const { verdict, live } = settle(problem);
  if (verdict === "kept") return { decided: true, value: 1, exact: true };
  if (verdict === "lost") return { decided: false, value: 0, exact: true };
  if (completions > COMPLETION_LIMIT) return undefined;
  const { kept } = search(narrow(problem, live), Number.POSITIVE_INFINITY);
  return kept === undefined ? undefined : { decided: false, value: kept, exact: true };
}

/** Whether no answer to the open questions can change the winners. */
export function isDecided(model: Model, states: States, winners: FrameworkSet): boolean {
  const problem = problemOf(model, states, winners);
  return problem !== undefined && settle(problem).verdict === "kept";
}

/** The problem whose combinations are the completions, weighed by their share, the widest stages first. */
function problemOf(model: Model, states: States, winners: FrameworkSet): Problem | undefined {
  const goal = winnersAre(model, winners);
  const stages: Stage[] = [];
  for (const component of model.components) {
    const stage = completionStage(model, component, states, goal);
    if (stage === undefined) return undefined;
    stages.push(stage);
  }
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
