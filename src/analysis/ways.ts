// What the ways in which components can turn out add to the margins of a goal.
import { addComponent } from "../model/evaluate.ts";
import type { Component, Model, States, Table } from "../model/model.ts";
import { completionCount, rowOf } from "../model/rows.ts";
import { emptyTable } from "../model/table.ts";
import { everyCompletion } from "./completions.ts";
import { type Goal, writeGains } from "./goal.ts";
import type { Stage } from "./stage.ts";
import { everyVariant, variantCount } from "./variants.ts";

/** The changes of a component are looked at one by one if they are so many at most. */
const VARIANT_LIMIT = 20_000;

/** What each margin has before any component: the rules that are always in force, less what it needs. */
export function startOf(model: Model, goal: Goal): Float64Array {
  const start = new Float64Array(goal.size);
  writeGains(goal, model, model.constant, 0, start, 0);
  return start.map((gain, margin) => gain - (goal.needs[margin] ?? 0));
}

/**
 * The stage of the component when its open questions are answered in every possible way, all ways with
 * the same share and at no cost. All of them are laid out, so they should not be too many.
 */
export function completionStage(
  model: Model,
  component: Component,
  states: States,
  goal: Goal,
): Stage {
  const count = completionCount(component.questions, states);
  const ways = everyCompletion(component.questions, states);
  const gains = gainsOf(model, component, goal, ways, count);
  return {
    count,
    gains,
    costs: new Int32Array(count),
    weights: new Float64Array(count).fill(1 / count),
  };
}

/**
 * The stage of the component when exactly `changes` of its questions are changed, all ways at that cost
 * and in the order of `everyVariant`; `undefined` if there are too many ways to look at.
 */
export function variantStage(
  model: Model,
  component: Component,
  states: States,
  goal: Goal,
  changes: number,
): Stage | undefined {
  const { questions } = component;
  const count = variantCount(questions, states, changes);
  if (count > VARIANT_LIMIT) return undefined;
  const gains = gainsOf(model, component, goal, everyVariant(questions, states, changes), count);
  return {
    count,
    gains,
    costs: new Int32Array(count).fill(changes),
    weights: new Float64Array(count).fill(1),
  };
}

function gainsOf(
  model: Model,
  component: Component,
  goal: Goal,
  ways: Iterable<States>,
  count: number,
): Float64Array {
  const gains = new Float64Array(count * goal.size);
  const scratch = emptyTable(1, { frameworks: model.frameworks.length, words: model.words });
  let way = 0;
  for (const states of ways) {
    const { table, row } = rowUnder(model, component, states, scratch);
    writeGains(goal, model, table, row, gains, way * goal.size);
    way += 1;
  }
  return gains;
}

/** The row of the component's table, or one that is written into `scratch`. */
function rowUnder(
  model: Model,
  component: Component,
  states: States,
  scratch: Table,
): { readonly table: Table; readonly row: number } {
  const { table } = component;
  if (table !== undefined) return { table, row: rowOf(component, states) };
  scratch.points.fill(0);
  scratch.out.fill(0);
  addComponent(model, component, states, scratch);
  return { table: scratch, row: 0 };
}
