// The smallest sets of changed answers that reach a goal, or that leave it.
import type { Model, States } from "../../tables/model.ts";
import type { Goal } from "../search/goal.ts";
import { concatenate, type GroupOptions } from "../search/group.ts";
import { changeOptions, startOf } from "../search/group-options.ts";
import {
  type ConstraintProblem,
  type ProjectedProblem,
  presolve,
  project,
} from "../search/presolve.ts";
import { type Combination, type SearchResult, search } from "../search/search.ts";
import { type ChangeSet, changeSetsOf, MOST_SETS } from "./change-set.ts";

export type Smallest =
  /** The smallest sets have `changes` changes; they are `total`, of which 1,000 are written out at most. */
  | {
      readonly kind: "found";
      readonly changes: number;
      readonly total: number;
      readonly sets: readonly ChangeSet[];
    }
  /** No set of changes does it: a proof. */
  | { readonly kind: "none" }
  /** No set of up to `searched` changes does it; whether larger ones do would take too long to find out. */
  | { readonly kind: "undecided"; readonly searched: number };

/** Which combinations of ways are looked for. */
interface Aim {
  /** The verdict that says that there is none. */
  readonly hopeless: "kept" | "lost";
  count(found: SearchResult): number | undefined;
  list(found: SearchResult): readonly Combination[];
}

const REACH: Aim = {
  hopeless: "lost",
  count: ({ kept }) => kept,
  list: (found) => found.listKept(MOST_SETS),
};

const LEAVE: Aim = {
  hopeless: "kept",
  count: ({ all, kept }) => (kept === undefined ? undefined : all - kept),
  list: (found) => found.listLost(MOST_SETS),
};

/**
 * The smallest sets of changes under which every margin of the goal is kept; the empty set where this is
 * so already. `limit` says how many ways a search may try before it is given up.
 */
export function smallestToReach(model: Model, states: States, goal: Goal, limit: number): Smallest {
  return smallest(model, states, goal, limit, REACH);
}

/** The smallest sets of changes under which some margin of the goal is lost. */
export function smallestToLeave(model: Model, states: States, goal: Goal, limit: number): Smallest {
  return smallest(model, states, goal, limit, LEAVE);
}

function smallest(model: Model, states: States, goal: Goal, limit: number, aim: Aim): Smallest {
  const components = model.components
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => b.rows - a.rows);
  const questions = components.flatMap((component) => component.questions);
  const variants = components.map((): GroupOptions[] => []);
  const start = startOf(model, goal);
  for (let changes = 0; changes <= questions.length; changes += 1) {
    for (const [place, component] of components.entries()) {
      if (changes > component.questions.length) continue;
      const group = changeOptions(model, component, states, goal, changes);
      if (group === undefined) return { kind: "undecided", searched: changes - 1 };
      variants[place]?.push(group);
    }
    const groups = variants.map((one) => concatenate(one, goal.size));
    const found = under({ start, groups, changes }, limit, aim);
    if (found === undefined) return { kind: "undecided", searched: changes - 1 };
    if (found.total === 0) continue;
    const sets = changeSetsOf(components, states, found.problem, found.combinations);
    return { kind: "found", changes, total: found.total, sets };
  }
  return { kind: "none" };
}

interface Hits {
  readonly total: number;
  readonly problem: ProjectedProblem;
  readonly combinations: readonly Combination[];
}

const NO_HITS: Hits = {
  total: 0,
  problem: { start: new Int32Array(0), groups: [], changes: 0 },
  combinations: [],
};

/** The combinations that the aim looks for; `undefined` if the limit is too low to find them. */
function under(problem: ConstraintProblem, limit: number, aim: Aim): Hits | undefined {
  const { verdict, live } = presolve(problem);
  if (verdict === aim.hopeless) return NO_HITS;
  const narrower = project(problem, live);
  const found = search(narrower, limit);
  const total = aim.count(found);
  if (total === undefined || total === 0) return total === 0 ? NO_HITS : undefined;
  return { total, problem: narrower, combinations: aim.list(found) };
}
