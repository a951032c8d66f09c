// Which answers would change the winners, in words.
import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import { NAMES_OF_NONE, titleOf } from "../../knowledge/answer.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Question } from "../../knowledge/schema.ts";
import { type Document, heading, list, paragraph } from "../../text/document.ts";
import { strong, type Text } from "../../text/spans.ts";
import { counted, listed, sentence } from "../../text/words.ts";
import { firstPlace, MOST_NAMED } from "../places.ts";
import { frameworkName, labelsOf } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";

/** The most sets of changes shown of each kind: those that only answer open questions, and the others. */
const MOST_OF_A_KIND = 2;

/** The smallest sets of other answers that give different winners. */
export function whatWouldChange(report: RecommendationReport): Document {
  const { changes, changesTotal, changesAtLeast } = report.confidence;
  const shown = someOfEachKind(report);
  const items = shown.map((one) => counterfactualText(one, report));
  const more = (changesTotal ?? 0) - items.length;
  return [
    heading("What would change it"),
    paragraph(
      items.length === 0 && changes.length > 0
        ? `${sentence(NONE_LIKELY)}.`
        : introduction(changesAtLeast, changesTotal),
    ),
    items.length > 0 && list([...items, more > 0 && `and ${counted(more, "other way")}`]),
  ];
}

function introduction(least: number | null, total: number | null): string {
  if (total === 0) return "Nothing: all answers give the same result.";
  if (least === null) return "Nothing: only answers that contradict each other would.";
  if (total === null)
    return `It takes at least ${counted(least, "other answer")}; the search stopped there.`;
  if (least === 1)
    return total === 1 ? "This change is enough:" : "Each of these changes is enough:";
  return `At least ${least} other answers together, such as:`;
}

function someOfEachKind(report: RecommendationReport) {
  const { confidence, request } = report;
  const changes = confidence.changes.filter(({ set }) => isRealistic(set, report));
  const replacing = changes.filter(({ set }) =>
    [...set.keys()].some((id) => request.answers.has(id)),
  );
  const adding = changes.filter((one) => !replacing.includes(one));
  const most = 2 * MOST_OF_A_KIND;
  const added = adding.slice(0, Math.max(MOST_OF_A_KIND, most - replacing.length));
  return [...added, ...replacing.slice(0, most - added.length)];
}

/** "Project size is “Small”, not “Large”: Flask comes first". */
export function counterfactualText({ set, winners }: Counterfactual, report: RecommendationReport) {
  const names = winners.map((id) => frameworkName(report.knowledge.frameworks, id));
  return `${conditionWords(set, report)}: ${firstPlace(names, MOST_NAMED)}`;
}

/** "Project size is “Small”, not “Large”, and Hosting is “On a small machine or a free plan”". */
export function conditionWords(set: Counterfactual["set"], report: RecommendationReport): string {
  const { knowledge, request } = report;
  const parts = knowledge.questions.flatMap((question) => {
    const after = set.get(question.id);
    if (after === undefined) return [];
    return [change(question, after, request.answers.get(question.id))];
  });
  return listed(parts);
}

function change(question: Question, after: readonly string[], before: readonly string[] = []) {
  const title = titleOf(question);
  const labels = (choices: readonly string[]) => labelsOf(question, choices);
  if (before.length === 0) return `${title} is ${labels(after)}`;
  const added = after.filter((choice) => !before.includes(choice));
  const dropped = before.filter((choice) => !after.includes(choice));
  if (question.kind === "many") {
    if (dropped.length === 0) return `${title} also includes ${labels(added)}`;
    if (added.length === 0) return `${title} no longer includes ${labels(dropped)}`;
    return `${title} includes ${labels(added)} instead of ${labels(dropped)}`;
  }
  return `${title} is ${labels(after)}, not ${labels(before)}`;
}

/** "choose Flask instead if …" for each other framework, simplest first; else who ties, or that none does. */
export function chooseInstead(report: RecommendationReport, most: number): readonly Text[] {
  const { confidence, ranking } = report;
  if (most === 0 || confidence.changes.length === 0) return [];
  const likely = realisticChanges(report);
  const alone = likely.filter(({ winners }) => winners.length === 1);
  const lines = [...groupBy(alone, ({ winners: [id = ""] }) => id)]
    .slice(0, most)
    .map(([id, [{ set }]]) => advice(id, set, report));
  const [winner, ...tied] = ranking.winners;
  if (lines.length > 0 || winner === undefined || tied.length > 0) return lines;
  for (const { set, winners } of likely) {
    const [id, ...others] = winners.filter((one) => one !== winner.id);
    if (id === undefined || others.length > 0) continue;
    const name = strong(frameworkName(report.knowledge.frameworks, id));
    return [[name, ` ties with ${winner.name} if ${conditionWords(set, report)}`]];
  }
  return [NONE_LIKELY];
}

