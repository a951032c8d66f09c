// The smallest sets of changed answers that reach a goal, or that leave it.
import { type Choices, clashesAmong } from "../../knowledge/clashes.ts";
import type { Model, ModelQuestion, States } from "../../tables/model.ts";
import { literalsOf, meetsAny } from "../../tables/model-rule.ts";
import { upTo } from "../../tables/rows.ts";
import type { Situation } from "../../tables/states.ts";
import { type Budget, spend } from "../search/budget.ts";
import { feasible } from "../search/feasible.ts";
import type { Goal } from "../search/goal.ts";
import { search, type Wanted } from "../search/search.ts";
import { type ChangeProblem, type ChangeSet, changeProblems } from "./change-problems.ts";

export type Smallest<Changes = ChangeSet> =
  /**
   * The smallest sets change the answers to `changes` questions (0: already the case); for the same
   * questions, only sets that move the fewest choices count. There are `total`, of which at most 1,000 are
   * listed. Contradictory sets do not count, as far as they were listed.
   */
  | {
      readonly kind: "found";
      readonly changes: number;
      readonly total: number;
      readonly sets: readonly Changes[];
    }
  /** Proved: no set of changes does it, not even a contradictory one. */
  | { readonly kind: "none" }
  /** Only contradictory sets were found. */
  | { readonly kind: "contradicting" }
  /** No set of up to `searched` changes does it; checking larger ones would take too long. */
  | { readonly kind: "undecided"; readonly searched: number };

const MOST_SETS = 1_000;

/** How many more choices may move if the smallest sets are contradictory. */
const DETOUR = 2;

/** What the changes should do. One object each, so that the page omits the search that only one needs. */
interface Aim {
  readonly wanted: Wanted;
  /** Whether some options of the problem do it, with any number of changes. */
  exists(problem: ChangeProblem, budget: Budget): boolean | "unknown";
}

export const REACH: Aim = {
  wanted: "kept",
  exists({ mayBeMet, groups, start }, budget) {
    const taken = mayBeMet ? feasible(groups, start, budget) : "none";
    return taken === "unknown" ? taken : taken !== "none";
  },
};

export const LEAVE: Aim = {
  wanted: "lost",
  // A constraint that can be lost is lost by the options that add the least to it.
  exists: ({ uncertain }) => uncertain.length > 0,
};

interface Hits {
  /** Excludes sets found to be contradictory. */
  readonly total: number;
  readonly contradicting: number;
  readonly sets: readonly ChangeSet[];
}

const NO_HITS: Hits = { total: 0, contradicting: 0, sets: [] };

/** Looks at `work` options at most. */
export function smallest(
  { wanted, exists }: Aim,
  model: Model,
  { states }: Situation,
  goal: Goal,
  work: number,
): Smallest {
  const budget = { left: work };
  const { questions, problemOf } = changeProblems(model, states, goal, budget);
  const canBeMeant = goingTogether(model, states);

  /** The consistent ways to change the answers to these questions that move the fewest choices. */
  function fewestMoves(chosen: readonly ModelQuestion[]): Hits | "unknown" {
    if (!spend(budget, 1)) return "unknown";
    const problem = problemOf(chosen);
    const some = problem && exists(problem, budget);
    if (problem === undefined || some === "unknown") return "unknown";
    if (!some) return NO_HITS;
    let most = chosen.reduce((sum, { variables }) => sum + variables.length, 0);
    let contradicting = 0;
    for (let moves = chosen.length; moves <= most; moves += 1) {
      const { total, list } = search(problem, moves, wanted, budget);
      if (total === undefined && contradicting === 0) return "unknown";
      if (total === undefined) break;
      if (total === 0) continue;
      const sets = list(MOST_SETS).map((options) => {
        return { questions: chosen, states: problem.statesAfter(options) };
      });
      const meant = sets.filter((set) => canBeMeant(set.states));
      if (contradicting === 0) most = Math.min(most, moves + DETOUR);
      contradicting += sets.length - meant.length;
      if (meant.length === 0) continue;
      return { total: total - (sets.length - meant.length), contradicting, sets: meant };
    }
    return { ...NO_HITS, contradicting };
  }

  /** Whether no answers at all do it, proved with part of the remaining work. */
  function isImpossible(): boolean {
    const whole = problemOf(questions);
    return whole !== undefined && exists(whole, { left: budget.left / 2 }) === false;
  }

  let contradicting = 0;
  for (let changes = 0; changes <= questions.length; changes += 1) {
    const sets: ChangeSet[] = [];
    let total = 0;
    for (const chosen of subsets(questions, changes)) {
      const found = fewestMoves(chosen);
      if (found === "unknown") return { kind: "undecided", searched: changes - 1 };
      total += found.total;
      contradicting += found.contradicting;
      if (sets.length < MOST_SETS) sets.push(...found.sets);
    }
    if (total > 0) return { kind: "found", changes, total, sets: sets.slice(0, MOST_SETS) };
    if (changes === 1 && isImpossible()) return { kind: "none" };
  }
  return contradicting === 0 ? { kind: "none" } : { kind: "contradicting" };
}

/** All subsets of this size, in order. */
function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  const places = [...upTo(size)];
  for (;;) {
    yield places.flatMap((place) => items.slice(place, place + 1));
    let last = size - 1;
    while (last >= 0 && places[last] === items.length - size + last) last -= 1;
    if (last < 0) return;
    const first = places[last] ?? 0;
    for (let nth = last; nth < size; nth += 1) places[nth] = first + 1 + nth - last;
  }
}

/** Returns a check that new states have no clash of choices that `before` does not have. */
export function goingTogether(model: Model, before: States): (after: States) => boolean {
  const offers = model.questions.map(({ id, kind, variables }) => {
    return { id, kind, choices: variables.flatMap(({ choices }) => choices.map((id) => ({ id }))) };
  });
  const literals = ({ question, choices }: Choices) => {
    const asked = model.questions.find(({ id }) => id === question);
    return asked === undefined ? [] : literalsOf(asked, choices);
  };
  const pairs = clashesAmong(offers).map((pair) => pair.map(literals));
  const clashing = (states: States) =>
    pairs.filter((pair) => pair.every((one) => meetsAny(one, states)));
  const known = new Set(clashing(before));
  return (after) => clashing(after).every((pair) => known.has(pair));
}
