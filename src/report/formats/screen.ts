// A recommendation as the fullest text that fits one screen of a terminal.
import { plainPaint, type Style, USUAL_HEIGHT } from "../../text/style.ts";
import { widthOf } from "../../text/width.ts";
import type { RecommendationReport } from "../recommendation/json.ts";
import { recommendationScreen } from "../recommendation/screen.ts";
import { toTerminal } from "./table.ts";

/** Ends in one newline. If nothing fits, returns the shortest text. */
export function toScreen(report: RecommendationReport, style: Style): string {
  const room = style.room ?? USUAL_HEIGHT - 1;
  const plain = { ...style, paint: plainPaint };
  const document = recommendationScreen(report, (one) => {
    const [, ...lines] = toTerminal(one, plain).split("\n").reverse();
    return lines.reduce((sum, line) => sum + rowsOf(line, style), 0) <= room;
  });
  return toTerminal(document, style);
}

/** An address that is wider than the screen takes several of its rows. */
const rowsOf = (line: string, { width }: Style) => Math.max(1, Math.ceil(widthOf(line) / width));
