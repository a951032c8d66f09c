// Answers that show that two sides decide differently, with nothing in them that is not needed.
import type { Answers } from "../../knowledge/answer.ts";
import { idsOf, members, sameSet } from "../../tables/bit-set.ts";
import type { States } from "../../tables/model.ts";
import { answersOf } from "../../tables/states.ts";
import { shrink } from "../search/shrink.ts";
import { type Both, type ModelPair, newScores, scorePair, type Which } from "./pair.ts";

/** Answers that one side takes, and the winners that it names. */
export interface SideResult {
  readonly answers: Answers;
  /** Ids of the winners, sorted; none if all are ruled out. */
  readonly winners: readonly string[];
}

export type Witness = Both<SideResult>;

/**
 * The fewest answers for each side. Without any of them the winners would be the same, or more of them
 * tied. Throws a RangeError if the sides have the same winners under the states.
 */
export function witnessOf(pair: ModelPair, found: States): Witness {
  const scores = newScores(pair);
  const winnersUnder = (states: States) => {
    scorePair(pair, states, scores);
    return [scores[0].winners, scores[1].winners] as const;
  };
  const countsUnder = (states: States) => winnersUnder(states).map((own) => members(own).length);
  if (sameSet(...winnersUnder(found))) throw new RangeError("both sides have the same winners");
  const [first = 0, second = 0] = countsUnder(found);
  // Whether the winners differ, no more of them tied than at first: an answer less often ties many.
  const shows = (states: States) => {
    const [one = 0, other = 0] = countsUnder(states);
    return !sameSet(...winnersUnder(states)) && one <= first && other <= second;
  };
  const states = withoutNeedless(found, shows);
  scorePair(pair, states, scores);
  const side = (which: Which): SideResult => ({
    answers: answersOn(pair, which, states),
    winners: idsOf(pair.models[which], scores[which].winners),
  });
  return [side(0), side(1)];
}

/** Opens questions again and again: an answer may be needed only until another one has gone. */
function withoutNeedless(states: States, shows: (states: States) => boolean): States {
  const fewer = shrink(states, shows);
  return sizeOf(fewer) < sizeOf(states) ? withoutNeedless(fewer, shows) : fewer;
}

function sizeOf(states: States): number {
  return states.filter((state) => state > 0).length;
}

/** The answers that the side takes of those that the states stand for. */
function answersOn({ models, knowledge }: ModelPair, which: Which, states: States): Answers {
  const taken = [...answersOf(models[which], states)].map(([id, answer]) => {
    const question = knowledge[which].questions.find((one) => one.id === id);
    const own = answer.filter((choice) => question?.choices.some((one) => one.id === choice));
    return [id, own] as const;
  });
  return new Map(taken.filter(([, answer]) => answer.length > 0));
}
