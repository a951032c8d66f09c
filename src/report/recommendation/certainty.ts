// How sure the first place is, in one sentence, the same in every format.
import { ENOUGH_ANSWERS } from "../../knowledge/answer.ts";
import { strong, type Text } from "../../text/document.ts";
import { counted, percent, sentence } from "../../text/words.ts";
import type { RecommendationReport } from "./json.ts";

/** How sure the first place is; empty if no framework is left, or if nothing is answered. */
export function certainty(report: RecommendationReport): Text {
  const { open, request, knowledge, ranking } = report;
  const { label, holds, decided } = report.confidence;
  const answered = request.answers.size;
  if (label === "none") return undefined;
  const verdict = strong(label === "tie" ? "A tie:" : `${sentence(label.replace("-", " "))}:`);
  if (decided) {
    const why =
      open.length === 0 ? "all questions are answered" : "no further answer can change it";
    return [verdict, ` ${why}.`];
  }
  if (answered === 0) return undefined;
  const share = percent(holds.value);
  if (answered < ENOUGH_ANSWERS) {
    const of = `${counted(answered, "answer")} of ${knowledge.questions.length}`;
    const soFar = holds.value === 0 ? "" : ` (${share})`;
    return [strong("Too early to be sure"), `${soFar} after ${of}.`];
  }
  const so = ranking.winners.length > 1 ? "tied" : "first";
  return [verdict, ` further answers leave it ${so} ${share} of the time.`];
}
