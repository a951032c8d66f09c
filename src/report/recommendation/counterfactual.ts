// Changed answers in words, and the winners that they would give.
import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import type { Knowledge, Question } from "../../knowledge/schema.ts";
import { code, type Text } from "../../text/document.ts";
import { firstPlace } from "../first-place.ts";
import type { RecommendationReport } from "./json.ts";

/** Longer ties are counted, not named. */
const MOST_NAMED = 4;

/** "`size` is small (was large) and `runs` is loop: Flask comes first". */
export function counterfactualText(
  { set, winners }: Counterfactual,
  { knowledge, request }: RecommendationReport,
): Text {
  const changes = knowledge.questions.flatMap((question): Text[] => {
    const answer = set.get(question.id);
    if (answer === undefined) return [];
    return [[code(question.id), ` ${change(question, request.answers.get(question.id), answer)}`]];
  });
  const last = changes.length - 1;
  const joined = changes.flatMap((one, place): Text => {
    if (place === 0) return one;
    return [place === last ? " and " : ", ", ...one];
  });
  return [...joined, `: ${outcome(winners, knowledge)}`];
}

function change(
  question: Question,
  before: readonly string[] | undefined,
  after: readonly string[],
): string {
  if (before === undefined) return `is ${answerWords(after)}`;
  const added = after.filter((choice) => !before.includes(choice));
  const dropped = before.filter((choice) => !after.includes(choice));
  if (question.kind === "many" && after.length > 0) {
    if (dropped.length === 0) return `has ${answerWords(added)} too`;
    if (added.length === 0) return `is without ${answerWords(dropped)}`;
  }
  return `is ${answerWords(after)} (was ${answerWords(before)})`;
}

function answerWords(answer: readonly string[]): string {
  return answer.length === 0 ? "none of these" : answer.join(" + ");
}

function outcome(winners: readonly string[], { frameworks }: Knowledge): string {
  const names = winners.map((id) => frameworks.find((one) => one.id === id)?.name ?? id);
  return firstPlace(names, MOST_NAMED);
}
