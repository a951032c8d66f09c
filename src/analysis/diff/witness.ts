// Answers that show that two sides decide differently, with nothing in them that is not needed.
import type { Answers } from "../../knowledge/answer.ts";
import { has, sameSet } from "../../model/framework-set.ts";
import { answersOn, type Decision, decide, newDecision, type Pair, type Side } from "./pair.ts";
import type { Case } from "./pieces.ts";

/** Answers and marks that one side takes, and what it makes of them. */
export interface Told {
  readonly answers: Answers;
  /** Ids of the answered questions that are marked. */
  readonly important: readonly string[];
  /** Ids of the winners, sorted; none if all are ruled out. */
  readonly winners: readonly string[];
}

/** What to give to each of the two sides so that they have different winners. */
export type Witness = readonly [Told, Told];

/** Makes the pair in which the questions with these ids are important. */
export type PairFor = (important: ReadonlySet<string>) => Pair;

/**
 * What to tell each side, with as few answers and marks as are needed if one after the other is left
 * out. Throws a RangeError if the sides have the same winners in this case.
 */
export function witnessOf(found: Case, pairFor: PairFor): Witness {
  const lean = withoutNeedless(found, pairFor);
  const important = idsOf(lean);
  const pair = pairFor(important);
  const decision = newDecision(pair);
  if (!differ(pair, lean, decision)) throw new RangeError("both sides have the same winners");
  const told = (side: Side, which: 0 | 1): Told => {
    const answers = answersOn(side, lean.states);
    return {
      answers,
      important: [...important].filter((id) => answers.has(id)),
      winners: pair.frameworks.filter((_, framework) => has(decision.winners[which], framework)),
    };
  };
  return [told(pair.sides[0], 0), told(pair.sides[1], 1)];
}

function withoutNeedless(found: Case, pairFor: PairFor): Case {
  let lean = found;
  for (const mark of found.marked) {
    const less = { ...lean, marked: lean.marked.filter((one) => one !== mark) };
    if (stillDiffer(less, pairFor)) lean = less;
  }
  const pair = pairFor(idsOf(lean));
  const decision = newDecision(pair);
  for (const question of pair.questions) {
    const states = lean.states.slice();
    states[question.index] = 0;
    const less = { ...lean, states };
    if (differ(pair, less, decision)) lean = less;
  }
  return { ...lean, marked: lean.marked.filter(({ index }) => lean.states[index] !== 0) };
}

function stillDiffer(one: Case, pairFor: PairFor): boolean {
  const pair = pairFor(idsOf(one));
  return differ(pair, one, newDecision(pair));
}

function differ(pair: Pair, { states }: Case, decision: Decision): boolean {
  decide(pair, states, decision);
  return !sameSet(...decision.winners);
}

function idsOf({ marked }: Case): ReadonlySet<string> {
  return new Set(marked.map(({ id }) => id));
}
