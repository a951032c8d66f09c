// A chart of what each open question could change.
import { outcomesFrom } from "../analysis/confidence/stability.ts";
import { titleOf } from "../knowledge/answer.ts";
import type { RankingRequest } from "../ranking/request.ts";
import { namesOf } from "../report/places.ts";
import type { RecommendationReport } from "../report/recommendation/json.ts";
import { frameworkName } from "../report/wording.ts";
import { idsOf } from "../tables/cells.ts";
import type { Model } from "../tables/model.ts";
import { scoreOf, situationOf } from "../tables/states.ts";
import { listed, percent } from "../text/words.ts";
import { el, type Panel, remark, rowsButton, section, table } from "./elements.ts";

/** The number of other winners with their own colour, the same in all bars. */
const COLOURED = 2;

/** The number of other winners that a bar names; the rest are combined. */
const NAMED = 3;

const MOST_NAMED = 2;

const FIRST_ROWS = 6;

/** `modelFor` gives the model of a request; `open` goes to a question. */
export function outlookPanel(
  modelFor: (request: RankingRequest) => Model,
  open: (question: string) => void,
): Panel {
  const body = el("div", { class: "body" });
  const element = section("outlook", "What each open question could change", body);
  const all = rowsButton(cut);

  /** Hides the rows below the first few, unless all are wanted. */
  function cut(): void {
    const rows = [...body.querySelectorAll<HTMLElement>("tbody tr")];
    rows.forEach((row, nth) => {
      row.hidden = !all.showsAll() && nth >= FIRST_ROWS;
    });
    all.update(rows.length > FIRST_ROWS, `${rows.length} questions`);
  }

  return {
    element,
    update(report) {
      element.hidden = report.open.length === 0 || report.ranking.winners.length === 0;
      if (element.hidden) return;
      const outlooks = outlooksOf(report, modelFor(report.request));
      const moving = outlooks.filter(({ same }) => same < 1);
      const still = outlooks.filter(({ same }) => same === 1).map(({ question }) => question);
      body.replaceChildren(
        remark(
          "Each bar: who comes first if only this question is answered, each choice as often as people give it.",
        ),
        ...(moving.length === 0 ? [] : [chart(moving, report, open)]),
        all.element,
        still.length === 0
          ? ""
          : remark(`These alone hardly ever change it: ${listed(still.map(titleOf))}.`),
      );
      cut();
    },
  };
}

type Outlook = ReturnType<typeof outlooksOf>[number];

/** For each question, the share of answers that keep the winners, and the other winners, likeliest first. */
function outlooksOf({ open, request }: RecommendationReport, model: Model) {
  const { states } = situationOf(model, request.answers);
  const now = idsOf(model, scoreOf(model, states).winners).join();
  return open
    .flatMap((question) => {
      const own = model.questions.find(({ id }) => id === question.id);
      if (own === undefined) return [];
      const outcomes = outcomesFrom(model, { states, open: [own] });
      const found = outcomes.map(({ winners, share }) => {
        return { winners: idsOf(model, winners), share };
      });
      const others = found.filter(({ winners }) => winners.join() !== now);
      const kept = found.find((one) => !others.includes(one))?.share ?? 0;
      others.sort((a, b) => b.share - a.share);
      return [{ question, same: others.length === 0 ? 1 : kept, others }];
    })
    .sort((a, b) => a.same - b.same);
}

function chart(
  outlooks: readonly Outlook[],
  { ranking, knowledge }: RecommendationReport,
  open: (question: string) => void,
): HTMLElement {
  const nameOf = (ids: readonly string[]) => {
    const names = ids.map((id) => frameworkName(knowledge.frameworks, id));
    if (names.length === 0) return "nobody";
    return namesOf(names, MOST_NAMED) + (names.length > 1 ? " (tie)" : "");
  };
  const first = nameOf(ranking.winners.map(({ id }) => id));
  const coloured = likeliest(outlooks);
  const kindOf = (winners: readonly string[]) => {
    const place = coloured.indexOf(winners.join());
    return place < 0 ? "rest" : `other${place}`;
  };
  const rows = outlooks.map(({ question, same, others }) => {
    const button = el("button", { type: "button" }, titleOf(question));
    button.addEventListener("click", () => open(question.id));
    const rest = others.slice(NAMED).reduce((sum, { share }) => sum + share, 0);
    const parts = [
      { kind: "same", share: same, words: first },
      ...others.slice(0, NAMED).map(({ winners, share }) => {
        return { kind: kindOf(winners), share, words: nameOf(winners) };
      }),
      { kind: "rest", share: rest, words: "others" },
    ].filter(({ share }) => share > 0);
    const key = parts.flatMap(({ kind, share, words }, nth) => [
      nth === 0 ? "" : ", ",
      el("span", { class: `swatch ${kind}`, "aria-hidden": "true" }),
      `${words} ${share === 1 ? "always" : percent(share)}`,
    ]);
    return el(
      "tr",
      el("th", { scope: "row", class: "name" }, button),
      el("td", stripes(parts), el("span", { class: "key" }, ...key)),
    );
  });
  const columns = [
    el("th", { scope: "col", class: "name" }, "Question"),
    el("th", { scope: "col" }, "Who comes first"),
  ];
  const title = "Open questions, most influential first";
  return table("outlook", title, columns, el("tbody", ...rows));
}

function likeliest(outlooks: readonly Outlook[]): readonly string[] {
  const shares = new Map<string, number>();
  for (const { winners, share } of outlooks.flatMap(({ others }) => others))
    shares.set(winners.join(), (shares.get(winners.join()) ?? 0) + share);
  const ordered = [...shares].sort(([, a], [, b]) => b - a);
  return ordered.slice(0, COLOURED).map(([key]) => key);
}

function stripes(parts: readonly { readonly kind: string; readonly share: number }[]): HTMLElement {
  const made = parts.map(({ kind, share }) => {
    const one = el("span", { class: kind });
    one.style.flexGrow = String(share);
    return one;
  });
  return el("span", { class: "stripes", "aria-hidden": "true" }, ...made);
}
