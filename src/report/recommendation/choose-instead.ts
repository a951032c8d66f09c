// When to choose another framework than the winner, in the words of the questions.
import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import { strong, type Text } from "../../text/document.ts";
import { frameworkName } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";
import { conditionWords } from "./what-would-change.ts";

/**
 * "choose Flask instead if Traffic is “Waits a lot”": a line for each other framework, the simplest and
 * likeliest change first. Where none gives another framework alone, one with which it ties; where only
 * unlikely ones would do, a line that says so.
 */
export function chooseInstead(report: RecommendationReport, most: number): readonly Text[] {
  const { confidence, ranking } = report;
  if (most === 0 || confidence.changes.length === 0) return [];
  const lines = new Map<string, Text>();
  const likely = worthSaying(report);
  for (const { set, winners } of likely) {
    const [id = "", ...others] = winners;
    if (others.length === 0 && !lines.has(id) && lines.size < most)
      lines.set(id, advice(id, set, report));
  }
  const [winner, ...tied] = ranking.winners;
  if (lines.size > 0 || winner === undefined || tied.length > 0) return [...lines.values()];
  for (const { set, winners } of likely) {
    const [id, ...others] = winners.filter((one) => one !== winner.id);
    if (id === undefined || others.length > 0) continue;
    const name = strong(frameworkName(report.knowledge.frameworks, id));
    return [[name, ` ties with ${winner.name} if ${conditionWords(set, report)}`]];
  }
  return ["no likely change of one answer puts another framework first"];
}

function advice(id: string, set: Counterfactual["set"], report: RecommendationReport): Text {
  const { confidence, knowledge, ranking } = report;
  const name = strong(frameworkName(knowledge.frameworks, id));
  const condition = conditionWords(set, report);
  // Where no open question can change it, only another answer to one that is answered can.
  if (confidence.decided) return ["with another answer: ", name, ` if ${condition}`];
  const instead = ranking.winners.some((winner) => winner.id === id) ? "" : " instead";
  return ["choose ", name, `${instead} if ${condition}`];
}

/** Changes after which not the same framework is alone in first place, the simplest and likeliest first. */
function worthSaying(report: RecommendationReport): readonly Counterfactual[] {
  const { confidence, ranking } = report;
  const [winner, ...tied] = ranking.winners;
  return confidence.changes
    .filter(({ winners }) => winners.length > 0)
    .filter(({ winners: [id, ...others] }) => [...tied, ...others].length > 0 || id !== winner?.id)
    .map((change) => ({ change, ...effortOf(change, report) }))
    .filter(({ added, likely }) => added <= MOST_ADDED && likely >= WORTH_SAYING)
    .sort((a, b) => a.moved - b.moved || b.likely - a.likely)
    .map(({ change }) => change);
}

/**
 * How much a change asks of a person: the most choices of one question that it adds; how many it adds or
 * takes back, where another one in place of a single one counts once; and how often people answer so.
 */
function effortOf({ set }: Counterfactual, { knowledge, request }: RecommendationReport) {
  const effort = { added: 0, moved: 0, likely: 1 };
  for (const [id, choices] of set) {
    const question = knowledge.questions.find((one) => one.id === id);
    const before = request.answers.get(id) ?? [];
    const added = choices.filter((choice) => !before.includes(choice));
    const dropped = before.filter((choice) => !choices.includes(choice));
    effort.added = Math.max(effort.added, added.length);
    effort.moved += Math.max(added.length, dropped.length);
    for (const choice of added)
      effort.likely *= question?.choices.find((one) => one.id === choice)?.frequency ?? USUAL;
    // To take back an answer is far less likely than to give one.
    if (dropped.length > 0) effort.likely *= TAKEN_BACK;
  }
  return effort;
}

/** How often people take a choice of which that is not known. */
const USUAL = 0.5;

const TAKEN_BACK = 0.1;

/** Bundles of more choices of one question are nobody's project. */
const MOST_ADDED = 2;

/** Less likely changes are not said. */
const WORTH_SAYING = 0.005;
