// Whether one row of every stage can be chosen so that all sums are enough: a search that leaves nothing out.
import { tryAll } from "./depth-first.ts";
import { weigh, weightedGains } from "./multipliers.ts";
import { kept, narrow, undominated } from "./narrow.ts";
import type { Choosing } from "./stages.ts";

/** `work`: how many rows were looked at. */
export type Choice =
  /** One row of every stage. */
  | { readonly kind: "found"; readonly rows: readonly number[]; readonly work: number }
  /** Proved: whatever is chosen, some sum is too little. */
  | { readonly kind: "none"; readonly work: number }
  /** The limit came first. */
  | { readonly kind: "unknown"; readonly work: number };

/** So many combinations are quicker gone through than narrowed any further. */
const FEW = 20_000;

/**
 * Chooses one row of every stage so that all sums are enough, or proves that there is no such choice.
 * Branch and bound: rows that cannot be part of a choice are dropped, a weighted sum whose best is too
 * little refutes, and what is left is split by the rows of one stage. `hint`, a weight of 0 or more for
 * every sum, matters for the time alone. Looks at about `limit` rows at most.
 */
export function choose(problem: Choosing, hint: Float64Array, limit: number): Choice {
  const first = narrow(problem);
  if (first === undefined) return { kind: "none", work: 0 };
  const { refuted, found, weights, torn, work } = weigh(first, hint);
  if (refuted) return { kind: "none", work };
  if (found !== undefined) return { kind: "found", rows: namesOf(first, found), work };
  const second = narrow(first, weights);
  if (second === undefined) return { kind: "none", work };
  const small = undominated(second);
  if (combinations(small) <= FEW) {
    const rows = tryAll(small, weights);
    if (rows === undefined) return { kind: "none", work: work + FEW };
    return { kind: "found", rows: namesOf(small, rows), work: work + FEW };
  }
  return split(small, splitStage(small, torn), weights, limit, work);
}

/** Tries the rows of one stage in turn, the most promising first. */
function split(
  problem: Choosing,
  at: number,
  weights: Int32Array,
  limit: number,
  done: number,
): Choice {
  const stage = problem.stages[at];
  let work = done;
  if (stage === undefined) return { kind: "unknown", work };
  const values = weightedGains(stage.gains, weights);
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  for (const row of order) {
    const stages = problem.stages.map((one, index) =>
      index === at ? kept(one, problem.start.length, (place) => place === row) : one,
    );
    const choice = choose({ ...problem, stages }, Float64Array.from(weights), limit - work);
    work += choice.work;
    if (choice.kind !== "none") return { ...choice, work };
    if (work > limit) return { kind: "unknown", work };
  }
  return { kind: "none", work };
}

/** Of the stages whose best row is in doubt the one with the fewest rows. */
function splitStage({ stages }: Choosing, torn: readonly boolean[]): number {
  const rate = (stage: number) => {
    const count = stages[stage]?.count ?? 0;
    if (count < 2) return 0;
    return (torn[stage] === true ? 1 : 0) + 1 / count;
  };
  return stages.reduce((best, _, stage) => (rate(stage) > rate(best) ? stage : best), 0);
}

function combinations({ stages }: Choosing): number {
  return stages.reduce((product, { count }) => product * count, 1);
}

function namesOf({ stages }: Choosing, places: readonly number[]): readonly number[] {
  return places.map((place, stage) => stages[stage]?.rows[place] ?? 0);
}
