// Reasons for and against a framework, each with its source one click away.
import type { Claim, Source } from "../knowledge/schema.ts";
import type { Reason } from "../ranking/rank.ts";
import { sourceText } from "../report/sources.ts";
import { signed } from "../text/words.ts";
import { el, link, prose, unseen } from "./elements.ts";

export function reasonList(reasons: readonly Reason[], claims: readonly Claim[]): HTMLUListElement {
  const items = reasons.map(({ rule, points, weight }) =>
    el(
      "li",
      { class: points > 0 ? "for" : "against" },
      el("span", { class: "points" }, signed(points)),
      el(
        "span",
        rule.because,
        weight === 2 ? el("span", { class: "faint" }, " (counts double)") : undefined,
        " ",
        sourceNote(rule.source, claims, rule.because),
      ),
    ),
  );
  return el("ul", { class: "reasons" }, ...items);
}

/** The source, collapsed; `what` names it for screen readers. */
export function sourceNote(source: Source, claims: readonly Claim[], what: string) {
  const words =
    "url" in source ? [link(source.url, source.title)] : prose(sourceText(source, claims));
  return el(
    "details",
    { class: "source" },
    el("summary", "source", unseen(` of: ${what}`)),
    el("span", { class: "note" }, ...words),
  );
}
