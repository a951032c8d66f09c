// The words of an interview, the same with keys and in plain lines.
import type { Offer } from "../analysis/advice/adviser.ts";
import type { Standings } from "../analysis/advice/standings.ts";
import { ENOUGH_ANSWERS, labelsIn } from "../knowledge/answer.ts";
import type { Question } from "../knowledge/schema.ts";
import { counted, fewListed, stayingWords } from "../text/words.ts";
import type { Certainty, Elsewhere, Replied } from "./reply.ts";

export const WELCOME =
  "Answer a few questions to find the Python web framework that fits you, and why.";

export const FIRST_QUESTION = "This is the first question.";

/** Shown first if the command line asks for a result without answers. */
export const NO_ANSWERS = "No answers given, so a few questions first.";

/** The heading of the questions that a review lists as not asked. */
export const NOT_ASKED = "Not asked (cannot change the result):";

export function reason({ why }: Pick<Question, "why">): string {
  return `Why: ${why}.`;
}

export function answerWords({ question, choices }: Pick<Replied, "question" | "choices">): string {
  if (choices === undefined) return "(skipped)";
  return labelsIn(question, choices).join(", ") || "None of these";
}

/** The state of an interview with questions left. */
export function verdictWords(
  verdict: Certainty,
  answered: number,
  canMatter: number,
): readonly string[] {
  if (answered === 0) {
    return [
      "You have not answered anything yet, so there is nothing to go by.",
      `${counted(canMatter, "question")} could change that.`,
    ];
  }
  return [certaintyWords(verdict, answered), `${changeWords(canMatter)}.`];
}

function changeWords(canMatter: number): string {
  return `${canMatter} more ${canMatter === 1 ? "question" : "questions"} could still change it`;
}

/** The same for an offer to end. */
export function offerWords(
  verdict: Certainty,
  answered: number,
  canMatter: number,
  { rivals, share }: Omit<Offer, "winners">,
): readonly string[] {
  const skipped = verdict.share < FIRM ? "; so could what you skipped" : "";
  return [
    certaintyWords({ ...verdict, label: "very-likely", share }, answered),
    `${changeWords(canMatter)}${rivalWords(rivals)}${skipped}.`,
  ];
}

function rivalWords([first, second]: Offer["rivals"]): string {
  if (first === undefined) return "";
  const isClose = second !== undefined && second.share >= first.share * CLOSE;
  return `, most often in favour of ${first.name}${isClose ? ` or ${second.name}` : ""}`;
}

/** Below this share for whoever answers everything, the offer names what was skipped. */
const FIRM = 0.9;

/** From this fraction of the likeliest rival's share on, a second rival is named. */
const CLOSE = 0.8;

/** The state after `replied` questions, when none of the `leftOut` others can change the winners. */
export function settledWords(
  verdict: Certainty,
  answered: number,
  replied: number,
  leftOut: number,
): readonly string[] {
  if (answered === 0) return ["You skipped every question, so there is nothing to go by."];
  const over =
    leftOut === 0
      ? "That was the last question."
      : `That is all: the ${counted(leftOut, "question")} left cannot change it.`;
  const skipped = replied - answered;
  const isOpen = skipped > 0 && verdict.share < 1;
  return [
    certaintyWords(verdict, answered),
    isOpen ? `${over} Only what you skipped could change it.` : over,
  ];
}

function certaintyWords({ winners, label, share }: Certainty, answered: number): string {
  const names = fewListed(winners);
  const later = stayingWords(winners.length > 1 ? "the tie" : "it first", share);
  if (winners.length === 0) return "Your answers rule out every framework.";
  if (winners.length > 1) return `${names} are tied${share < 1 ? `: ${later}` : ""}.`;
  switch (label) {
    case "certain":
      return `${names} comes first, whatever else you answer.`;
    case "very-likely":
    case "likely":
      return `${names} is ${label.replace("-", " ")} to come first: ${later}.`;
    default:
      return answered < ENOUGH_ANSWERS
        ? `Too early to be sure after ${counted(answered, "answer")}. ${names} is ahead.`
        : `${names} is ahead for now: ${later}.`;
  }
}

/** The outcome in a few words, for users who do not see the report: "Django comes first (very likely)." */
export function outcomeWords({ winners, label }: Omit<Certainty, "share">): string {
  if (winners.length === 0) return "No framework is left.";
  if (winners.length > 1) return `${fewListed(winners)} are tied.`;
  return `${fewListed(winners)} comes first (${label === "open" ? "still open" : label.replace("-", " ")}).`;
}

export function elsewhereWords(all: readonly Elsewhere[]): readonly string[] {
  return [
    "You may not need any of these frameworks.",
    ...all.map(({ advice, because }) => `Consider ${advice}: ${because}.`),
  ];
}

/** A lead of fewer points than this is not worth showing early on. */
const LEAD = 2;

/** Whether the first places are worth showing: one is ahead, or enough is answered. */
export function isInformative({ places, ranked, sharing }: Standings, answered: number): boolean {
  const [first, second] = places;
  if (first === undefined) return false;
  const areEqual = places.at(-1)?.rank === 1 && (sharing > 0 || ranked === places.length);
  if (areEqual && ranked > 1) return false;
  return answered >= ENOUGH_ANSWERS || second === undefined || first.points - second.points >= LEAD;
}

/** The first places with points, a unit on the first only; counts those that share the last place shown. */
export function placesWords({ places, sharing, ruledOut }: Standings): readonly string[] {
  const last = places.at(-1);
  const shown = sharing === 0 ? places : places.filter(({ rank }) => rank !== last?.rank);
  const crowd = places.length - shown.length + sharing;
  return [
    ...shown.map(({ name, points }, at) =>
      at === 0 ? `${name} ${counted(points, "point")}` : `${name} ${points}`,
    ),
    ...(sharing === 0 ? [] : [`${crowd} others at ${last?.points}`]),
    ...(ruledOut.length === 0 ? [] : [`rules out ${fewListed(ruledOut)}`]),
  ];
}
