// What it would take for one framework to come first.
import type { Answers } from "../../knowledge/answer.ts";
import type { Model, States } from "../../tables/model.ts";
import { statesOf } from "../../tables/states.ts";
import { type Goal, isFirst, isFirstAlone } from "../search/goal.ts";
import { type Counterfactual, counterfactualsOf } from "./counterfactual.ts";
import { smallestToReach } from "./smallest.ts";

/** A search may try so many ways; those on the shipped rules need far fewer. */
const LIMIT = 5_000_000;

export type Remedy =
  /** The smallest sets of changed answers that do it: `total` sets of `changes` answers, 20 of them at most. */
  | {
      readonly kind: "found";
      /** 0: it is so already, and the only set is empty. */
      readonly changes: number;
      readonly total: number;
      readonly sets: readonly Counterfactual[];
    }
  /** No answers do it: a proof. */
  | { readonly kind: "none" }
  /** No set of up to `searched` changed answers does it; larger ones would take too long to search. */
  | { readonly kind: "undecided"; readonly searched: number };

export interface WhyNot {
  /** What gives the framework rank 1, alone or in a tie. */
  readonly first: Remedy;
  /** What makes it the only winner. */
  readonly alone: Remedy;
}

/**
 * The smallest sets of changed answers that put the framework first. `undefined` if it takes no part, as
 * then no answers can.
 */
export function whyNot(model: Model, answers: Answers, framework: string): WhyNot | undefined {
  const index = model.frameworks.indexOf(framework);
  if (index < 0) return undefined;
  const states = statesOf(model, answers);
  return {
    first: remedy(model, states, isFirst(model, index)),
    alone: remedy(model, states, isFirstAlone(model, index)),
  };
}

function remedy(model: Model, states: States, goal: Goal): Remedy {
  const found = smallestToReach(model, states, goal, LIMIT);
  return found.kind === "found"
    ? { ...found, sets: counterfactualsOf(model, states, found.sets) }
    : found;
}
