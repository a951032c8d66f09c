// Whether answering one question otherwise can change the winners, all else equal.
import { sameSet } from "../../tables/framework-set.ts";
import type { FrameworkSet, ModelQuestion, States } from "../../tables/model.ts";
import { shrunk } from "../search/shrink.ts";
import { type Change, contested } from "./contested.ts";
import type { Swap } from "./pairs.ts";
import type { Verdict } from "./verdict.ts";
import { answered, confirm, foundNone, runOf, scored, type World, winnersOf } from "./world.ts";

/**
 * Whether any of the swaps can change the winners. The states in `tried` are tried first, with all swaps;
 * only when none of them shows a change, the search is exhaustive.
 */
export function winnersChange(
  world: World,
  question: ModelQuestion,
  swaps: readonly Swap[],
  tried: Iterable<States>,
): Verdict {
  const change = probed(world, question, swaps, tried) ?? contested(world, question, swaps);
  if (change === "unknown") return { is: "undecided", limit: "work" };
  if (change === "none") return foundNone(world);
  const { index } = question;
  const states = shrunk(
    change.states,
    (fewer) => fewer[index] !== 0 && changes(world, index, { states: fewer, to: change.to }),
  );
  const runs = [runOf(world, states), runOf(world, answered(states, index, change.to))];
  const [from, to] = runs.map(({ ranking }) => winnersOf(ranking));
  return { is: "proved", runs: confirm(from !== to, runs) };
}

function probed(
  world: World,
  { index, answers }: ModelQuestion,
  swaps: readonly Swap[],
  tried: Iterable<States>,
): Change | undefined {
  for (const states of tried) {
    const winners = answers.map((_, answer) =>
      winnersUnder(world, answered(states, index, answer + 1)),
    );
    const swap = swaps.find(([from, to]) => differ(winners[from - 1], winners[to - 1]));
    if (swap !== undefined) return { states: answered(states, index, swap[0]), to: swap[1] };
  }
  return undefined;
}

function differ(a: FrameworkSet | undefined, b: FrameworkSet | undefined): boolean {
  return a !== undefined && b !== undefined && !sameSet(a, b);
}

function changes(world: World, question: number, { states, to }: Change): boolean {
  return !sameSet(winnersUnder(world, states), winnersUnder(world, answered(states, question, to)));
}

function winnersUnder(world: World, states: States): FrameworkSet {
  return scored(world, states).winners;
}
