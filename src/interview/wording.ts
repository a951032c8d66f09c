// What an interview says of questions and outcomes, in whatever manner it asks.
import type { Offer } from "../analysis/adviser.ts";
import { counted, listed } from "../report/wording.ts";
import type { Step } from "./reply.ts";

/** So many other outcomes are named; the others are summed up. */
const NAMED = 3;

/** Why the question is asked at all. */
export function reason({ question }: Pick<Step, "question">): string {
  return `Asked because ${question.why}.`;
}

/** Why the question is asked now. */
export function order({ canMatter }: Pick<Step, "canMatter">): string {
  return canMatter === 1
    ? "No other question can still change who comes first."
    : "No other question tells more about who comes first.";
}

/** How firm the winners are, and what else is possible. */
export function offerWords({ winners, holds, others, exact }: Offer, canMatter: number): string {
  const about = exact ? "" : "about ";
  const stand =
    winners.length === 0
      ? "No framework is left"
      : `${listed(winners)} ${winners.length === 1 ? "stays first" : "stay first together"}`;
  const ways = `of the ways to answer the ${counted(canMatter, "question")} that can still matter`;
  const rest = others.slice(NAMED).reduce((sum, { share }) => sum + share, 0);
  const possible = [
    ...others.slice(0, NAMED).map((one) => `${outcome(one.winners)} (${percent(one.share)})`),
    ...(rest > 0 ? [`something else (${percent(rest)})`] : []),
  ];
  return [
    `${stand} in ${about}${Math.floor(100 * holds + 1e-9)} % ${ways}.`,
    ...(possible.length === 0 ? [] : [`Also possible: ${possible.join(", ")}.`]),
  ].join(" ");
}

function outcome(winners: readonly string[]): string {
  if (winners.length === 0) return "no framework at all";
  return winners.length === 1 ? listed(winners) : `${listed(winners)} together`;
}

function percent(share: number): string {
  return share < 0.01 ? "less than 1 %" : `${Math.round(100 * share)} %`;
}

/** That the interview is over because nothing can change the winners any more. */
export function settledWords(leftOut: number): string {
  const questions = leftOut === 1 ? "the question that was" : `the ${leftOut} questions that were`;
  return `That settles it: no answer to ${questions} left out can change who comes first.`;
}
