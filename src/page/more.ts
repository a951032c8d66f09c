// What stands below: similar real decisions, how to repeat the state, and what the page rests on.

import { similarDecisions } from "../analysis/precedents/precedents.ts";
import { frameworkName } from "../report/framework-name.ts";
import type { RecommendationReport } from "../report/recommendation/json.ts";
import { decisionSource } from "../report/sources.ts";
import { provenance } from "../report/wording.ts";
import { copyable } from "./copy.ts";
import { el, fill, link, remark, section } from "./elements.ts";
import type { Panel } from "./panel.ts";

export function precedentsPanel(): Panel {
  const { element, body } = section("precedents", "Similar real decisions");
  return {
    element,
    update({ request, knowledge }) {
      const { precedents = [], questions, frameworks } = knowledge;
      const found = similarDecisions(request.answers, precedents, questions);
      const items = found.map(({ precedent: { pick, year, need, source } }) => {
        const name = frameworkName(frameworks, pick);
        const place = /^https:\/\/\S+$/.test(source)
          ? link(source, source)
          : decisionSource(source);
        const when = year === null || year === undefined ? "" : ` (${year})`;
        return el(
          "li",
          {},
          el("strong", {}, name),
          `${when}: ${need} `,
          el("span", { class: "faint" }, "Source: ", place),
        );
      });
      element.hidden = items.length === 0;
      body.replaceChildren(
        remark("People with answers like these took this. It counts no points."),
        el("ul", {}, ...items),
      );
    },
  };
}

/** `addressFor` and `commandFor` say how to come back to what a report shows. */
export function repeatPanel(
  addressFor: (report: RecommendationReport) => string,
  commandFor: (report: RecommendationReport) => string,
): Panel {
  const { element, body } = section("repeat", "Keep these answers");
  return {
    element,
    update(report) {
      fill(
        body,
        el("p", {}, "This link opens the page with them:"),
        copyable(addressFor(report), "the link with these answers"),
        el("p", {}, "This command gives the same ranking:"),
        copyable(commandFor(report), "the command that gives the same ranking"),
      );
    },
  };
}

/** The answers as a list, for paper alone. */
export function givenPanel(): Panel {
  const { element, body } = section("given", "Answers");
  return {
    element,
    update({ request, knowledge }) {
      const items = knowledge.questions.flatMap(({ id, title = id, choices }) => {
        const answer = request.answers.get(id);
        if (answer === undefined) return [];
        const labels = choices.filter((one) => answer.includes(one.id)).map(({ label }) => label);
        const words = labels.length === 0 ? "none of these" : labels.join("; ");
        const mark = request.important.has(id) ? " (counts double)" : "";
        return [el("dt", {}, title), el("dd", {}, words + mark)];
      });
      element.hidden = items.length === 0;
      body.replaceChildren(el("dl", {}, ...items));
    },
  };
}

export function originPanel(): Panel {
  const element = el("footer", {});
  return {
    element,
    update({ origin, article }) {
      const scope = article ? "Counted: only the article's frameworks and guidance. " : "";
      element.replaceChildren(
        el(
          "p",
          {},
          scope,
          provenance(origin),
          " Every point is a rule, and every rule has a source.",
        ),
      );
    },
  };
}
