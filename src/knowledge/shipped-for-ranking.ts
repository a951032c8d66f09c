// The shipped knowledge without the sources of its facts and without real decisions, which few commands need.
import shipped from "#shipped-knowledge";
import { expand } from "./expand.ts";
import type { Identified } from "./shipped.ts";

/** Without real decisions. It needs no checks at run time: the build fails on the first problem. */
export function shippedForRanking(): Identified {
  expanded ??= { knowledge: expand(shipped.written), origin: shipped.origin };
  return expanded;
}

let expanded: Identified | undefined;

/** With real decisions, which only recommendations and interviews use. */
export async function shippedWithDecisions(): Promise<Identified> {
  const { default: decisions } = await import("#shipped-decisions");
  const { knowledge, origin } = shippedForRanking();
  return { knowledge: { ...knowledge, decisions }, origin };
}

/** What its facts rest on, counted. */
export const { factShares } = shipped;
