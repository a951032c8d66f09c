// Similar real decisions in a line: what they chose, and what the most similar one was about.
import { type SimilarDecision, similarDecisions } from "../../analysis/precedents/precedents.ts";
import { faint, type Text } from "../../text/document.ts";
import { listed } from "../../text/words.ts";
import { frameworkName } from "../framework-name.ts";
import type { RecommendationReport } from "./json.ts";

/** `choices`: what they chose; `need`: also what the most similar one was about. */
export type SimilarAmount = "nothing" | "choices" | "need";

/** The real decisions with answers like those of the report. */
export function similarTo({
  request,
  knowledge,
}: RecommendationReport): readonly SimilarDecision[] {
  return similarDecisions(request.answers, knowledge.precedents ?? [], knowledge.questions);
}

/** The line; none where nothing is similar or wanted. */
export function similarWords(
  similar: readonly SimilarDecision[],
  amount: SimilarAmount,
  { knowledge }: RecommendationReport,
): readonly Text[] {
  const [nearest, ...others] = similar;
  if (nearest === undefined || amount === "nothing") return [];
  const picks = [...new Set(similar.map(({ precedent }) => precedent.pick))].map((pick) => {
    const own = similar.filter(({ precedent }) => precedent.pick === pick);
    const years = own.flatMap(({ precedent: { year } }) => year ?? []);
    return years.length === 0
      ? frameworkName(knowledge.frameworks, pick)
      : `${frameworkName(knowledge.frameworks, pick)} (${years.join(", ")})`;
  });
  const who = others.length === 0 ? "a real project" : "real projects";
  const lead = others.length === 0 ? ":" : ", for instance:";
  const need = amount === "need" ? [faint(`${lead} “${inShort(nearest.precedent.need)}”`)] : [];
  return [[`${who} chose ${listed(picks)}`, ...need]];
}

/** The most characters of a need that are shown. */
const NEED_LENGTH = 90;

function inShort(need: string): string {
  const [sentence = ""] = need.split(/(?<=[.!?])\s/);
  if (sentence.length <= NEED_LENGTH) return sentence.replace(/\.$/, "");
  const start = sentence.slice(0, NEED_LENGTH);
  return `${start.slice(0, start.lastIndexOf(" ")).replace(/[,;:]$/, "")}…`;
}
