// Which of many sets of changes to tell: those that ask for little, and of every kind some.
import type { ModelQuestion, States } from "../../tables/model.ts";
import type { Change, ChangeSet } from "./change-set.ts";

interface Weighed {
  readonly set: ChangeSet;
  /** How many of the changes replace an answer. */
  readonly replaced: number;
  /** How many choices are taken or dropped in all. */
  readonly choices: number;
}

/**
 * At most `most` of the sets. Sets that change the same questions form a group; first comes one set of
 * each group, then a second of each, and so on. Groups that replace fewer answers come first, then those
 * with the first questions; within a group, sets with fewer choices taken or dropped.
 */
export function selectShown(
  questions: readonly ModelQuestion[],
  states: States,
  sets: readonly ChangeSet[],
  most: number,
): readonly ChangeSet[] {
  const groups = new Map<string, Weighed[]>();
  for (const set of sets) {
    const key = set.map(({ question }) => question).join();
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(weighed(questions, states, set));
  }
  const ordered = [...groups.values()].sort((a, b) => compareSets(a[0], b[0]));
  for (const group of ordered) group.sort((a, b) => a.choices - b.choices || compareSets(a, b));
  const longest = Math.max(0, ...ordered.map((group) => group.length));
  const told: ChangeSet[] = [];
  for (let nth = 0; nth < longest && told.length < most; nth += 1) {
    const turn = ordered.flatMap((group) => group.slice(nth, nth + 1));
    told.push(...turn.map(({ set }) => set));
  }
  return told.slice(0, most);
}

function weighed(questions: readonly ModelQuestion[], states: States, set: ChangeSet): Weighed {
  const replaced = set.filter(({ question }) => states[question] !== 0).length;
  const choices = set.reduce((sum, one) => sum + choicesMoved(questions, states, one), 0);
  return { set, replaced, choices };
}

/** How many choices are taken or dropped by the change. */
function choicesMoved(
  questions: readonly ModelQuestion[],
  states: States,
  { question, state }: Change,
): number {
  const answers = questions[question]?.answers ?? [];
  const before = answers[(states[question] ?? 0) - 1] ?? [];
  const after = answers[state - 1] ?? [];
  return (
    before.filter((choice) => !after.includes(choice)).length +
    after.filter((choice) => !before.includes(choice)).length
  );
}

/** Fewer replaced answers first, then by the questions and their states. */
function compareSets(a: Weighed | undefined, b: Weighed | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.replaced !== b.replaced) return a.replaced - b.replaced;
  for (const [place, change] of a.set.entries()) {
    const other = b.set[place];
    const difference =
      change.question - (other?.question ?? 0) || change.state - (other?.state ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
