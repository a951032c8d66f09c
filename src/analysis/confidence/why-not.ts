// What it would take for one framework to come first.
import type { Answers } from "../../knowledge/answer.ts";
import type { Model } from "../../tables/model.ts";
import { situationOf } from "../../tables/states.ts";
import { areWinners, type Goal, winnersAre } from "../search/goal.ts";
import type { Changes } from "./change-problems.ts";
import { type Counterfactual, counterfactualsOf } from "./counterfactual.ts";
import { REACH, type Smallest, smallest } from "./smallest.ts";

const WORK = 300_000;

/** The smallest sets of changed answers that do it, at most 20. */
export type Remedy = Smallest<Counterfactual>;

export interface WhyNot {
  /** What gives the framework rank 1, alone or in a tie. */
  readonly first: Remedy;
  readonly alone: Remedy;
}

/**
 * The smallest sets of changed answers that put the framework first. `undefined` if it takes no part, as then
 * no answers can do that.
 */
export function whyNot(model: Model, answers: Answers, framework: string): WhyNot | undefined {
  const index = model.frameworks.indexOf(framework);
  if (index < 0) return undefined;
  const situation = situationOf(model, answers);
  const listed = new Map<number | string, Changes>();
  const remedy = (goal: Goal): Remedy => {
    const found = smallest(REACH, model, situation, goal, WORK, listed);
    return found.kind === "found"
      ? { ...found, sets: counterfactualsOf(model, situation, found.sets) }
      : found;
  };
  return {
    first: remedy(areWinners(model, [index])),
    alone: remedy(winnersAre(model, [index])),
  };
}
