// What one component adds to the margins of a goal in each of the ways in which it can turn out.
import { addComponent } from "../model/evaluate.ts";
import type { Component, Model, States, Table } from "../model/model.ts";
import { completionCount, completions } from "../model/rows.ts";
import { emptyTable } from "../model/table.ts";
import { everyCompletion } from "./completions.ts";
import { addGains, type Goal } from "./goal.ts";

/** A component without a table is looked at way by way if it can turn out in so many ways at most. */
export const WAY_LIMIT = 20_000;

export interface Stage {
  /** How many different ways there are. */
  readonly count: number;
  /** Way `w` adds `gains[w * margins + m]` to the margin `m`. */
  readonly gains: Float64Array;
  /** Which share of all ways each of these stands for; they sum to 1. */
  readonly shares: Float64Array;
}

/**
 * The stage of the component when its open questions are answered in every possible way;
 * `undefined` if there are too many ways to look at.
 */
export function completionStage(
  model: Model,
  component: Component,
  states: States,
  goal: Goal,
): Stage | undefined {
  const rows = completionRows(model, component, states);
  if (rows === undefined) return undefined;
  const count = rows.numbers.length;
  const gains = new Float64Array(count * goal.length);
  rows.numbers.forEach((row, way) => {
    addGains(goal, model, rows.table, row, gains, way * goal.length);
  });
  return { count, gains, shares: new Float64Array(count).fill(1 / count) };
}

interface Rows {
  readonly table: Table;
  readonly numbers: Int32Array;
}

function completionRows(model: Model, component: Component, states: States): Rows | undefined {
  if (component.table !== undefined) {
    return { table: component.table, numbers: completions(component, states) };
  }
  const count = completionCount(component.questions, states);
  if (count > WAY_LIMIT) return undefined;
  const width = { frameworks: model.frameworks.length, words: model.words };
  const table = emptyTable(count, width);
  let row = 0;
  for (const completion of everyCompletion(component.questions, states)) {
    addComponent(model, component, completion, {
      points: table.points.subarray(row * width.frameworks, (row + 1) * width.frameworks),
      out: table.out.subarray(row * width.words, (row + 1) * width.words),
    });
    row += 1;
  }
  return { table, numbers: Int32Array.from({ length: count }, (_, index) => index) };
}

/** The least that the stage adds to each of so many margins, and the most. */
export function extremes(
  { count, gains }: Stage,
  margins: number,
): readonly [least: Float64Array, most: Float64Array] {
  const least = gains.slice(0, margins);
  const most = gains.slice(0, margins);
  for (let way = 1; way < count; way += 1) {
    for (let margin = 0; margin < margins; margin += 1) {
      const gain = gains[way * margins + margin] ?? 0;
      if (gain < (least[margin] ?? 0)) least[margin] = gain;
      if (gain > (most[margin] ?? 0)) most[margin] = gain;
    }
  }
  return [least, most];
}

/** The stage with these margins only, and with ways that add the same put together. */
export function narrowed(stage: Stage, margins: number, kept: readonly number[]): Stage {
  const places = new Map<string, number>();
  const gains: number[] = [];
  const shares: number[] = [];
  for (let way = 0; way < stage.count; way += 1) {
    const own = kept.map((margin) => stage.gains[way * margins + margin] ?? 0);
    const key = own.join();
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, shares.length);
      gains.push(...own);
      shares.push(stage.shares[way] ?? 0);
    } else shares[place] = (shares[place] ?? 0) + (stage.shares[way] ?? 0);
  }
  return {
    count: shares.length,
    gains: Float64Array.from(gains),
    shares: Float64Array.from(shares),
  };
}
