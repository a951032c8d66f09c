// The answer space of a pair in groups: what the answers in one bring does not depend on those in another.
import { has, put } from "../../tables/bit-set.ts";
import { cell, weightAt } from "../../tables/cell.ts";
import { connectedComponents } from "../../tables/connected.ts";
import { addGroup, widthOf } from "../../tables/evaluate.ts";
import type { BitSet, Group, States, Table, Variable } from "../../tables/model.ts";
import { numbering, setRow } from "../../tables/rows.ts";
import { emptyTable } from "../../tables/table.ts";
import { type ModelPair, type Side, statesOn } from "./pair.ts";

/** A group with more combinations of states than this is not looked into. */
export const ROW_LIMIT = 20_000;

/**
 * Rows of what both sides give and rule out. With `n` frameworks in the pair and `w` words a set, a row
 * has `2 n` points and `2 w` words: first those of the first side, then those of the second. A framework
 * that a side lacks has no points there.
 */
export interface PairRows {
  readonly points: Int32Array;
  readonly out: BitSet;
}

/** Variables that rules of either side join, and the different options that their states make. */
export interface PairGroup extends PairRows {
  /** Whether the two sides differ in any option. */
  readonly differs: boolean;
  readonly variables: readonly Variable[];
  /** How many options there are. States that bring the same, but for what all frameworks get, are one. */
  readonly count: number;
  /** How often people who answer all of its questions make each option; 1 in all. */
  readonly weights: Float64Array;
  /** For each option the fewest answers that make it: one state a variable. */
  readonly examples: readonly (readonly number[])[];
}

export interface PairGroups {
  readonly pair: ModelPair;
  /** The row of the rules that are always in force; what a side lacks is ruled out in it. */
  readonly constant: PairRows;
  readonly groups: readonly PairGroup[];
}

/** The states in which every group makes the option that is named for it. */
export function statesOfOptions({ pair, groups }: PairGroups, options: readonly number[]): States {
  const states = new Int32Array(pair.variables.length);
  groups.forEach(({ variables, examples }, group) => {
    const example = examples[options[group] ?? 0];
    variables.forEach(({ index }, place) => {
      states[index] = example?.[place] ?? 0;
    });
  });
  return states;
}

/** The groups of the pair; `undefined` if one has more than `limit` rows. */
export function groupsOf(pair: ModelPair, limit = ROW_LIMIT): PairGroups | undefined {
  const joined = joinedVariables(pair);
  if (joined.some((variables) => numbering(variables).rows > limit)) return undefined;
  const constant = newRow(pair);
  pair.sides.forEach((side, which) => {
    constant.out.set(side.absent, which * pair.words);
    addTable(pair, which, side, side.model.constant, constant);
  });
  const groups = joined.map((variables) => groupOf(pair, variables, gathered(pair, variables)));
  return { pair, constant, groups };
}

/** The variables that groups of either side join. */
function joinedVariables({ sides, variables }: ModelPair): readonly (readonly Variable[])[] {
  const joined = sides.flatMap(({ model, places }) =>
    model.groups
      .filter(({ rules }) => rules.length > 0)
      .map((group) =>
        variables.flatMap(({ index }) => (isIn(group, places[index]?.variables) ? index : [])),
      ),
  );
  return connectedComponents(joined, variables.length).map((numbers) =>
    numbers.flatMap((index) => variables[index] ?? []),
  );
}

function isIn(group: Group, own: Int32Array | undefined): boolean {
  return group.variables.some(({ index }) => own?.includes(index));
}

interface Gathered extends PairRows {
  example: readonly number[];
  weight: number;
}

/** Every different row that some states of the variables bring. */
function gathered(pair: ModelPair, variables: readonly Variable[]): readonly Gathered[] {
  const found = new Map<string, Gathered>();
  const { rows, strides } = numbering(variables);
  const states = new Int32Array(pair.variables.length);
  const own = pair.sides.map(({ model, places }) =>
    model.groups.filter(
      (group) =>
        group.rules.length > 0 &&
        variables.some(({ index }) => isIn(group, places[index]?.variables)),
    ),
  );
  for (let index = 0; index < rows; index += 1) {
    setRow({ variables, strides }, index, states);
    const row = newRow(pair);
    pair.sides.forEach((side, which) => {
      addTable(pair, which, side, rowUnder(side, own[which] ?? [], states), row);
    });
    level(pair, row);
    const example = variables.map((variable) => states[variable.index] ?? 0);
    const weight = variables.reduce(
      (product, { frequencies }, place) => product * weightAt(frequencies, example[place] ?? 0),
      1,
    );
    const key = `${row.points.join()};${row.out.join()}`;
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { ...row, example, weight });
      continue;
    }
    known.weight += weight;
    if (answered(example) < answered(known.example)) known.example = example;
  }
  return [...found.values()];
}

function answered(states: readonly number[]): number {
  return states.filter((state) => state > 0).length;
}

function newRow({ frameworks, words }: ModelPair): PairRows {
  return { points: new Int32Array(2 * frameworks.length), out: new Int32Array(2 * words) };
}

/** What these groups of the side bring. */
function rowUnder(side: Side, groups: readonly Group[], states: States): Table {
  const table = emptyTable(1, widthOf(side.model));
  const own = statesOn(side, states);
  for (const group of groups) addGroup(side.model, group, own, table);
  return table;
}

/** Adds the one row of a side's table to its half of the row. */
function addTable(
  pair: ModelPair,
  which: number,
  { frameworks }: Side,
  { points, out }: Table,
  row: PairRows,
): void {
  const [first, from] = [which * pair.frameworks.length, which * pair.words];
  frameworks.forEach((framework, own) => {
    row.points[first + framework] = cell(row.points, first + framework) + cell(points, own);
    if (has(out, own)) put(row.out, from, framework);
  });
}

/** Takes away what all frameworks of a side get alike. */
function level({ frameworks, sides: [a, b] }: ModelPair, { points }: PairRows): void {
  const inBoth = a.frameworks.find((framework) => b.frameworks.includes(framework));
  [a, b].forEach((side, which) => {
    const first = which * frameworks.length;
    const shared = points[first + (inBoth ?? side.frameworks[0] ?? 0)] ?? 0;
    for (const framework of side.frameworks) {
      points[first + framework] = cell(points, first + framework) - shared;
    }
  });
}

function groupOf(
  { frameworks, words }: ModelPair,
  variables: readonly Variable[],
  rows: readonly Gathered[],
): PairGroup {
  return {
    variables,
    differs: rows.some(
      ({ points, out }) => halvesDiffer(points, frameworks.length) || halvesDiffer(out, words),
    ),
    count: rows.length,
    points: Int32Array.from(rows.flatMap(({ points }) => [...points])),
    out: Int32Array.from(rows.flatMap(({ out }) => [...out])),
    weights: Float64Array.from(rows, ({ weight }) => weight),
    examples: rows.map(({ example }) => example),
  };
}

function halvesDiffer(values: Int32Array, half: number): boolean {
  for (let at = 0; at < half; at += 1) if (values[at] !== values[half + at]) return true;
  return false;
}
