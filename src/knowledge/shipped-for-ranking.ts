// The shipped knowledge without the sources of its facts and without precedents, which few commands need.
import shipped from "#shipped-knowledge";
import { expand } from "./expand.ts";
import type { Identified } from "./shipped.ts";

/** Without precedents. It needs no checks at run time: the build fails on the first problem. */
export function shippedForRanking(): Identified {
  expanded ??= { knowledge: expand(shipped.written), origin: shipped.origin };
  return expanded;
}

let expanded: Identified | undefined;

/** With the precedents, which only recommendations and interviews use. */
export async function shippedWithPrecedents(): Promise<Identified> {
  const { default: precedents } = await import("#shipped-precedents");
  const { knowledge, origin } = shippedForRanking();
  return { knowledge: { ...knowledge, precedents }, origin };
}

/** What its facts rest on, counted. */
export const { factShares } = shipped;
