// Whether the winners stay the winners when the open questions are answered.
import type { BitSet, Model, States } from "../../tables/model.ts";
import { completionCount } from "../../tables/rows.ts";
import { winnersAre } from "../search/goal.ts";
import { completionOptions, drawnOptions, startOf } from "../search/group-options.ts";
import { type ConstraintProblem, presolve, project } from "../search/presolve.ts";
import type { Random } from "../search/random.ts";
import { sampleKept } from "../search/sample.ts";
import { search } from "../search/search.ts";

/** Up to so many completions all of them are counted. */
const COMPLETION_LIMIT = 200_000;

/** So many completions are drawn where they are too many to be counted. */
export const SAMPLES = 2_000;

export interface Stability {
  /** No answer to the open questions can change the winners: a proof, never a sample. */
  readonly decided: boolean;
  /** The share of the completions in which exactly the same frameworks are first, 0 to 1. */
  readonly value: number;
  /** Whether `value` counts all completions; otherwise `SAMPLES` of them, drawn evenly. */
  readonly exact: boolean;
}

/**
 * How firmly the winners hold against answers to the open questions. `winners` are those that `evaluate`
 * finds for the states. What rules join into a component with more than 200,000 completions is never
 * found to be decided, as a sample proves nothing.
 */
export function stability(
  model: Model,
  states: States,
  winners: BitSet,
  random: Random,
): Stability {
  const problem = problemOf(model, states, winners, random);
  if (completionCount(model.questions, states) <= COMPLETION_LIMIT) return counted(problem);
  const value = sampleKept(problem, random, SAMPLES);
  // A sample that shows other winners spares the proof.
  const decided = value === 1 && isCountable(model, states) && presolve(problem).verdict === "kept";
  return { decided, value, exact: decided };
}

/** Whether no answer to the open questions can change the winners; in doubt not, as with `holding`. */
export function isDecided(model: Model, states: States, winners: BitSet): boolean {
  if (!isCountable(model, states)) return false;
  return presolve(problemOf(model, states, winners, () => 0)).verdict === "kept";
}

function isCountable(model: Model, states: States): boolean {
  return model.components.every(
    ({ questions }) => completionCount(questions, states) <= COMPLETION_LIMIT,
  );
}

/** The problem whose combinations are the completions; of a component with too many it has a sample. */
function problemOf(
  model: Model,
  states: States,
  winners: BitSet,
  random: Random,
): ConstraintProblem {
  const goal = winnersAre(model, winners);
  const groups = model.components.map((component) =>
    completionCount(component.questions, states) <= COMPLETION_LIMIT
      ? completionOptions(model, component, states, goal)
      : drawnOptions(model, component, states, goal, random, SAMPLES),
  );
  groups.sort((a, b) => b.count - a.count);
  return { start: startOf(model, goal), groups, changes: 0 };
}

function counted(problem: ConstraintProblem): Stability {
  const { verdict, live } = presolve(problem);
  if (verdict === "kept") return { decided: true, value: 1, exact: true };
  if (verdict === "lost") return { decided: false, value: 0, exact: true };
  const { kept = 0 } = search(project(problem, live), Number.POSITIVE_INFINITY);
  return { decided: false, value: kept, exact: true };
}
