// Minimal answers that show that two sides decide differently.
import type { Answers } from "../../knowledge/answer.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { States } from "../../tables/model.ts";
import { answersOf } from "../../tables/states.ts";
import { shrink } from "../search/shrink.ts";
import { areSame, type Both, type ModelPair, type Which, winnersIn } from "./pair.ts";

/** The answers that one side takes, and its winners. */
export interface SideResult {
  readonly answers: Answers;
  /** Ids of the winners, sorted; none if all are ruled out. */
  readonly winners: readonly string[];
}

export type Witness = Both<SideResult>;

/**
 * Answers for each side, none of them needless: without it the winners would be the same, or more would tie.
 * Throws a RangeError if the sides have the same winners under the states.
 */
export function witnessOf(pair: ModelPair, found: States): Witness {
  const winnersUnder = (states: States) => winnersIn(pair, scoreOf(pair.model, states));
  const [first, second] = winnersUnder(found);
  if (areSame([first, second])) throw new RangeError("both sides have the same winners");
  // Whether the winners differ and no more of them tie than at first: dropping an answer often ties many.
  const shows = (states: States) => {
    const now = winnersUnder(states);
    return !areSame(now) && now[0].length <= first.length && now[1].length <= second.length;
  };
  const states = withoutNeedless(found, shows);
  const winners = winnersUnder(states);
  const side = (which: Which): SideResult => ({
    answers: answersOn(pair, which, states),
    winners: winners[which].flatMap((one) => pair.frameworks[one] ?? []),
  });
  return [side(0), side(1)];
}

/** Repeats the shrinking: an answer may become unnecessary once another is gone. */
function withoutNeedless(states: States, shows: (states: States) => boolean): States {
  const fewer = shrink(states, shows);
  return sizeOf(fewer) < sizeOf(states) ? withoutNeedless(fewer, shows) : fewer;
}

function sizeOf(states: States): number {
  return states.filter((state) => state > 0).length;
}

/** The answers in the states that the side knows. */
function answersOn({ model, knowledge }: ModelPair, which: Which, states: States): Answers {
  const taken = [...answersOf(model, states)].map(([id, answer]) => {
    const question = knowledge[which].questions.find((one) => one.id === id);
    const own = answer.filter((choice) => question?.choices.some((one) => one.id === choice));
    return [id, own] as const;
  });
  return new Map(taken.filter(([, answer]) => answer.length > 0));
}
