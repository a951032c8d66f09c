// Whether another state of one variable can change the winners, all else equal.
import { sameSet } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { BitSet, States, Variable } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import { shrink } from "../search/shrink.ts";
import { contested, type Swap, type WinnersChange } from "./contested.ts";
import {
  confirm,
  foundNothing,
  type ProofContext,
  runOf,
  statesOfRows,
  winnersOf,
} from "./context.ts";
import { aloneUnder } from "./first-alone.ts";
import type { Verdict } from "./verdict.ts";

export interface VariableSwaps {
  readonly variable: Variable;
  readonly swaps: readonly Swap[];
  /** A choice known to change nothing, shown as ticked when the variable is not. */
  readonly instead?: Variable;
}

/**
 * Whether any of the swaps can change the winners. Tries all swaps on likely answers first; searches
 * exhaustively only if none of them shows a change.
 */
export function winnersChange(
  context: ProofContext,
  candidates: readonly VariableSwaps[],
): Verdict {
  let unknown = false;
  for (const states of beginnings(context)) {
    for (const one of candidates) {
      const change = probed(context, one, states);
      if (change !== undefined) return witnessed(context, one, change);
    }
  }
  for (const one of candidates) {
    const change = contested(context, one.variable, one.swaps);
    if (change === "unknown") unknown = true;
    else if (change !== "none") return witnessed(context, one, change);
  }
  return foundNothing(unknown ? "unknown" : "none", "refuted", context);
}

/** Most frameworks to start from; more would cost more than they help. */
const MOST_LEADING = 30;

/** Answers near which the winners are likely to change. */
function* beginnings(context: ProofContext): Generator<States> {
  yield statesOfRows(context, []);
  let left = MOST_LEADING;
  for (const framework of context.model.frameworks.keys()) {
    const states = left === 0 ? "none" : aloneUnder(context, framework);
    if (typeof states === "string") continue;
    left -= 1;
    yield states;
  }
}

function witnessed(
  context: ProofContext,
  { variable: { index }, instead }: VariableSwaps,
  { states, to }: WinnersChange,
): Verdict {
  const few = shrink(
    states,
    (fewer) => fewer[index] === states[index] && changes(context, index, fewer, to),
  );
  const runs = [few, few.with(index, to)].map((own) =>
    runOf(context, instead === undefined ? own : own.with(instead.index, own[index] === 0 ? 1 : 0)),
  );
  const [one, other] = runs.map(({ ranking }) => winnersOf(ranking));
  return { is: "proved", runs: confirm(one !== other, runs) };
}

function probed(
  context: ProofContext,
  { variable: { index, states: count }, swaps }: VariableSwaps,
  states: States,
): WinnersChange | undefined {
  const winners = upTo(count).map((state) => winnersUnder(context, states.with(index, state)));
  const swap = swaps.find(([from, to]) => differ(winners[from], winners[to]));
  return swap && { states: states.with(index, swap[0]), to: swap[1] };
}

function differ(a: BitSet | undefined, b: BitSet | undefined): boolean {
  return a !== undefined && b !== undefined && !sameSet(a, b);
}

function changes(context: ProofContext, variable: number, states: States, to: number): boolean {
  return differ(winnersUnder(context, states), winnersUnder(context, states.with(variable, to)));
}

function winnersUnder(context: ProofContext, states: States): BitSet {
  return scoreOf(context.model, states).winners;
}
