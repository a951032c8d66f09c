// The bottom of the page: how sure the result is, similar real decisions, and how to repeat the state.
import type { RankingRequest } from "../ranking/request.ts";
import { certainty } from "../report/recommendation/certainty.ts";
import { answered } from "../report/recommendation/document.ts";
import { type RecommendationReport, similarTo } from "../report/recommendation/json.ts";
import { whatWouldChange } from "../report/recommendation/what-would-change.ts";
import { decisionSource } from "../report/sources.ts";
import { frameworkName } from "../report/wording.ts";
import { copyable, el, flow, link, type Panel, panel, prose, remark } from "./elements.ts";

/** Parts that take longer to compute than a ranking; the answers are only for print. */
export function slowPanels() {
  return {
    sure: panel("sure", "How sure", (report) => {
      const words = prose(certainty(report));
      return words.length === 0 ? [] : [el("p", ...words)];
    }),
    changes: panel("changes", "What would change it", (report) => flow(whatWouldChange(report))),
    precedents: panel("precedents", "Similar real decisions", precedents),
    given: panel("given", "Answers", (report) => flow(answered(report))),
  };
}

function precedents(report: RecommendationReport): readonly Node[] {
  const { frameworks } = report.knowledge;
  const items = similarTo(report).map(({ precedent: { pick, year, need, source } }) =>
    el(
      "li",
      el("strong", frameworkName(frameworks, pick)),
      `${year ? ` (${year})` : ""}: ${need} `,
      el("span", { class: "faint" }, "Source: ", link(source, decisionSource(source))),
    ),
  );
  if (items.length === 0) return [];
  const what = "People with similar answers chose these. They give no points.";
  return [remark(what), el("ul", ...items)];
}

type Repeat = (request: RankingRequest) => string;

/** `address` and `command` are two ways to repeat what is shown. */
export function repeatPanel(address: Repeat, command: Repeat): Panel {
  return panel("repeat", "Keep these answers", ({ request }) => [
    el("p", "This link opens the page with them:"),
    copyable(address(request), "the link with these answers"),
    el("p", "This command gives the same ranking:"),
    copyable(command(request), "the command that gives the same ranking"),
  ]);
}
