// What the ways in which components can turn out add to the margins of a goal.
import { addComponent } from "../../tables/evaluate.ts";
import type { Component, Model, States, Table } from "../../tables/model.ts";
import { completionCount, completions, rowOf } from "../../tables/rows.ts";
import { emptyTable } from "../../tables/table.ts";
import { everyVariant, variantCount } from "./changes.ts";
import { drawCompletion, everyCompletion, openAmong } from "./completions.ts";
import { type Goal, writeGains } from "./goal.ts";
import type { GroupOptions } from "./group.ts";
import type { Random } from "./random.ts";

/** The changes of a component are looked at one by one if they are so many at most. */
const VARIANT_LIMIT = 20_000;

/** What each margin has before any component: the rules that are always in force, less what it needs. */
export function startOf(model: Model, goal: Goal): Int32Array {
  const start = new Int32Array(goal.size);
  writeGains(goal, model, model.constant, 0, start, 0);
  return start.map((gain, margin) => gain - (goal.needs[margin] ?? 0));
}

/**
 * The group of the component when its open questions are answered in every possible way, all ways with
 * the same share and at no cost. All of them are laid out, so they should not be too many.
 */
export function completionOptions(
  model: Model,
  component: Component,
  states: States,
  goal: Goal,
): GroupOptions {
  const { questions, table } = component;
  if (table === undefined) {
    const count = completionCount(questions, states);
    const ways = everyCompletion(questions, states);
    return evenOptions(count, gainsOf(model, component, goal, ways, count));
  }
  const rows = completions(component, states);
  const gains = new Int32Array(rows.length * goal.size);
  for (let way = 0; way < rows.length; way += 1) {
    writeGains(goal, model, table, rows[way] ?? 0, gains, way * goal.size);
  }
  return evenOptions(rows.length, gains);
}

/** The same with `count` ways, each of them drawn from all that are possible. */
export function drawnOptions(
  model: Model,
  component: Component,
  states: States,
  goal: Goal,
  random: Random,
  count: number,
): GroupOptions {
  const open = openAmong(component.questions, states);
  const drawn = states.slice();
  function* ways(): Generator<States> {
    for (let way = 0; way < count; way += 1) {
      drawCompletion(open, random, drawn);
      yield drawn;
    }
  }
  return evenOptions(count, gainsOf(model, component, goal, ways(), count));
}

function evenOptions(count: number, gains: Int32Array): GroupOptions {
  return {
    count,
    gains,
    costs: new Int32Array(count),
    weights: new Float64Array(count).fill(1 / count),
  };
}

/**
 * The group of the component when exactly `changes` of its questions are changed, all ways at that cost
 * and in the order of `everyVariant`; `undefined` if there are too many ways to look at.
 */
export function changeOptions(
  model: Model,
  component: Component,
  states: States,
  goal: Goal,
  changes: number,
): GroupOptions | undefined {
  const { questions } = component;
  const count = variantCount(questions, states, changes);
  if (count > VARIANT_LIMIT) return undefined;
  const ways = everyVariant(questions, states, changes);
  return {
    count,
    gains: gainsOf(model, component, goal, ways, count),
    costs: new Int32Array(count).fill(changes),
    weights: new Float64Array(count).fill(1),
  };
}

/** What each of so many ways adds to the margins; the states of a way are read before the next is asked for. */
function gainsOf(
  model: Model,
  component: Component,
  goal: Goal,
  ways: Iterable<States>,
  count: number,
): Int32Array {
  const gains = new Int32Array(count * goal.size);
  const scratch = emptyTable(1, { frameworks: model.frameworks.length, words: model.words });
  let at = 0;
  for (const states of ways) {
    const { table, row } = rowUnder(model, component, states, scratch);
    writeGains(goal, model, table, row, gains, at);
    at += goal.size;
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
