// Compares two pieces of knowledge by what they contain and by what they decide.
import type { Knowledge } from "../../knowledge/schema.ts";
import type { States } from "../../tables/model.ts";
import { type ContentChanges, contentChanges } from "./content.ts";
import { searchWinners } from "./contests.ts";
import { type FirstPlaceShares, firstPlaceSharesOf } from "./first-place-shares.ts";
import { groupsOf, type PairGroups } from "./groups.ts";
import { type ModelPair, pairOf } from "./pair.ts";
import { oddConditions, randomSearch } from "./random-search.ts";
import { type Witness, witnessOf } from "./witness.ts";

export interface Difference {
  readonly changes: ContentChanges;
  readonly verdict: DiffVerdict;
  readonly places: FirstPlaceShares;
}

export type DiffVerdict =
  | { readonly kind: "differ"; readonly witness: Witness }
  /** Proved: the winners are the same under all answers, with nothing marked as important. */
  | { readonly kind: "same" }
  /** Neither found nor proved: rules join too many answers, or the search was given up. */
  | { readonly kind: "undecided"; readonly because: "rows" | "work" };

/**
 * The differences from `a` to `b`. Answers cover the questions of both; an answer that one side does not know
 * is open there. All frameworks take part. Never throws for sound knowledge.
 */
export function differenceBetween(a: Knowledge, b: Knowledge): Difference {
  const pair = pairOf([a, b]);
  const groups = groupsOf(pair);
  const places = firstPlaceSharesOf(pair, groups);
  return {
    changes: contentChanges(a, b),
    verdict: verdictOn(pair, groups, places.examples),
    places,
  };
}

/**
 * The verdict on a pair with these groups. `examples` are states with different winners; any saves a search.
 */
export function verdictOn(
  pair: ModelPair,
  groups: PairGroups | undefined,
  examples: readonly States[],
): DiffVerdict {
  if (examples.length > 0) return differ(pair, examples);
  const odd = oddConditions(pair);
  const [a, b] = pair.present;
  const all = pair.frameworks.length;
  // The same frameworks and the same effective rules give the same winners.
  if (odd.length === 0 && a.length === all && b.length === all) return { kind: "same" };
  const found = groups && searchWinners(groups);
  if (found === "none") return { kind: "same" };
  const states = found === undefined || found === "unknown" ? randomSearch(pair, odd) : found;
  if (states !== undefined) return differ(pair, [states]);
  return { kind: "undecided", because: found === undefined ? "rows" : "work" };
}

/** An answer that only one side takes is worse than this many more answers. */
const APART = 10;

/** The witness with the fewest winners; of these, the one with the fewest answers. */
function differ(pair: ModelPair, found: readonly States[]): DiffVerdict {
  const [witness] = found
    .map((states) => witnessOf(pair, states))
    .sort((one, other) => winnerCount(one) - winnerCount(other) || length(one) - length(other));
  if (witness === undefined) throw new RangeError("there is no witness");
  return { kind: "differ", witness };
}

function winnerCount([a, b]: Witness): number {
  return a.winners.length + b.winners.length;
}

/** The number of answers; more if the two sides cannot take the same ones. */
function length([a, b]: Witness): number {
  const [one, other] = [a.answers.size, b.answers.size];
  return Math.max(one, other) + (one === other ? 0 : APART);
}
