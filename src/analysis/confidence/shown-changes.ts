// Which of many sets of changes to show: those that ask for little, and of every kind some.
import type { States } from "../../tables/model.ts";
import type { Situation } from "../../tables/states.ts";
import type { ChangeSet } from "./change-set.ts";

interface RatedSet {
  readonly set: ChangeSet;
  /** How many of the changes replace an answer. */
  readonly replaced: number;
  /** How many choices change; another answer to a question that takes one counts once. */
  readonly moved: number;
}

/**
 * At most `most` of the sets. Sets that change the same questions form a family; first comes one set of
 * each family, then a second of each, and so on. Families that replace fewer answers come first, then
 * those that change fewer choices, then those with the first questions; within a family, sets that change
 * fewer choices.
 */
export function selectShown(
  situation: Situation,
  sets: readonly ChangeSet[],
  most: number,
): readonly ChangeSet[] {
  const families = new Map<string, RatedSet[]>();
  for (const set of sets) {
    const key = set.questions.map(({ index }) => index).join();
    const family = families.get(key) ?? [];
    families.set(key, family);
    family.push(rated(situation, set));
  }
  for (const family of families.values()) {
    family.sort((a, b) => a.moved - b.moved || compareStates(a.set.states, b.set.states));
  }
  const ordered = [...families.values()].sort((a, b) => compareFamilies(a[0], b[0]));
  const longest = Math.max(0, ...ordered.map((family) => family.length));
  const shown: ChangeSet[] = [];
  for (let nth = 0; nth < longest && shown.length < most; nth += 1) {
    shown.push(...ordered.flatMap((family) => family.slice(nth, nth + 1)).map(({ set }) => set));
  }
  return shown.slice(0, most);
}

function rated({ states, open }: Situation, set: ChangeSet): RatedSet {
  const replaced = set.questions.filter((question) => !open.includes(question)).length;
  const moved = set.states.filter((state, variable) => state !== (states[variable] ?? 0)).length;
  return { set, replaced, moved };
}

/** Fewer replaced answers first, then fewer changed choices, then by the questions. */
function compareFamilies(a: RatedSet | undefined, b: RatedSet | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.replaced !== b.replaced) return a.replaced - b.replaced;
  if (a.moved !== b.moved) return a.moved - b.moved;
  for (const [place, question] of a.set.questions.entries()) {
    const difference = question.index - (b.set.questions[place]?.index ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By the first variable that differs, its first choice first; what is not ticked comes last. */
function compareStates(a: States, b: States): number {
  for (const [variable, state] of a.entries()) {
    const other = b[variable] ?? 0;
    if (state === other) continue;
    if (state === 0 || other === 0) return state === 0 ? 1 : -1;
    return state - other;
  }
  return 0;
}
