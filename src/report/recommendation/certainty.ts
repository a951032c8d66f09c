// How sure the winners are, and what to be careful about, the same in every format.
import { ENOUGH_ANSWERS } from "../../knowledge/answer.ts";
import type { Framework } from "../../knowledge/schema.ts";
import { strong, type Text } from "../../text/spans.ts";
import { counted, listed, percent, sentence, stayingWords } from "../../text/words.ts";
import { frameworkName, successorWords, valueWords } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";

/** How sure the winners are; empty if no framework is left, or if nothing is answered. */
export function certainty(report: RecommendationReport): Text {
  const { open, knowledge, ranking } = report;
  const { label, holds, decided } = report.confidence;
  const answered = knowledge.questions.length - open.length;
  if (label === "none") return undefined;
  const verdict = strong(label === "tie" ? "A tie:" : `${sentence(label.replace("-", " "))}:`);
  if (decided) {
    const why = open.length === 0 ? "all questions are answered" : "no open question can change it";
    return [verdict, ` ${why}.`];
  }
  if (answered === 0) return undefined;
  const instead = likelierWinner(report);
  if (answered < ENOUGH_ANSWERS) {
    const of = `${answered} of ${counted(knowledge.questions.length, "answer")}`;
    const soFar = Number.isInteger(holds.value) ? "" : ` (${percent(holds.value)})`;
    return [strong("Too early to be sure"), `${soFar} after ${of}${instead}.`];
  }
  const [first, second] = ranking.winners;
  const place = second === undefined ? `${first?.name} first` : "the tie";
  return [verdict, ` ${stayingWords(place, holds.value)}${instead}.`];
}

/** "; more often, Flask comes first (41%)" if one framework does so more often than the winners stay. */
function likelierWinner({ confidence, ranking, knowledge }: RecommendationReport): string {
  const shares = Object.entries(confidence.thenFirst);
  const most = Math.max(...shares.map(([, share]) => share));
  const [[id] = [""], ...equals] = shares.filter(([, share]) => share === most);
  const isFirst = ranking.winners.some((winner) => winner.id === id);
  if (most <= confidence.holds.value || equals.length > 0) return "";
  if (isFirst && ranking.winners.length === 1) return "";
  const name = frameworkName(knowledge.frameworks, id);
  if (most === 1) return `; ${name} always ${isFirst ? "stays" : "comes"} first`;
  return `; more often, ${name} comes first (${percent(most)})`;
}

const POOR_FIT = {
  noPoints: "even the winner has no points above 0",
  fewReasons: "most of your answers give no reason to choose the winner",
};

const MOST_CAUTIONS = 2;

/** Each with the name of the framework; `undefined` if it is about all. */
export function cautions({ ranking: { poorFit, winners } }: RecommendationReport) {
  const poor = poorFit === undefined ? [] : [{ name: undefined, words: POOR_FIT[poorFit] }];
  const found = winners.flatMap((one) => {
    const words = cautionOf(one);
    return words === undefined ? [] : [{ name: one.name, words }];
  });
  return [...poor, ...found.slice(0, MOST_CAUTIONS)];
}

/** One clause such as "last release 18.10.0 (2024-06), slow fixes"; `undefined` if all is well. */
export function cautionOf(framework: Framework): string | undefined {
  const { facts } = framework;
  const has = (trait: string, ...values: readonly string[]) => {
    const value = facts[trait]?.value;
    return typeof value === "string" && values.includes(value);
  };
  const release = facts["latest-release"]?.value;
  const successor = successorWords(framework, "");
  const parts = [
    has("new-projects", "no") && `not meant for new projects${successor && ` (${successor})`}`,
    has("release-age", "two-years", "older") && release && `last release ${valueWords(release)}`,
    has("maintenance", "slow", "limited") && "slow fixes",
    has("ecosystem", "tiny") && "very few add-on packages",
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? undefined : listed(parts);
}
