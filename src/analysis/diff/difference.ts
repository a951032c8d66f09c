// Compares two pieces of knowledge by what they contain and by what they decide.
import type { Answers } from "../../knowledge/answer.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { States } from "../../tables/model.ts";
import { answersOf, scoreOf, shrink } from "../../tables/states.ts";
import { contentChanges } from "./content.ts";
import { searchWinners } from "./contests.ts";
import { firstPlaceSharesOf } from "./first-place-shares.ts";
import {
  areSame,
  type Both,
  choiceIn,
  groupsOf,
  type ModelPair,
  type PairGroups,
  pairOf,
  questionIn,
  type Which,
  winnersIn,
} from "./pair.ts";
import { oddConditions, randomSearch } from "./random-search.ts";

export type Difference = ReturnType<typeof differenceBetween>;

export type DiffVerdict =
  | { readonly kind: "differ"; readonly witness: Witness }
  /** Proved: the winners are the same under all answers, with nothing marked as important. */
  | { readonly kind: "same" }
  /** Neither found nor proved: rules join too many answers, or the search was given up. */
  | { readonly kind: "undecided"; readonly because: "rows" | "work" };

/**
 * The differences from `a` to `b`. Answers cover the questions of both; an answer that one side does not know
 * is open there. All frameworks take part. Never throws for sound knowledge.
 */
export function differenceBetween(a: Knowledge, b: Knowledge) {
  const pair = pairOf([a, b]);
  const groups = groupsOf(pair);
  const places = firstPlaceSharesOf(pair, groups);
  return {
    changes: contentChanges(a, b),
    verdict: verdictOn(pair, groups, places.examples),
    places,
  };
}

/** `examples` are states with different winners; any saves a search. */
export function verdictOn(
  pair: ModelPair,
  groups: PairGroups | undefined,
  examples: readonly States[],
): DiffVerdict {
  if (examples.length > 0) return differ(pair, examples);
  const odd = oddConditions(pair);
  const [a, b] = pair.present;
  const all = pair.frameworks.length;
  // The same frameworks and the same effective rules give the same winners.
  if (odd.length === 0 && a.length === all && b.length === all) return { kind: "same" };
  const found = groups && searchWinners(groups);
  if (found === "none") return { kind: "same" };
  const states = found === undefined || found === "unknown" ? randomSearch(pair, odd) : found;
  if (states !== undefined) return differ(pair, [states]);
  return { kind: "undecided", because: found === undefined ? "rows" : "work" };
}

/** An answer that only one side takes is worse than this many more answers. */
const APART = 10;

function differ(pair: ModelPair, found: readonly States[]): DiffVerdict {
  const [witness] = found
    .map((states) => witnessOf(pair, states))
    .sort((one, other) => winnerCount(one) - winnerCount(other) || length(one) - length(other));
  if (witness === undefined) throw new RangeError("there is no witness");
  return { kind: "differ", witness };
}

function winnerCount([a, b]: Witness): number {
  return a.winners.length + b.winners.length;
}

/** The number of answers; more if the two sides cannot take the same ones. */
function length([a, b]: Witness): number {
  const [one, other] = [a.answers.size, b.answers.size];
  return Math.max(one, other) + (one === other ? 0 : APART);
}

export interface SideResult {
  readonly answers: Answers;
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
  return fewer.join() === states.join() ? fewer : withoutNeedless(fewer, shows);
}

function answersOn({ model, knowledge }: ModelPair, which: Which, states: States): Answers {
  const answers = answersOf(model, states);
  const [own, other] = [knowledge[which], knowledge[which === 0 ? 1 : 0]];
  const taken = own.questions.map(({ id, choices }) => {
    const given = answers.get(questionIn(other, own, id)) ?? [];
    const ids = choices.map((choice) => choice.id);
    return [id, ids.filter((choice) => given.includes(choiceIn(other, own, id, choice)))] as const;
  });
  return new Map(taken.filter(([, answer]) => answer.length > 0));
}
