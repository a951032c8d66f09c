// The answer space of a pair in groups: what the answers in one bring does not depend on those in another.
import { cell, weightAt } from "../../tables/cell.ts";
import { connectedComponents } from "../../tables/connected.ts";
import { addGroup, widthOf } from "../../tables/evaluate.ts";
import type { States, Table, Variable } from "../../tables/model.ts";
import { numbering, setRow } from "../../tables/rows.ts";
import { emptyTable } from "../../tables/table.ts";
import type { Both, ModelPair } from "./pair.ts";

/** A group with more combinations of states than this is not looked into. */
const ROW_LIMIT = 20_000;

/** Variables that rules of either side join, and the different options that their states make. */
export interface PairGroup {
  readonly variables: readonly Variable[];
  /** How many options there are. States that bring the same, but for what all frameworks get, are one. */
  readonly count: number;
  /** What each option brings on both sides; one row an option. */
  readonly tables: Both<Table>;
  /** How often people who answer all of its questions make each option; 1 in all. */
  readonly weights: Float64Array;
  /** For each option the fewest answers that make it: one state a variable. */
  readonly examples: readonly (readonly number[])[];
}

export interface PairGroups {
  readonly pair: ModelPair;
  readonly groups: readonly PairGroup[];
}

/** The states in which every group makes the option that is named for it. */
export function statesOfOptions({ pair, groups }: PairGroups, options: readonly number[]): States {
  const states = new Int32Array(pair.models[0].variables.length);
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
  const { variables } = pair.models[0];
  const lists = pair.models.flatMap(({ groups }) =>
    groups.map((group) => group.variables.map(({ index }) => index)),
  );
  const joined = connectedComponents(lists, variables.length).map((numbers) =>
    numbers.flatMap((index) => variables[index] ?? []),
  );
  if (joined.some((own) => numbering(own).rows > limit)) return undefined;
  return { pair, groups: joined.map((own) => groupOf(pair, own)) };
}

interface Gathered {
  readonly tables: Both<Table>;
  example: readonly number[];
  weight: number;
}

function groupOf(pair: ModelPair, variables: readonly Variable[]): PairGroup {
  const options = gathered(pair, variables);
  const side = (which: 0 | 1): Table => ({
    points: Int32Array.from(options.flatMap(({ tables }) => [...tables[which].points])),
    out: Int32Array.from(options.flatMap(({ tables }) => [...tables[which].out])),
  });
  return {
    variables,
    count: options.length,
    tables: [side(0), side(1)],
    weights: Float64Array.from(options, ({ weight }) => weight),
    examples: options.map(({ example }) => example),
  };
}

function gathered(pair: ModelPair, variables: readonly Variable[]): readonly Gathered[] {
  const found = new Map<string, Gathered>();
  const { rows, strides } = numbering(variables);
  const states = new Int32Array(pair.models[0].variables.length);
  const rowUnder = rowFinder(pair, variables);
  for (let index = 0; index < rows; index += 1) {
    setRow({ variables, strides }, index, states);
    const tables = rowUnder(states);
    const example = variables.map((variable) => cell(states, variable.index));
    const weight = variables.reduce(
      (product, { frequencies }, place) => product * weightAt(frequencies, example[place] ?? 0),
      1,
    );
    const key = tables.map(({ points, out }) => `${points};${out}`).join();
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { tables, example, weight });
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

/** Finds what the groups with these variables bring on both sides, without what all frameworks get alike. */
function rowFinder(
  { models, present }: ModelPair,
  variables: readonly Variable[],
): (states: States) => Both<Table> {
  const own = new Set(variables.map(({ index }) => index));
  const groups = models.map((model) =>
    model.groups.filter((group) => group.variables.some(({ index }) => own.has(index))),
  );
  const side = (which: 0 | 1, states: States): Table => {
    const table = emptyTable(1, widthOf(models[which]));
    for (const group of groups[which] ?? []) addGroup(models[which], group, states, table);
    const shared = table.points[present[which][0] ?? 0] ?? 0;
    for (const one of present[which]) table.points[one] = cell(table.points, one) - shared;
    return table;
  };
  return (states) => [side(0, states), side(1, states)];
}
