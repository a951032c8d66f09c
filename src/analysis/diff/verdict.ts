// Whether two pieces of knowledge can ever name different winners, with a witness or a proof.

import type { Case, Pieces } from "./groups.ts";
import { decideAlike, oddConditions } from "./odd-rules.ts";
import type { ModelPair, PairFor } from "./pair.ts";
import { markedPieces } from "./pieces-of.ts";
import { probe } from "./random-search.ts";
import { searchWinners, WORK } from "./winners.ts";
import { type Witness, witnessOf } from "./witness.ts";

export type DiffVerdict =
  | { readonly kind: "differ"; readonly witness: Witness }
  /**
   * Proved: the winners are the same under all answers. `marks`: under all marks of importance too;
   * where it is false, that was too much to decide.
   */
  | { readonly kind: "same"; readonly marks: boolean }
  /** Neither found nor proved: too many answers are joined, or the search was given up. */
  | { readonly kind: "undecided"; readonly because: "rows" | "work" };

/**
 * The verdict on a pair, nothing being marked; `pieces` as in `piecesOf`. `examples`, cases in which
 * winners differ, save a search.
 */
export function verdictOn(
  pair: ModelPair,
  pieces: Pieces | undefined,
  examples: readonly Case[],
  pairFor: PairFor,
  work = WORK,
): DiffVerdict {
  if (examples.length > 0) return differ(examples, pairFor);
  if (decideAlike(pair)) return { kind: "same", marks: true };
  const plain = pieces === undefined ? undefined : searchWinners(pieces, work);
  if (plain?.kind === "differ") return differ([plain.witness], pairFor);
  const pieced = plain?.kind === "same" ? markedPieces(pair, pairFor) : undefined;
  const marked = pieced === undefined ? undefined : searchWinners(pieced, work);
  if (marked?.kind === "differ") return differ([marked.witness], pairFor);
  if (marked?.kind === "same") return { kind: "same", marks: true };
  const met = byChance(pair, pairFor);
  if (met !== undefined) return differ([met], pairFor);
  if (plain?.kind === "same") return { kind: "same", marks: false };
  return { kind: "undecided", because: plain === undefined ? "rows" : "work" };
}

/** A case that is met by chance where no search can tell: without marks, or with all of them. */
function byChance(pair: ModelPair, pairFor: PairFor): Case | undefined {
  const odd = oddConditions(pair);
  const plain = probe(pair, odd);
  if (plain !== undefined) return { states: plain, marked: [] };
  const states = probe(pairFor(new Set(pair.questions.map(({ id }) => id))), odd);
  return states && { states, marked: pair.questions };
}

/** So many answers more are better than answers that only one side takes. */
const APART = 10;

/** The witness with the fewest winners, and of these the one that needs the fewest answers and marks. */
function differ(found: readonly Case[], pairFor: PairFor): DiffVerdict {
  const [witness] = found
    .map((one) => witnessOf(one, pairFor))
    .sort((one, other) => tied(one) - tied(other) || length(one) - length(other));
  if (witness === undefined) throw new RangeError("no case to tell of");
  return { kind: "differ", witness };
}

function tied([a, b]: Witness): number {
  return a.winners.length + b.winners.length;
}

/** More where the two sides cannot be told the same. */
function length([a, b]: Witness): number {
  const sizes = [a, b].map(({ answers, important }) => answers.size + important.length);
  return Math.max(...sizes) + (sizes[0] === sizes[1] ? 0 : APART);
}
