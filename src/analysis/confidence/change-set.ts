// Sets of changed answers, as a search finds them.
import type { Component, States } from "../../tables/model.ts";
import { everyVariant } from "../search/changes.ts";
import type { ProjectedProblem } from "../search/presolve.ts";
import type { Combination } from "../search/search.ts";

/** So many sets are written out at most. */
export const MOST_SETS = 1_000;

/** One question, by its index, and the state into which it is put. */
export interface Change {
  readonly question: number;
  readonly state: number;
}

/** Changes of different questions, by question. */
export type ChangeSet = readonly Change[];

/** The combinations of ways of the components as sets of changes, up to 1,000 sets. */
export function changeSetsOf(
  components: readonly Component[],
  states: States,
  { groups, changes }: ProjectedProblem,
  combinations: readonly Combination[],
): readonly ChangeSet[] {
  const byWay = components.map((component) => changesByWay(component, states, changes));
  const sets: ChangeSet[] = [];
  for (const combination of combinations) {
    let made: readonly ChangeSet[] = [[]];
    groups.forEach(({ members }, place) => {
      const ways = members[combination[place] ?? 0] ?? [];
      const own = ways.map((way) => byWay[place]?.[way] ?? []);
      made = made.flatMap((set) => own.map((more) => [...set, ...more])).slice(0, MOST_SETS);
    });
    sets.push(...made.map((set) => [...set].sort((a, b) => a.question - b.question)));
    if (sets.length >= MOST_SETS) break;
  }
  return sets.slice(0, MOST_SETS);
}

/** The changes that make each way of the component's joined group: none first, then one, then two. */
function changesByWay(component: Component, states: States, changes: number): ChangeSet[] {
  const ways: ChangeSet[] = [];
  for (let count = 0; count <= changes; count += 1) {
    for (const variant of everyVariant(component.questions, states, count)) {
      ways.push(
        component.questions
          .filter(({ index }) => variant[index] !== states[index])
          .map(({ index }) => ({ question: index, state: variant[index] ?? 0 })),
      );
    }
  }
  return ways;
}