const NONE_LIKELY = "no likely change of one answer puts another framework first";

function advice(id: string, set: Counterfactual["set"], report: RecommendationReport): Text {
  const { knowledge, ranking } = report;
  const name = strong(frameworkName(knowledge.frameworks, id));
  const condition = conditionWords(set, report);
  const instead = ranking.winners.some((winner) => winner.id === id) ? "" : " instead";
  return ["choose ", name, `${instead} if ${condition}`];
}

/** Realistic changes that give another sole winner or a tie, the simplest and likeliest first. */
function realisticChanges(report: RecommendationReport): readonly Counterfactual[] {
  const { confidence, ranking } = report;
  const [winner, ...tied] = ranking.winners;
  const changes = confidence.changes
    .filter(({ winners }) => winners.length > 0)
    .filter(({ winners: [id, ...others] }) => [...tied, ...others].length > 0 || id !== winner?.id)
    .filter((change) => !swapsFramework(change, report));
  return realistic(changes, report).filter(
    (change) => effortOf(change, report).likely >= LEAST_LIKELY,
  );
}

/** The changes that a real project could make, the simplest and likeliest first. */
export function realistic(
  changes: readonly Counterfactual[],
  report: RecommendationReport,
): readonly Counterfactual[] {
  return changes
    .filter(({ set }) => isRealistic(set, report))
    .map((change) => ({ change, ...effortOf(change, report) }))
    .sort((a, b) => a.moved - b.moved || b.likely - a.likely)
    .map(({ change }) => change);
}

/** Whether it replaces the framework that an answer names, such as the one in use, by the new winner. */
function swapsFramework({ set, winners }: Counterfactual, { request }: RecommendationReport) {
  return [...set].some(
    ([id, choices]) =>
      (request.answers.get(id)?.length ?? 0) > 0 && choices.some((one) => winners.includes(one)),
  );
}

/**
 * Whether a real project could give these answers. The search may tick six kinds of application together,
 * take back "none of these" without another answer, or leave what frameworks are for.
 */
function isRealistic(set: Counterfactual["set"], report: RecommendationReport): boolean {
  return [...set].every(([id, choices]) => {
    const before = report.request.answers.get(id) ?? [];
    const added = choices.filter((choice) => !before.includes(choice));
    if (added.length === 0) return before.some((one) => !NAMES_OF_NONE.includes(one));
    return added.length <= MOST_ADDED && !added.some((one) => leadsElsewhere(id, one, report));
  });
}

/** Whether this choice alone makes pyfw advise something other than a framework. */
function leadsElsewhere(id: string, choice: string, { knowledge }: RecommendationReport): boolean {
  return knowledge.rules.some(({ when = {}, ...rule }) => {
    return "advice" in rule && Object.keys(when).length === 1 && when[id]?.includes(choice);
  });
}

/** How many choices change, and how often people give these answers. */
function effortOf({ set }: Counterfactual, { knowledge, request }: RecommendationReport) {
  const effort = { moved: 0, likely: 1 };
  for (const [id, choices] of set) {
    const question = knowledge.questions.find((one) => one.id === id);
    const before = request.answers.get(id) ?? [];
    const added = choices.filter((choice) => !before.includes(choice));
    const dropped = before.filter((choice) => !choices.includes(choice));
    effort.moved += Math.max(added.length, dropped.length);
    for (const choice of added)
      effort.likely *= question?.choices.find((one) => one.id === choice)?.frequency ?? USUAL;
    // People take back an answer far less often than they give one.
    if (dropped.length > 0) effort.likely *= TAKEN_BACK;
  }
  return effort;
}

/** The assumed frequency of a choice where it is unknown. */
const USUAL = 0.5;

const TAKEN_BACK = 0.1;

/** No real project adds more choices of one question than this. */
const MOST_ADDED = 2;

const LEAST_LIKELY = 0.005;
