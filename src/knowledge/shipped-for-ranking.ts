// The shipped knowledge without where its facts come from, which is half of it and which few commands show.
import shipped from "#shipped-knowledge";
import { expand } from "./expand.ts";
import type { Identified } from "./shipped.ts";

/** It needs no checks at run time: the build fails on the first problem. */
export function shippedForRanking(): Identified {
  expanded ??= { knowledge: expand(shipped.written), origin: shipped.origin };
  return expanded;
}

let expanded: Identified | undefined;

/** What its facts rest on, counted. */
export const { factShares } = shipped;
