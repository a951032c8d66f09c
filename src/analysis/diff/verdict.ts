// Whether two pieces of knowledge can ever name different winners, with a witness or a proof.
import type { States } from "../../tables/model.ts";
import type { PairGroups } from "./groups.ts";
import { decideAlike, oddConditions } from "./odd-rules.ts";
import type { ModelPair } from "./pair.ts";
import { randomSearch } from "./random-search.ts";
import { searchWinners, WORK } from "./winners.ts";
import { type Witness, witnessOf } from "./witness.ts";

export type DiffVerdict =
  | { readonly kind: "differ"; readonly witness: Witness }
  /** Proved: the winners are the same under all answers, nothing being marked as important. */
  | { readonly kind: "same" }
  /** Neither found nor proved: too many answers are joined, or the search was given up. */
  | { readonly kind: "undecided"; readonly because: "rows" | "work" };

/** The verdict on a pair with these groups. `examples`, states in which winners differ, save a search. */
export function verdictOn(
  pair: ModelPair,
  groups: PairGroups | undefined,
  examples: readonly States[],
  work = WORK,
): DiffVerdict {
  if (examples.length > 0) return differ(pair, examples);
  if (decideAlike(pair)) return { kind: "same" };
  const search = groups === undefined ? undefined : searchWinners(groups, work);
  if (search?.kind === "differ") return differ(pair, [search.states]);
  if (search?.kind === "same") return { kind: "same" };
  const met = randomSearch(pair, oddConditions(pair));
  if (met !== undefined) return differ(pair, [met]);
  return { kind: "undecided", because: search === undefined ? "rows" : "work" };
}

/** Answers that only one side takes are worse than this many answers more. */
const APART = 10;

/** The witness with the fewest winners, and of these the one that needs the fewest answers. */
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

/** More where the two sides cannot be given the same answers. */
function length([a, b]: Witness): number {
  const [one, other] = [a.answers.size, b.answers.size];
  return Math.max(one, other) + (one === other ? 0 : APART);
}
