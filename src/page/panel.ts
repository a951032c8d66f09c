// A part of the page that shows a report.
import type { RecommendationReport } from "../report/recommendation/json.ts";

export interface Panel {
  readonly element: HTMLElement;
  /** Shows the report in place of the last one. */
  update(report: RecommendationReport): void;
}
