// What an interview says of questions and outcomes, in whatever manner it asks.
import type { Offer } from "../analysis/advice/adviser.ts";
import { counted, listed } from "../text/words.ts";
import type { Step } from "./reply.ts";

/** So many rivals are named; the others are counted. */
const NAMED = 3;

/** Why the question is asked at all. */
export function reason({ question }: Pick<Step, "question">): string {
  return `Asked because ${question.why}.`;
}

/** Why the question is asked now. */
export function order({ canMatter, before }: Pick<Step, "canMatter" | "before">): string {
  if (before !== undefined) return "You have come back to it.";
  return canMatter === 1
    ? "No other question can still change who comes first."
    : "No other question tells more about who comes first.";
}

/** How firm the winners are, and what else is possible. */
export function offerWords(offer: Offer, canMatter: number): string {
  const { winners, holds, exact } = offer;
  const stay = winners.length === 1 ? "stays first" : "stay first together";
  const stand = winners.length === 0 ? "No framework is left" : `${listed(winners)} ${stay}`;
  const share = `${exact ? "" : "about "}${Math.floor(100 * holds + 1e-9)}%`;
  const ways = `the ways to answer or skip the ${counted(canMatter, "question")} that can still matter`;
  return [`${stand} in ${share} of ${ways}.`, ...rivalWords(offer), ...otherWords(offer)].join(" ");
}

function rivalWords({ rivals }: Offer): readonly string[] {
  if (rivals.length === 0) return [];
  const named = rivals.slice(0, NAMED).map(({ name, share }) => `${name} (${percent(share)})`);
  const rest = rivals.length - named.length;
  const all = rest === 0 ? named : [...named, counted(rest, "other")];
  return [`Also possible in first place, alone or shared: ${listed(all)}.`];
}

function otherWords({ winners, fewer, nobody }: Offer): readonly string[] {
  return [
    ...(fewer > 0 ? [`Not all ${winners.length} of them stay first in ${percent(fewer)}.`] : []),
    ...(nobody > 0 ? [`No framework is left in ${percent(nobody)}.`] : []),
  ];
}

function percent(share: number): string {
  return share < 0.01 ? "less than 1%" : `${Math.round(100 * share)}%`;
}

/** That the interview is over because nothing can change the winners any more. */
export function settledWords(leftOut: number): string {
  const questions = leftOut === 1 ? "the question that was" : `the ${leftOut} questions that were`;
  return `That settles it: no answer to ${questions} left out can change who comes first.`;
}
