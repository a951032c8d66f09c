// The parts of the page that show a report.
import type { RecommendationReport } from "../report/recommendation/json.ts";
import { type Child, el, fill } from "./elements.ts";

export interface Panel {
  readonly element: HTMLElement;
  /** Shows the report in place of the last one. */
  update(report: RecommendationReport): void;
}

/** A section with a heading that names it. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  const heading = el("h2", { id: `${id}-title` }, title);
  return el("section", { id, "aria-labelledby": `${id}-title` }, heading, ...children);
}

/** A section that shows what is made of a report; hidden where that is nothing. */
export function panel(
  id: string,
  title: string,
  contentOf: (report: RecommendationReport) => readonly Child[],
): Panel {
  const body = el("div", { class: "body" });
  const element = section(id, title, body);
  return {
    element,
    update(report) {
      const content = contentOf(report);
      fill(body, ...content);
      element.hidden = content.length === 0;
    },
  };
}
