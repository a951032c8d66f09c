// When to choose another framework than the winner, in the words of the questions.

import type { Counterfactual } from "../../analysis/confidence/counterfactual.ts";
import { strong, type Text } from "../../text/document.ts";
import { frameworkName } from "../framework-name.ts";
import { conditionWords } from "./counterfactual.ts";
import type { RecommendationReport } from "./json.ts";

/** "choose Flask instead if Traffic is “Waits a lot”": a line for each other framework, likeliest first. */
export function chooseInstead(report: RecommendationReport, most: number): readonly Text[] {
  const winners = report.ranking.winners.map(({ id }) => id);
  const named = new Set<string>();
  const lines: Text[] = [];
  for (const { set, winners: then } of likeliest(report)) {
    const [id] = then;
    if (id === undefined || named.has(id) || lines.length === most) continue;
    named.add(id);
    const name = frameworkName(report.knowledge.frameworks, id);
    const instead = winners.includes(id) ? "" : " instead";
    lines.push(["choose ", strong(name), `${instead} if ${conditionWords(set, report)}`]);
  }
  return lines;
}

/** Changes that leave one framework first which is not alone there now. */
function likeliest(report: RecommendationReport): readonly Counterfactual[] {
  const { confidence, ranking } = report;
  const [winner, ...tied] = ranking.winners;
  return confidence.changes
    .filter(({ winners: [id, ...others] }) => others.length === 0 && id !== undefined)
    .filter(({ winners: [id] }) => tied.length > 0 || id !== winner?.id)
    .map((change) => ({ change, likely: likelihood(change, report) }))
    .sort((a, b) => b.likely - a.likely)
    .filter(({ likely }, place) => place === 0 || likely >= WORTH_SAYING)
    .map(({ change }) => change);
}

/** How often people answer so; to take back an answer is far less likely than to give one. */
function likelihood({ set }: Counterfactual, { knowledge, request }: RecommendationReport): number {
  let product = 1;
  for (const [id, choices] of set) {
    const question = knowledge.questions.find((one) => one.id === id);
    const before = request.answers.get(id);
    const isTakenBack = before?.some((choice) => !choices.includes(choice));
    for (const choice of choices.filter((one) => before?.includes(one) !== true)) {
      product *= question?.choices.find((one) => one.id === choice)?.frequency ?? 0.5;
    }
    if (isTakenBack) product *= TAKEN_BACK;
  }
  return product;
}

const TAKEN_BACK = 0.1;

/** Less likely changes are not said beside a likelier one. */
const WORTH_SAYING = 0.01;
