// A recommendation as the longest text that fits one screen of a terminal.
import type { Style } from "../../text/style.ts";
import type { RecommendationReport } from "../recommendation/json.ts";
import { recommendationScreens } from "../recommendation/screen.ts";
import { toTerminal } from "./table.ts";

/** The lines of a usual terminal, less one for the prompt. */
const LINES = 23;

/** Ends in one newline. Where nothing fits, the shortest text. */
export function toScreen(report: RecommendationReport, style: Style): string {
  const room = LINES - (style.taken ?? 0);
  let text = "";
  for (const document of recommendationScreens(report)) {
    text = toTerminal(document, style);
    if (text.split("\n").length - 1 <= room) break;
  }
  return text;
}
