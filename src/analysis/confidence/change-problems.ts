// What changing the answers to some questions can do for a goal.
import { cell } from "../../tables/cells.ts";
import type { Model, ModelQuestion, States, Variable } from "../../tables/model.ts";
import { type Budget, spend } from "../search/budget.ts";
import { type Goal, startOf } from "../search/goal.ts";
import {
  type Alternative,
  gainsUnder,
  type OpenOptions,
  optionCount,
  optionsOf,
  unchanged,
  writeOption,
} from "../search/group.ts";
import type { ConstraintProblem } from "../search/presolve.ts";

export interface ChangeSet {
  /** By index. */
  readonly questions: readonly ModelQuestion[];
  readonly states: States;
}

export interface ChangeProblem extends ConstraintProblem {
  readonly groups: readonly OpenOptions[];
  readonly uncertain: readonly number[];
  /** Whether each constraint, taken alone, can be met. */
  readonly mayBeMet: boolean;
}

export type ChangeProblems = ReturnType<typeof changeProblems>;

type Changes = ReturnType<typeof changesOf>;

export function changeProblems(model: Model, states: States, goal: Goal, budget: Budget) {
  const total = startOf(goal, model.constant);
  const asked = model.groups.map((group) => {
    const asks = [...new Set(group.variables.map(({ question }) => question))];
    // What it adds to each constraint with the current answers.
    const gains = gainsUnder(model, group, states, goal);
    add(total, gains);
    return { group, asks, gains };
  });
  type Asked = (typeof asked)[number];
  const all = new Set(asked.flatMap(({ asks }) => asks));
  const known = new Map<number | string, Changes>();

  const byQuestion = model.questions.map(({ index }) =>
    asked.filter(({ asks }) => asks.includes(index)),
  );
  const touched = (chosen: readonly ModelQuestion[]) => {
    const found: { readonly one: Asked; readonly free: number[] }[] = [];
    for (const { index } of chosen) {
      for (const one of byQuestion[index] ?? []) {
        const same = found.find((other) => other.one === one);
        if (same === undefined) found.push({ one, free: [index] });
        else same.free.push(index);
      }
    }
    return found;
  };
  const changesIn = ({ group, asks }: Asked, free: readonly number[]) => {
    const key = asks.length === 1 ? group.index : `${group.index}:${free}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const alternatives = (variable: Variable) => alternativesOf(variable, states, free);
    // Without a table, each option has to check the rules that join variables.
    const joined = group.rules.filter((rule) => rule.variables.length > 1).length;
    const work = optionCount(group, alternatives) * (group.table ? 1 : joined);
    if (work > budget.left || !spend(budget, work)) return undefined;
    const made = changesOf(optionsOf(model, group, alternatives, goal), goal.length);
    known.set(key, made);
    return made;
  };

  return {
    questions: model.questions.filter(({ index }) => all.has(index)),
    /** All answers to these questions; an option costs the variables it changes. `undefined`: budget spent. */
    problemOf(chosen: readonly ModelQuestion[]): ChangeProblem | undefined {
      const start = total.slice();
      const [least, most] = [new Int32Array(start.length), new Int32Array(start.length)];
      const groups: OpenOptions[] = [];
      for (const { one, free } of touched(chosen)) {
        const here = changesIn(one, free);
        if (here === undefined) return undefined;
        subtract(start, one.gains);
        add(least, here.least);
        add(most, here.most);
        groups.push(here.options);
      }
      add(least, start);
      add(most, start);
      const uncertain = [...least.keys()].filter((nth) => cell(least, nth) < 0);
      return { start, groups, changes: 0, uncertain, mayBeMet: most.every((sum) => sum >= 0) };
    },
    statesAfter({ groups }: ChangeProblem, options: readonly number[]): States {
      const changed = states.slice();
      groups.forEach((group, place) => {
        writeOption(group, options[place] ?? 0, changed);
      });
      return changed;
    },
  };
}

/** An answered question of kind `one` does not become open again. */
function alternativesOf(
  { index, question, states: count }: Variable,
  states: States,
  free: readonly number[],
): readonly Alternative[] {
  if (!free.includes(question)) return unchanged(states, index);
  const now = cell(states, index);
  const first = now === 0 || count === 2 ? 0 : 1;
  return Array.from({ length: count - first }, (_, nth) => ({
    state: first + nth,
    weight: 1,
    cost: first + nth === now ? 0 : 1,
  }));
}

function add(sums: Int32Array, gains: Int32Array): void {
  for (let nth = 0; nth < sums.length; nth += 1)
    sums[nth] = (sums[nth] as number) + (gains[nth] as number);
}

function subtract(sums: Int32Array, gains: Int32Array): void {
  for (let nth = 0; nth < sums.length; nth += 1)
    sums[nth] = (sums[nth] as number) - (gains[nth] as number);
}

function changesOf(options: OpenOptions, size: number) {
  const { count, gains } = options;
  const [most, least] = [gains.slice(0, size), gains.slice(0, size)];
  for (let option = 1; option < count; option += 1) {
    for (let nth = 0; nth < size; nth += 1) {
      const gain = gains[option * size + nth] as number;
      if (gain > (most[nth] as number)) most[nth] = gain;
      else if (gain < (least[nth] as number)) least[nth] = gain;
    }
  }
  /** The most and the least of the options for each constraint. */
  return { options, most, least };
}
