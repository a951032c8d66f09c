// What changing the answers to some questions can do for a goal.
import { cell } from "../../tables/cell.ts";
import type { Group, Model, ModelQuestion, States, Variable } from "../../tables/model.ts";
import { type Budget, spend } from "../search/budget.ts";
import type { Goal } from "../search/goal.ts";
import {
  type Alternative,
  type OpenOptions,
  optionCount,
  optionsOf,
  startOf,
  unchanged,
  writeOption,
} from "../search/group.ts";
import type { ConstraintProblem } from "../search/presolve.ts";

/** Some questions with other answers. */
export interface ChangeSet {
  /** By index. */
  readonly questions: readonly ModelQuestion[];
  /** The states with these answers and all others unchanged. */
  readonly states: States;
}

export interface ChangeProblems {
  /** The questions that some rule asks for. */
  readonly questions: readonly ModelQuestion[];
  /** Whether each constraint, taken alone, can be met by the best answers to these questions. */
  mayReach(chosen: readonly ModelQuestion[]): boolean;
  /**
   * The problem whose options are all answers to these questions; an option costs the number of variables it
   * changes. All other questions keep their answers. `undefined` if the budget is spent.
   */
  problemOf(chosen: readonly ModelQuestion[]): ConstraintProblem | undefined;
  /** The change set for one option of each group of that problem. */
  setOf(chosen: readonly ModelQuestion[], options: readonly number[]): ChangeSet;
}

interface AskedGroup {
  readonly group: Group;
  readonly asks: readonly number[];
  /** What it adds to each constraint with the current answers. */
  readonly gains: Int32Array;
}

/** The problems of changing answers in these states. Listing options uses up the budget. */
export function changeProblems(
  model: Model,
  states: States,
  goal: Goal,
  budget: Budget,
): ChangeProblems {
  const total = startOf(model, goal);
  const asked = model.groups.map((group): AskedGroup => {
    const asks = [...new Set(group.variables.map(({ question }) => question))];
    const now = optionsOf(model, group, ({ index }) => unchanged(states, index), goal);
    add(total, now.gains);
    return { group, asks, gains: now.gains };
  });
  const all = new Set(asked.flatMap(({ asks }) => asks));
  const known = new Map<string, { readonly options: OpenOptions; readonly most: Int32Array }>();

  const byQuestion = model.questions.map(({ index }) =>
    asked.filter(({ asks }) => asks.includes(index)),
  );
  /** The groups of the chosen questions, each with its chosen questions. */
  const touched = (chosen: readonly ModelQuestion[]) => {
    const free = new Map<AskedGroup, number[]>();
    for (const { index } of chosen) {
      for (const one of byQuestion[index] ?? []) {
        const own = free.get(one);
        if (own === undefined) free.set(one, [index]);
        else own.push(index);
      }
    }
    return free;
  };
  const changesIn = ({ group }: AskedGroup, free: readonly number[]) => {
    const key = `${group.index}:${free}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const alternatives = (variable: Variable) => alternativesOf(variable, states, free);
    // Without a table, each option has to check the rules that join variables.
    const joining = group.rules.filter((rule) => rule.variables.length > 1).length;
    const work = optionCount(group, alternatives) * (group.table ? 1 : joining);
    if (work > budget.left || !spend(budget, work)) return undefined;
    const options = optionsOf(model, group, alternatives, goal);
    const made = { options, most: mostOf(options, goal.length) };
    known.set(key, made);
    return made;
  };

  return {
    questions: model.questions.filter(({ index }) => all.has(index)),
    mayReach(chosen) {
      const sums = total.slice();
      for (const [one, free] of touched(chosen)) {
        const here = changesIn(one, free);
        if (here === undefined) return true;
        for (let nth = 0; nth < sums.length; nth += 1) {
          sums[nth] = cell(sums, nth) + cell(here.most, nth) - cell(one.gains, nth);
        }
      }
      return sums.every((sum) => sum >= 0);
    },
    problemOf(chosen) {
      const start = total.slice();
      const groups: OpenOptions[] = [];
      for (const [one, free] of touched(chosen)) {
        const here = changesIn(one, free);
        if (here === undefined) return undefined;
        for (let nth = 0; nth < start.length; nth += 1) {
          start[nth] = cell(start, nth) - cell(one.gains, nth);
        }
        groups.push(here.options);
      }
      return { start, groups, changes: 0 };
    },
    setOf(chosen, options) {
      const changed = states.slice();
      [...touched(chosen)].forEach(([one, free], place) => {
        const here = changesIn(one, free);
        if (here !== undefined) writeOption(here.options, options[place] ?? 0, changed);
      });
      return { questions: chosen, states: changed };
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
  for (let nth = 0; nth < sums.length; nth += 1) sums[nth] = cell(sums, nth) + cell(gains, nth);
}

function mostOf({ count, gains }: OpenOptions, size: number): Int32Array {
  const most = gains.slice(0, size);
  for (let option = 1; option < count; option += 1) {
    for (let nth = 0; nth < size; nth += 1) {
      const gain = cell(gains, option * size + nth);
      if (gain > cell(most, nth)) most[nth] = gain;
    }
  }
  return most;
}
