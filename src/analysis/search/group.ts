// What one group adds to the constraints of a goal with each of its options.
import { groupBy } from "../../knowledge/group-by.ts";
import type { Group, Model, States, Variable } from "../../tables/model.ts";
import { rowOf, upTo } from "../../tables/rows.ts";
import { addGroup, type Situation } from "../../tables/states.ts";
import { emptyTable } from "../../tables/table.ts";
import type { Option } from "./feasible.ts";
import { type Goal, gainsOf } from "./goal.ts";

/** A state that a variable may get. */
export interface Alternative {
  readonly variable: number;
  readonly state: number;
  /** 1 for a change, else 0. */
  readonly cost: number;
}

/** The states that a variable may get; none: it stays as it is. */
export type AlternativesOf = (variable: Variable) => readonly Alternative[];

/** One alternative for each variable, numbered so that the first variable changes fastest. */
export interface GroupOption<Item = number> extends Option<Item> {
  readonly cost: number;
  /** How many options it stands for. */
  readonly count: number;
}

type Alternatives = readonly (readonly Alternative[])[];

export interface GroupOptions {
  readonly alternatives: Alternatives;
  readonly options: readonly GroupOption[];
}

/** An open question gets any answer or stays open. */
export function continuations({ open }: Situation): AlternativesOf {
  const isOpen = new Set(open.map(({ index }) => index));
  return ({ index, question, states }) =>
    isOpen.has(question) ? upTo(states).map((state) => ({ variable: index, state, cost: 0 })) : [];
}

/** Those of the group's variables that may change. */
export function alternativesIn({ variables }: Group, of: AlternativesOf): Alternatives {
  return variables.map(of).filter((own) => own.length > 0);
}

/** Number of options; not exact above 2^53. */
export function optionCount(alternatives: Alternatives): number {
  return alternatives.reduce((count, own) => count * own.length, 1);
}

/** All options of the group; call it only for groups with few. */
export function optionsOf(
  model: Model,
  group: Group,
  before: States,
  alternatives: Alternatives,
  goal: Goal,
): GroupOptions {
  const states = before.slice();
  const count = optionCount(alternatives);
  const options: GroupOption[] = [];
  for (let of = 0; of < count; of += 1) {
    const cost = writeOption(alternatives, of, states);
    options.push({ of, gains: gainsUnder(model, group, states, goal), cost, count: 1 });
  }
  return { alternatives, options };
}

/** Writes the states of the option, and returns its cost. */
export function writeOption(alternatives: Alternatives, option: number, states: States): number {
  let [rest, cost] = [option, 0];
  for (const own of alternatives) {
    const one = own[rest % own.length] as Alternative;
    rest = Math.floor(rest / own.length);
    states[one.variable] = one.state;
    cost += one.cost;
  }
  return cost;
}

/** What the group adds to each constraint: reads its table or, without one, asks its rules. */
export function gainsUnder(
  { constant }: Model,
  group: Group,
  states: States,
  goal: Goal,
): number[] {
  if (group.table !== undefined) return gainsOf(goal, group.table, rowOf(group, states));
  const row = emptyTable(1, constant);
  addGroup(group, states, row);
  return gainsOf(goal, row, 0);
}

/** The options with only these constraints; those of equal cost and gains are merged. */
export function merged(options: readonly GroupOption[], kept: readonly number[]) {
  const gainsIn = ({ gains }: GroupOption) => kept.map((nth) => gains[nth] as number);
  const alike = groupBy(options, (one) => `${one.cost},${gainsIn(one).join()}`);
  return [...alike.values()].map((all): GroupOption<readonly number[]> => {
    const gains = gainsIn(all[0]);
    return { of: all.map(({ of }) => of), gains, cost: all[0].cost, count: all.length };
  });
}
