// Whether the winners of a pair can ever differ: found, or proved not to be so.
import { type Choice, choose } from "./choosing.ts";
import { type Contest, contestsOf, prepare } from "./contests.ts";
import { type Case, caseOf, type Pieces } from "./pieces.ts";

export type Search =
  | { readonly kind: "differ"; readonly witness: Case }
  /** Proved: the winners are the same whatever the pieces bring. */
  | { readonly kind: "same" }
  /** More work than was allowed. */
  | { readonly kind: "unknown" };

/** How many rows may be looked at in all: some tens of seconds. */
export const WORK = 60_000_000;

/** How many rows are looked at for one contest, at first and later; the last takes what is left. */
const SHARES = [20_000, 1_000_000, WORK];

/**
 * Looks for answers and marks under which the winners differ, in all that the pieces can bring. Contests
 * that are not decided soon are put off, as another one may have a witness. Looks at about `work` rows.
 */
export function searchWinners(pieces: Pieces, work = WORK): Search {
  let open: readonly Contest[] = contestsOf(pieces.pair.frameworks.length);
  let left = work;
  for (const share of SHARES) {
    const undecided: Contest[] = [];
    for (const contest of open) {
      const choice = attempt(pieces, contest, Math.min(share, left));
      left -= choice.work;
      if (choice.kind === "found") {
        return { kind: "differ", witness: caseOf(pieces, choice.rows) };
      }
      if (choice.kind === "unknown") undecided.push(contest);
    }
    open = undecided;
  }
  return { kind: open.length === 0 ? "same" : "unknown" };
}

function attempt(pieces: Pieces, contest: Contest, limit: number): Choice {
  const prepared = prepare(pieces, contest);
  if (prepared === undefined) return { kind: "none", work: 0 };
  return choose(prepared.problem, prepared.hint, limit);
}
