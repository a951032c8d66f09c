// Changed answers in the words of the questions, and the winners that they would give.

import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import type { Knowledge, Question } from "../../knowledge/schema.ts";
import type { Text } from "../../text/document.ts";
import { listed } from "../../text/words.ts";
import { firstPlace } from "../first-place.ts";
import { frameworkName } from "../framework-name.ts";
import { labelsOf, titleOf } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";

/** Longer ties are counted, not named. */
const MOST_NAMED = 4;

/** "Project size is “Small”, not “Large”: Flask comes first". */
export function counterfactualText(
  { set, winners }: Counterfactual,
  report: RecommendationReport,
): Text {
  return [`${conditionWords(set, report)}: ${outcome(winners, report.knowledge)}`];
}

/** "Project size is “Small”, not “Large”, and Hosting is “On a small machine or a free plan”". */
export function conditionWords(
  set: Counterfactual["set"],
  { knowledge, request }: RecommendationReport,
): string {
  const parts = knowledge.questions.flatMap((question) => {
    const after = set.get(question.id);
    if (after === undefined) return [];
    return [change(question, request.answers.get(question.id), after)];
  });
  return listed(parts);
}

function change(
  question: Question,
  before: readonly string[] | undefined,
  after: readonly string[],
): string {
  const title = titleOf(question);
  const labels = (choices: readonly string[]) => labelsOf(question, choices);
  if (before === undefined || before.length === 0) return `${title} is ${labels(after)}`;
  const added = after.filter((choice) => !before.includes(choice));
  const dropped = before.filter((choice) => !after.includes(choice));
  if (question.kind === "many") {
    if (dropped.length === 0) return `${title} also has ${labels(added)}`;
    if (added.length === 0) return `${title} is without ${labels(dropped)}`;
    return `${title} has ${labels(added)} instead of ${labels(dropped)}`;
  }
  return `${title} is ${labels(after)}, not ${labels(before)}`;
}

function outcome(winners: readonly string[], { frameworks }: Knowledge): string {
  const names = winners.map((id) => frameworkName(frameworks, id));
  return firstPlace(names, MOST_NAMED);
}
