// Two groups of knowledge compared by what they say and by what they decide.
import type { Knowledge } from "../../knowledge/schema.ts";
import { type ContentChanges, contentChanges } from "./content.ts";
import { type FirstPlaceShares, firstPlaceSharesOf } from "./first-place-shares.ts";
import { groupsOf } from "./groups.ts";
import { pairOf } from "./pair.ts";
import { type DiffVerdict, verdictOn } from "./verdict.ts";

export interface Difference {
  readonly changes: ContentChanges;
  /** The ids of all frameworks of either, sorted. */
  readonly frameworks: readonly string[];
  readonly verdict: DiffVerdict;
  readonly places: FirstPlaceShares;
}

/**
 * What is different from `a` to `b`. Answers are those to the questions of either; what one of them
 * cannot be told is open there. All frameworks take part. Never throws for sound knowledge.
 */
export function differenceBetween(a: Knowledge, b: Knowledge): Difference {
  const pair = pairOf([a, b]);
  const groups = groupsOf(pair);
  const places = firstPlaceSharesOf(pair, groups);
  return {
    changes: contentChanges(a, b),
    frameworks: pair.frameworks,
    verdict: verdictOn(pair, groups, places.examples),
    places,
  };
}
