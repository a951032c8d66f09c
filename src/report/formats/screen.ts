// A recommendation as the fullest text that fits one screen of a terminal.
import { type Style, USUAL_HEIGHT } from "../../text/style.ts";
import type { RecommendationReport } from "../recommendation/json.ts";
import { recommendationScreen } from "../recommendation/screen.ts";
import { toTerminal } from "./table.ts";

/** Ends in one newline. Where nothing fits, the shortest text. */
export function toScreen(report: RecommendationReport, style: Style): string {
  const room = style.room ?? USUAL_HEIGHT - 1;
  const document = recommendationScreen(
    report,
    (one) => toTerminal(one, style).split("\n").length - 1 <= room,
  );
  return toTerminal(document, style);
}
