// How sure the first place is, in a line for the answer on one screen.
import { ENOUGH_ANSWERS } from "../../knowledge/answer.ts";
import { barOf } from "../../text/bar.ts";
import { drawing, type Text } from "../../text/document.ts";
import { counted, percent } from "../../text/words.ts";
import { CONFIDENCE_LABELS } from "./confidence.ts";
import type { RecommendationReport } from "./json.ts";

const BAR = 10;

export function certainty({
  confidence,
  open,
  knowledge,
  ranking,
}: RecommendationReport): readonly Text[] {
  const { label, holds, decided } = confidence;
  if (label === "none") return [];
  const answered = knowledge.questions.length - open.length;
  const bar = drawing(`${barOf(holds.value, BAR)} `);
  const holding = ranking.winners.length > 1 ? "holds" : "stays first";
  const rest = `${holding} in ${percent(holds.value)} of likely further answers`;
  const said = decided
    ? open.length === 0
      ? "all questions are answered"
      : "nothing that is still open can change it"
    : rest;
  const words =
    answered < ENOUGH_ANSWERS && !decided
      ? `Too early to say (${percent(holds.value)}) after ${counted(answered, "answer")} of ${knowledge.questions.length}.`
      : `${CONFIDENCE_LABELS[label]}: ${said}.`;
  return [[bar, words]];
}
