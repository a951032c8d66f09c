// Which answers would change the winners, in words.
import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import type { Question } from "../../knowledge/schema.ts";
import { type Document, heading, list, paragraph } from "../../text/document.ts";
import { moreThan } from "../../text/first-of.ts";
import { counted, listed } from "../../text/words.ts";
import { firstPlace } from "../first-place.ts";
import { frameworkName, labelsOf, titleOf } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";

/** Sets of changes shown of each kind: those that only answer open questions, and the others. */
const MOST_OF_A_KIND = 2;

/** The smallest sets of other answers that give different winners. */
export function whatWouldChange(report: RecommendationReport): Document {
  const { confidence, request } = report;
  const { changes, changesTotal } = confidence;
  const shown = someOfEachKind(changes, (id) => request.answers.has(id));
  const items = shown.map((one) => counterfactualText(one, report));
  const rest = moreThan(
    items.length,
    changesTotal ?? 0,
    (more) => `and ${counted(more, "other way")}`,
  );
  return [
    heading("What would change it"),
    paragraph(introduction(changes[0]?.set.size ?? 0, changesTotal)),
    list(items.length === 0 ? [] : [...items, ...rest]),
  ];
}

function introduction(size: number, total: number | undefined): string {
  if (total === undefined)
    return "No single other answer; whether several together would is not known.";
  if (total === 0) return "Nothing: whatever is answered, the result is the same.";
  if (size === 1)
    return total === 1 ? "This change is enough:" : "Each of these changes is enough:";
  return `Nothing less than ${size} other answers together, such as:`;
}

/** Two of each kind; more of one if there are fewer of the other. */
function someOfEachKind(
  changes: readonly Counterfactual[],
  isAnswered: (question: string) => boolean,
): readonly Counterfactual[] {
  const replacing = changes.filter(({ set }) => [...set.keys()].some(isAnswered));
  const adding = changes.filter((one) => !replacing.includes(one));
  const most = 2 * MOST_OF_A_KIND;
  const added = adding.slice(0, Math.max(MOST_OF_A_KIND, most - replacing.length));
  return [...added, ...replacing.slice(0, most - added.length)];
}

const MOST_NAMED = 4;

/** "Project size is “Small”, not “Large”: Flask comes first". */
export function counterfactualText(
  { set, winners }: Counterfactual,
  report: RecommendationReport,
): string {
  const names = winners.map((id) => frameworkName(report.knowledge.frameworks, id));
  return `${conditionWords(set, report)}: ${firstPlace(names, MOST_NAMED)}`;
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
