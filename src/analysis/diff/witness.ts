// Answers that show that two sides decide differently, with nothing in them that is not needed.
import type { Answers } from "../../knowledge/answer.ts";
import { has, members, sameSet } from "../../tables/bit-set.ts";
import type { States } from "../../tables/model.ts";
import { shrink } from "../search/shrink.ts";
import type { Case } from "./groups.ts";
import {
  answersOn,
  type ModelPair,
  newPairScore,
  type PairFor,
  type PairScore,
  type Side,
  scorePair,
} from "./pair.ts";

/** Answers and marks that one side takes, and what it makes of them. */
export interface SideResult {
  readonly answers: Answers;
  /** Ids of the answered questions that are marked. */
  readonly important: readonly string[];
  /** Ids of the winners, sorted; none if all are ruled out. */
  readonly winners: readonly string[];
}

/** What to give to each of the two sides so that they have different winners. */
export type Witness = readonly [SideResult, SideResult];

/**
 * What to tell each side. No answer and no mark could be left out without the winners being the same,
 * or more of them tied. Throws a RangeError if the sides have the same winners in the case.
 */
export function witnessOf(found: Case, pairFor: PairFor): Witness {
  const first = winnersUnder(pairFor(idsOf(found.marked)), found.states);
  if (sameSet(...first)) throw new RangeError("both sides have the same winners");
  const { states, marked } = withoutNeedless(found, first, pairFor);
  const pair = pairFor(idsOf(marked));
  const winners = winnersUnder(pair, states);
  const told = (side: Side, which: 0 | 1): SideResult => {
    const answers = answersOn(side, states);
    return {
      answers,
      important: marked.map(({ id }) => id).filter((id) => answers.has(id)),
      winners: pair.frameworks.filter((_, framework) => has(winners[which], framework)),
    };
  };
  return [told(pair.sides[0], 0), told(pair.sides[1], 1)];
}

type Winners = PairScore["winners"];

/** Leaves out what can be, again and again: what was needed may not be so without what went later. */
function withoutNeedless(found: Case, first: Winners, pairFor: PairFor): Case {
  let marked = found.marked;
  for (const mark of found.marked) {
    const less = marked.filter((one) => one !== mark);
    if (tells(winnersUnder(pairFor(idsOf(less)), found.states), first)) marked = less;
  }
  const pair = pairFor(idsOf(marked));
  const states = shrink(found.states, (fewer) => tells(winnersUnder(pair, fewer), first));
  const fewer = { states, marked: marked.filter(({ index }) => states[index] !== 0) };
  return sizeOf(fewer) < sizeOf(found) ? withoutNeedless(fewer, first, pairFor) : fewer;
}

function sizeOf({ states, marked }: Case): number {
  return states.reduce((count, state) => count + (state === 0 ? 0 : 1), marked.length);
}

/** Whether the winners differ, no more of them tied than at first: an answer less often ties many. */
function tells(winners: Winners, first: Winners): boolean {
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

function idsOf(marked: Case["marked"]): ReadonlySet<string> {
  return new Set(marked.map(({ id }) => id));
}
