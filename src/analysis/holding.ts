// Whether the winners stay the winners when the open questions are answered.
import { evaluate, newScore } from "../model/evaluate.ts";
import { sameSet } from "../model/framework-set.ts";
import type { FrameworkSet, Model, States } from "../model/model.ts";
import { completionCount } from "../model/rows.ts";
import type { Chance } from "./chance.ts";
import { drawCompletion, openAmong } from "./completions.ts";
import { addGains, needs, winnersAre } from "./goal.ts";
import { shareKept } from "./share-kept.ts";
import { completionStage, extremes, narrowed, type Stage } from "./stage.ts";

/** Up to so many completions the share is always exact. */
const ALWAYS_EXACT = 200_000;

/** Beyond, an exact search may try so many ways before a sample is taken instead. */
const WORTH_TRYING = 20_000;

/** How many completions a sample has. */
export const SAMPLES = 2_000;

export interface Holding {
  /** No answer to the open questions can change the winners: a proof, never a sample. */
  readonly decided: boolean;
  /** The share of the completions in which exactly the same frameworks are first, 0 to 1. */
  readonly value: number;
  /** Whether `value` counts all completions; otherwise it is of so many samples as `samples` says. */
  readonly exact: boolean;
  readonly samples: number;
}

/**
 * How firmly the winners under the states hold against answers to the open questions. `winners` are
 * those that `evaluate` finds for the states. A component that can turn out in too many ways makes the
 * result a sample, and not decided.
 */
export function holding(
  model: Model,
  states: States,
  winners: FrameworkSet,
  chance: Chance,
): Holding {
  const stand = standOf(model, states, winners);
  if (stand !== undefined && isKept(stand)) {
    return { decided: true, value: 1, exact: true, samples: 0 };
  }
  const completions = completionCount(model.questions, states);
  const limit = completions <= ALWAYS_EXACT ? Number.POSITIVE_INFINITY : WORTH_TRYING;
  const exact = stand && shareOf(stand, limit);
  if (exact !== undefined) return { decided: false, value: exact, exact: true, samples: 0 };
  const value = sampled(model, states, winners, chance);
  return { decided: false, value, exact: false, samples: SAMPLES };
}

/** Whether no answer to the open questions can change the winners. */
export function isDecided(model: Model, states: States, winners: FrameworkSet): boolean {
  const stand = standOf(model, states, winners);
  return stand !== undefined && isKept(stand);
}

/** The margins of "the winners stay" as far as they are settled, and what the components may add. */
interface Stand {
  readonly start: Float64Array;
  readonly stages: readonly Stage[];
  /** The least and the most that each margin can come to, beyond what it needs. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function standOf(model: Model, states: States, winners: FrameworkSet): Stand | undefined {
  const goal = winnersAre(model, winners);
  const start = needs(goal).map((need) => -need);
  addGains(goal, model, model.constant, 0, start, 0);
  const stages: Stage[] = [];
  const [least, most] = [start.slice(), start.slice()];
  for (const component of model.components) {
    const stage = completionStage(model, component, states, goal);
    if (stage === undefined) return undefined;
    const [low, high] = extremes(stage, goal.length);
    for (let margin = 0; margin < goal.length; margin += 1) {
      least[margin] = (least[margin] ?? 0) + (low[margin] ?? 0);
      most[margin] = (most[margin] ?? 0) + (high[margin] ?? 0);
    }
    stages.push(stage);
  }
  return { start, stages, least, most };
}

/** Whether every margin is kept by every completion: each is lost by some completion otherwise. */
function isKept({ least }: Stand): boolean {
  return least.every((sum) => sum >= 0);
}

/** The share of the completions in which every margin is kept; `undefined` if the limit is too low. */
function shareOf({ start, stages, least, most }: Stand, limit: number): number | undefined {
  if (most.some((sum) => sum < 0)) return 0;
  const live = [...least.keys()].filter((margin) => (least[margin] ?? 0) < 0);
  const settled = Float64Array.from(live, (margin) => start[margin] ?? 0);
  const moving: Stage[] = [];
  for (const stage of stages) {
    const narrow = narrowed(stage, start.length, live);
    if (narrow.count > 1) {
      moving.push(narrow);
      continue;
    }
    for (let margin = 0; margin < live.length; margin += 1) {
      settled[margin] = (settled[margin] ?? 0) + (narrow.gains[margin] ?? 0);
    }
  }
  return shareKept(settled, moving, limit);
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
