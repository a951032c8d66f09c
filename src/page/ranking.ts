// The ranking as a table of bars; each row opens to all reasons.
import type { Row } from "../ranking/rank.ts";
import { stackOf } from "../ranking/stack.ts";
import { askedAbout, byRule, ruledOutLine, shortfall } from "../report/outside.ts";
import { firstRows } from "../report/places.ts";
import type { RecommendationReport } from "../report/recommendation/json.ts";
import { pointsWords } from "../report/recommendation/ranking-table.ts";
import { noSources } from "../report/sources.ts";
import { counted, firstOf } from "../text/words.ts";
import {
  documentationOf,
  el,
  fill,
  type Panel,
  prose,
  remark,
  rowsButton,
  section,
  table,
  unseen,
} from "./elements.ts";
import { reasonList, sourceNote } from "./reasons.ts";

/** Rows that are shown at first; before any answer, only the first. A tie is never cut. */
const FIRST_ROWS = 8;

export function rankingPanel(): Panel {
  const rows = el("tbody");
  const columns = [
    el("th", { scope: "col", class: "rank" }, unseen("Rank")),
    el("th", { scope: "col", class: "name" }, "Framework"),
    el("th", { scope: "col", class: "value" }, "Points"),
  ];
  const all = rowsButton(() => shown && draw(shown));
  const legend = remark("In brackets: the range that unknown facts allow.");
  const out = el("div", { class: "out" });
  const ranked = table("ranking", "Frameworks by points, best first", columns, rows);
  const element = section("ranking", "Ranking", ranked, all.element, legend, out);
  const opened = new Set<string>();
  let shown: RecommendationReport | undefined;

  function draw(report: RecommendationReport): void {
    shown = report;
    const { ranking, request } = report;
    const first = firstRows(ranking.rows, request.answers.size === 0 ? 1 : FIRST_ROWS);
    const seen = all.showsAll() ? ranking.rows : first;
    const points = seen.map((row) => row.points);
    const scale = [Math.min(0, ...points), Math.max(1, ...points)] as const;
    const made = ranking.rows.flatMap((row) => {
      const hidden = !seen.includes(row);
      const { id } = row.framework;
      const own = rowOf(row, scale, opened.has(id), hidden);
      return opened.has(id) && !hidden ? [own, detailOf(row, report)] : [own];
    });
    fill(rows, ...made);
    const { length } = ranking.rows;
    all.update(length > first.length, String(length));
    legend.hidden = ranking.rows.every(({ pointsRange: [least, most] }) => least === most);
    fill(out, ...ruledOut(report), ...excluded(report));
  }

  rows.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const id = button?.closest("tr")?.dataset.framework;
    if (id === undefined || shown === undefined) return;
    if (!opened.delete(id)) opened.add(id);
    draw(shown);
  });
  return { element, update: draw };
}

type Scale = readonly [least: number, most: number];

function rowOf(row: Row, scale: Scale, isOpen: boolean, hidden: boolean): HTMLTableRowElement {
  const { framework, rank, points } = row;
  const made = el("tr", {
    "data-framework": framework.id,
    "data-rank": String(rank),
    "data-points": String(points),
    class: rank === 1 ? "first" : undefined,
    hidden,
  });
  if (hidden) return made;
  const button = el(
    "button",
    { type: "button", "aria-expanded": String(isOpen) },
    framework.name,
    unseen(", reasons"),
  );
  made.append(
    el("td", { class: "rank" }, String(rank)),
    el("th", { scope: "row" }, button),
    el("td", { class: "value" }, el("div", bar(points, scale), el("span", pointsWords(row)))),
  );
  return made;
}

function bar(points: number, [least, most]: Scale): HTMLElement {
  const share = (value: number) => `${(100 * value) / (most - least)}%`;
  const fill = el("span", { class: points < 0 ? "fill below" : "fill" });
  fill.style.left = share(Math.min(points, 0) - least);
  fill.style.width = share(Math.abs(points));
  return el("span", { class: "bar", "aria-hidden": "true" }, fill);
}

function detailOf(row: Row, { request, knowledge }: RecommendationReport): HTMLTableRowElement {
  const { framework, reasons } = row;
  const { install } = stackOf(framework, request.answers, knowledge);
  const found =
    reasons.length === 0
      ? remark("No rule counts for or against it here.")
      : reasonList(reasons, knowledge.claims);
  return el(
    "tr",
    { class: "detail" },
    el(
      "td",
      { colspan: "3" },
      el("p", framework.summary),
      found,
      el("p", { class: "links" }, el("code", install)),
      documentationOf(framework),
    ),
  );
}

/** A user's own rules may rule out each framework a thousand times. */
const MOST_RULED_OUT = 100;

function ruledOut({ ranking, knowledge }: RecommendationReport): readonly Node[] {
  if (ranking.ruledOut.length === 0) return [];
  const items = firstOf(
    byRule(ranking.ruledOut),
    MOST_RULED_OUT,
    (together) => [
      ...prose(ruledOutLine(together, knowledge, noSources)),
      " ",
      sourceNote(together[0].rule.source, knowledge.claims, together[0].rule.because),
    ],
    (more) => [`and ${more} more`],
  );
  return [el("h3", "Ruled out"), el("ul", ...items.map((item) => el("li", ...item)))];
}

function excluded({ ranking, knowledge }: RecommendationReport): readonly Node[] {
  const items = askedAbout(ranking.excluded).map((one) =>
    el(
      "li",
      el("strong", one.framework.name),
      one.by === "require" ? `: ${shortfall(one, knowledge)}` : "",
    ),
  );
  if (items.length === 0) return [];
  return [
    el("h3", "Excluded from this page"),
    remark(`${counted(items.length, "framework")} excluded when the page was made:`),
    el("ul", ...items),
  ];
}
