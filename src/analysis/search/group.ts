// What one group adds to the constraints of a goal with each of its options.
import { groupBy } from "../../knowledge/group-by.ts";
import { cell, weightAt } from "../../tables/cells.ts";
import type { Group, Model, States, Table, Variable } from "../../tables/model.ts";
import { rowOf, upTo } from "../../tables/rows.ts";
import { addGroup, type Situation } from "../../tables/states.ts";
import { emptyTable } from "../../tables/table.ts";
import { type Goal, gainsOf, writeGains } from "./goal.ts";

export interface GroupOptions {
  readonly count: number;
  /** Option `o` adds `gains[o * size + c]` to constraint `c` of a goal of that size. */
  readonly gains: Int32Array;
  readonly costs: Int32Array;
  readonly weights: Float64Array;
}

export interface OpenOptions extends GroupOptions {
  readonly group: Group;
  /** For each variable, the states it may get; those of the first variable change fastest. */
  readonly alternatives: readonly (readonly Alternative[])[];
}

export interface Alternative {
  readonly state: number;
  readonly weight: number;
  /** 1 for a change, else 0. */
  readonly cost: number;
}

/** The alternatives of a variable; at least one. */
export type AlternativesOf = (variable: Variable) => readonly Alternative[];

/** An open question gets any answer, each state with its frequency; the others stay unchanged. */
export function completions(situation: Situation): AlternativesOf {
  return whereOpen(situation, ({ frequencies }) =>
    [...frequencies].flatMap((weight, state) => (weight > 0 ? { state, weight, cost: 0 } : [])),
  );
}

/** An open question gets any answer or stays open. */
export function continuations(situation: Situation): AlternativesOf {
  return whereOpen(situation, ({ states }) =>
    upTo(states).map((state) => ({ state, weight: 1, cost: 0 })),
  );
}

function whereOpen({ states, open }: Situation, alternatives: AlternativesOf): AlternativesOf {
  const isOpen = new Set(open.map(({ index }) => index));
  return (variable) =>
    isOpen.has(variable.question) ? alternatives(variable) : unchanged(states, variable.index);
}

export function unchanged(states: States, variable: number): readonly Alternative[] {
  return [{ state: cell(states, variable), weight: 1, cost: 0 }];
}

/** Number of options of the group; not exact above 2^53. */
export function optionCount({ variables }: Group, alternatives: AlternativesOf): number {
  return variables.reduce((count, variable) => count * alternatives(variable).length, 1);
}

/** All options of the group; all are stored, so there should not be too many. */
export function optionsOf(
  model: Model,
  group: Group,
  alternativesFor: AlternativesOf,
  goal: Goal,
): OpenOptions {
  const alternatives = group.variables.map(alternativesFor);
  const count = optionCount(group, alternativesFor);
  const open = {
    group,
    alternatives,
    count,
    gains: new Int32Array(count * goal.length),
    costs: new Int32Array(count),
    weights: new Float64Array(count),
  };
  const states = new Int32Array(model.variables.length);
  const rowUnder = rowFinder(model, group);
  for (let option = 0; option < count; option += 1) {
    const { cost, weight } = writeOption(open, option, states);
    open.costs[option] = cost;
    open.weights[option] = weight;
    const { table, row } = rowUnder(states);
    writeGains(goal, table, row, open.gains, option * goal.length);
  }
  return open;
}

export function gainsUnder(model: Model, group: Group, states: States, goal: Goal): Int32Array {
  const { table, row } = rowFinder(model, group)(states);
  return gainsOf(goal, table, row);
}

/** Writes the states of the option, and returns its cost and weight. */
export function writeOption(
  { group, alternatives }: Pick<OpenOptions, "group" | "alternatives">,
  option: number,
  states: States,
): { readonly cost: number; readonly weight: number } {
  let [rest, cost, weight] = [option, 0, 1];
  for (let place = 0; place < alternatives.length; place += 1) {
    const own = alternatives[place] ?? [];
    const one = own[rest % own.length];
    const variable = group.variables[place];
    if (one === undefined || variable === undefined) throw new RangeError("no such option");
    states[variable.index] = one.state;
    cost += one.cost;
    weight *= one.weight;
    rest = Math.floor(rest / own.length);
  }
  return { cost, weight };
}

/** Finds the row of the group's table; without a table, computes it, overwriting the last one. */
function rowFinder(
  model: Model,
  group: Group,
): (states: States) => { readonly table: Table; readonly row: number } {
  const { table } = group;
  if (table !== undefined) return (states) => ({ table, row: rowOf(group, states) });
  const scratch = emptyTable(1, model.constant);
  return (states) => {
    scratch.points.fill(0);
    scratch.out.fill(0);
    addGroup(group, states, scratch);
    return { table: scratch, row: 0 };
  };
}

/** Options that may merge several options of another group. */
export interface ProjectedGroup extends GroupOptions {
  /** For each option, the ones merged into it, ascending. */
  readonly members: readonly (readonly number[])[];
}

/** The options with only these constraints; those of equal cost and gains are merged. */
export function projectGroup(
  options: GroupOptions,
  size: number,
  kept: readonly number[],
): ProjectedGroup {
  const keyOf = (option: number) => {
    let key = `${options.costs[option]}`;
    for (let nth = 0; nth < kept.length; nth += 1)
      key += `,${options.gains[option * size + (kept[nth] as number)]}`;
    return key;
  };
  const members = [...groupBy(upTo(options.count), keyOf).values()];
  const gains = new Int32Array(members.length * kept.length);
  members.forEach(([first], option) => {
    kept.forEach((constraint, place) => {
      gains[option * kept.length + place] = cell(options.gains, first * size + constraint);
    });
  });
  return {
    count: members.length,
    gains,
    costs: Int32Array.from(members, ([first]) => cell(options.costs, first)),
    weights: Float64Array.from(members, (own) =>
      own.reduce((sum, option) => sum + weightAt(options.weights, option), 0),
    ),
    members,
  };
}
