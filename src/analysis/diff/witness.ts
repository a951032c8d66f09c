// Answers that show that two sides decide differently, with nothing in them that is not needed.
import type { Answers } from "../../knowledge/answer.ts";
import { has, members, sameSet } from "../../tables/bit-set.ts";
import type { States } from "../../tables/model.ts";
import { shrink } from "../search/shrink.ts";
import { answersOn, type ModelPair, newPairScore, type PairScore, scorePair } from "./pair.ts";

/** Answers that one side takes, and the winners that it names. */
export interface SideResult {
  readonly answers: Answers;
  /** Ids of the winners, sorted; none if all are ruled out. */
  readonly winners: readonly string[];
}

/** What to give to each of the two sides so that they have different winners. */
export type Witness = readonly [SideResult, SideResult];

/**
 * The fewest answers for each side. Without any of them the winners would be the same, or more of them
 * tied. Throws a RangeError if the sides have the same winners under the states.
 */
export function witnessOf(pair: ModelPair, found: States): Witness {
  const first = winnersUnder(pair, found);
  if (sameSet(...first)) throw new RangeError("both sides have the same winners");
  const states = withoutNeedless(pair, found, first);
  const winners = winnersUnder(pair, states);
  const side = (which: 0 | 1): SideResult => ({
    answers: answersOn(pair.sides[which], states),
    winners: pair.frameworks.filter((_, framework) => has(winners[which], framework)),
  });
  return [side(0), side(1)];
}

type Winners = PairScore["winners"];

/** Opens questions again and again: an answer may be needed only until another one has gone. */
function withoutNeedless(pair: ModelPair, states: States, first: Winners): States {
  const fewer = shrink(states, (one) => shows(winnersUnder(pair, one), first));
  return sizeOf(fewer) < sizeOf(states) ? withoutNeedless(pair, fewer, first) : fewer;
}

function sizeOf(states: States): number {
  return states.filter((state) => state > 0).length;
}

/** Whether the winners differ, no more of them tied than at first: an answer less often ties many. */
function shows(winners: Winners, first: Winners): boolean {
  return (
    !sameSet(...winners) &&
    members(winners[0]).length <= members(first[0]).length &&
    members(winners[1]).length <= members(first[1]).length
  );
}

function winnersUnder(pair: ModelPair, states: States): Winners {
  const score = newPairScore(pair);
  scorePair(pair, states, score);
  return score.winners;
}
