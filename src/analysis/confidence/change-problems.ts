// What changing the answers to some questions can do for a goal.
import { cell } from "../../tables/cells.ts";
import type { Model, ModelQuestion, States } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import { type Budget, spend } from "../search/budget.ts";
import { rangeOf } from "../search/feasible.ts";
import { add, type Goal, startOf } from "../search/goal.ts";
import {
  alternativesIn,
  type GroupOptions,
  gainsUnder,
  optionCount,
  optionsOf,
  writeOption,
} from "../search/group.ts";
import type { ConstraintProblem } from "../search/presolve.ts";

export interface ChangeSet {
  /** By index. */
  readonly questions: readonly ModelQuestion[];
  readonly states: States;
}

export interface ChangeProblem extends ConstraintProblem {
  readonly uncertain: readonly number[];
  /** Whether each constraint, taken alone, can be met. */
  readonly mayBeMet: boolean;
  /** `combination`: the number of an option for each group. */
  statesAfter(combination: readonly number[]): States;
}

/** The options of a group, and the range of what they add to each constraint. */
interface Changes extends GroupOptions, ReturnType<typeof rangeOf> {}

export function changeProblems(model: Model, states: States, goal: Goal, budget: Budget) {
  const now = startOf(goal, model.constant);
  const asked = model.groups.map((group) => {
    const asks = new Set(group.variables.map(({ question }) => question));
    const gains = gainsUnder(model, group, states, goal);
    add(now, gains);
    return { group, asks, less: gains.map((gain) => -gain), known: new Map<string, Changes>() };
  });
  type Asked = (typeof asked)[number];
  const byQuestion = model.questions.map(({ index }) =>
    asked.filter(({ asks }) => asks.has(index)),
  );
  const changesIn = ({ group, asks, known }: Asked, chosen: readonly ModelQuestion[]) => {
    const isFree = ({ index }: ModelQuestion) => asks.has(index);
    const key =
      asks.size === 1
        ? ""
        : chosen
            .filter(isFree)
            .map(({ index }) => index)
            .join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const alternatives = alternativesIn(group, ({ index, question, states: count }) => {
      if (!chosen.some((one) => one.index === question)) return [];
      const before = cell(states, index);
      // An answered question of kind `one` does not become open again.
      const first = before === 0 || count === 2 ? 0 : 1;
      return upTo(count)
        .slice(first)
        .map((state) => ({ variable: index, state, cost: state === before ? 0 : 1 }));
    });
    // Without a table, each option has to check the rules that join variables.
    const joined = group.rules.filter((rule) => rule.variables.length > 1).length;
    const work = optionCount(alternatives) * (group.table ? 1 : joined);
    if (work > budget.left || !spend(budget, work)) return undefined;
    const made = optionsOf(model, group, states, alternatives, goal);
    const changes = { ...made, ...rangeOf(made.options, goal.length) };
    known.set(key, changes);
    return changes;
  };

  return {
    questions: model.questions.filter((_, index) => byQuestion[index]?.length),
    /** All answers to these questions; an option costs the variables it changes. `undefined`: budget spent. */
    problemOf(chosen: readonly ModelQuestion[]): ChangeProblem | undefined {
      const start = now.slice();
      const changes: Changes[] = [];
      for (const one of new Set(chosen.flatMap(({ index }) => byQuestion[index] ?? []))) {
        const here = changesIn(one, chosen);
        if (here === undefined) return undefined;
        add(start, one.less);
        changes.push(here);
      }
      const [least, most] = [start.slice(), start.slice()];
      for (const here of changes) {
        add(least, here.least);
        add(most, here.most);
      }
      return {
        start,
        groups: changes.map(({ options }) => options),
        uncertain: upTo(goal.length).filter((nth) => (least[nth] as number) < 0),
        mayBeMet: most.every((sum) => sum >= 0),
        statesAfter(combination) {
          const changed = states.slice();
          changes.forEach(({ alternatives }, place) => {
            writeOption(alternatives, combination[place] ?? 0, changed);
          });
          return changed;
        },
      };
    },
  };
}
