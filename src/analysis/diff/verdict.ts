// Whether two pieces of knowledge can ever name different winners, with a witness or a proof.
import { decideAlike, oddConditions } from "./odd-rules.ts";
import type { Pair, PairFor } from "./pair.ts";
import type { Case, Pieces } from "./pieces.ts";
import { markedPieces } from "./pieces-of.ts";
import { probe } from "./probe.ts";
import { searchWinners, WORK } from "./winners.ts";
import { type Witness, witnessOf } from "./witness.ts";

export type Verdict =
  | { readonly kind: "differ"; readonly witness: Witness }
  /**
   * Proved: the winners are the same under all answers. `marks`: under all marks of importance too;
   * where it is false, that was too much to decide.
   */
  | { readonly kind: "same"; readonly marks: boolean }
  /** Neither found nor proved: too many answers are joined, or the search was given up. */
  | { readonly kind: "undecided"; readonly because: "rows" | "work" };

/** The verdict on a pair, nothing being marked; `pieces` as in `piecesOf`. `example` is tried first. */
export function verdictOn(
  pair: Pair,
  pieces: Pieces | undefined,
  example: Case | undefined,
  pairFor: PairFor,
  work = WORK,
): Verdict {
  if (example !== undefined) return differ(example, pairFor);
  if (decideAlike(pair)) return { kind: "same", marks: true };
  const plain = pieces === undefined ? undefined : searchWinners(pieces, work);
  if (plain?.kind === "differ") return differ(plain.witness, pairFor);
  if (plain?.kind !== "same") {
    const met = probe(pair, oddConditions(pair));
    if (met !== undefined) return differ(met, pairFor);
    return { kind: "undecided", because: plain === undefined ? "rows" : "work" };
  }
  const pieced = markedPieces(pair, pairFor);
  const marked = pieced === undefined ? undefined : searchWinners(pieced, work);
  if (marked?.kind === "differ") return differ(marked.witness, pairFor);
  return { kind: "same", marks: marked?.kind === "same" };
}

function differ(found: Case, pairFor: PairFor): Verdict {
  return { kind: "differ", witness: witnessOf(found, pairFor) };
}
