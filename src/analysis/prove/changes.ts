// Whether answering one question otherwise can change the winners, all else equal.

import { sameSet } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { BitSet, ModelQuestion, States } from "../../tables/model.ts";
import { shrink } from "../search/shrink.ts";
import { contested, type WinnersChange } from "./contested.ts";
import { answered, confirm, foundNone, type ProofContext, runOf, winnersOf } from "./context.ts";
import type { Swap } from "./pairs.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Whether any of the swaps can change the winners. The states in `tried` are tried first, with all swaps;
 * only when none of them shows a change, the search is exhaustive.
 */
export function winnersChange(
  context: ProofContext,
  question: ModelQuestion,
  swaps: readonly Swap[],
  tried: Iterable<States>,
): Verdict {
  const change = probed(context, question, swaps, tried) ?? contested(context, question, swaps);
  if (change === "unknown") return { is: "undecided", limit: "work" };
  if (change === "none") return foundNone(context);
  const { index } = question;
  const states = shrink(
    change.states,
    (fewer) => fewer[index] !== 0 && changes(context, index, { states: fewer, to: change.to }),
  );
  const runs = [runOf(context, states), runOf(context, answered(states, index, change.to))];
  const [from, to] = runs.map(({ ranking }) => winnersOf(ranking));
  return { is: "proved", runs: confirm(from !== to, runs) };
}

function probed(
  context: ProofContext,
  { index, answers }: ModelQuestion,
  swaps: readonly Swap[],
  tried: Iterable<States>,
): WinnersChange | undefined {
  for (const states of tried) {
    const winners = answers.map((_, answer) =>
      winnersUnder(context, answered(states, index, answer + 1)),
    );
    const swap = swaps.find(([from, to]) => differ(winners[from - 1], winners[to - 1]));
    if (swap !== undefined) return { states: answered(states, index, swap[0]), to: swap[1] };
  }
  return undefined;
}

function differ(a: BitSet | undefined, b: BitSet | undefined): boolean {
  return a !== undefined && b !== undefined && !sameSet(a, b);
}

function changes(context: ProofContext, question: number, { states, to }: WinnersChange): boolean {
  return !sameSet(
    winnersUnder(context, states),
    winnersUnder(context, answered(states, question, to)),
  );
}

function winnersUnder(context: ProofContext, states: States): BitSet {
  return scoreOf(context.model, states).winners;
}
