// A recommendation as one page that needs no network: its data, and the script that ranks and shows them.
import page from "#page";
import { rulesFlags, scopeFlags } from "../../answers/command.ts";
import { requestJson } from "../../answers/input.ts";
import { traitsOf } from "../../knowledge/rule.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { escapeCommands, escapeCommandsInJson } from "../../text/quote.ts";
import { firstPlaceSentence } from "../places.ts";
import type { RecommendationReport } from "../recommendation/json.ts";

/** Nothing is loaded, sent or framed; only the page's own script and style are allowed. */
const POLICY = [
  "default-src 'none'",
  `script-src '${page.scriptHash}'`,
  `style-src '${page.styleHash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** The page as HTML that ends in one newline. The same report gives the same bytes. */
export function toHtml(report: RecommendationReport): string {
  const first = firstPlaceSentence(report.ranking.winners.map(({ name }) => name));
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${escaped(first)}: Python web frameworks</title>`,
    `<style>${page.style}</style>`,
    "</head>",
    "<body>",
    `<noscript><p>${escaped(first)}. The ranking, its reasons and the questions need JavaScript.</p></noscript>`,
    `<script type="application/json" id="data">${scriptJson(pageDataOf(report))}</script>`,
    `<script>${page.script}</script>`,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function escaped(text: string): string {
  return escapeCommands(
    text.replace(/[&<>"'\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`),
  );
}

/** JSON that cannot end the tag it is in: escapes what HTML or JavaScript could misread. */
function scriptJson(value: object): string {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return escapeCommandsInJson(json);
}

export type PageData = Readonly<ReturnType<typeof pageDataOf>>;

/** The knowledge that ranking needs, and the request that the page opens with. */
export function pageDataOf(report: RecommendationReport) {
  const { origin, article, knowledge, request } = report;
  return {
    origin,
    article,
    ...requestJson(knowledge, request),
    only: request.only ?? null,
    without: request.without,
    /** For a command that repeats the result, besides answers, marks and requirements. */
    flags: [...scopeFlags(request), ...(article ? ["--article"] : []), ...rulesFlags(origin)],
    knowledge: neededOf(knowledge, [...request.require.keys()]),
  };
}

const NAMED_FACTS = "new-projects successor latest-release release-age maintenance ecosystem".split(
  " ",
);

/** The knowledge needed to rank and explain, without most facts and without all their sources. */
function neededOf(knowledge: Knowledge, required: readonly string[]): Knowledge {
  const { rules } = knowledge;
  const cited = new Set(rules.flatMap(({ source }) => ("claim" in source ? source.claim : [])));
  const shown = knowledge.traits.filter(
    ({ id, need }) => required.includes(id) || need !== undefined,
  );
  const traits = new Set([
    ...rules.flatMap(traitsOf),
    ...NAMED_FACTS,
    ...shown.map(({ id }) => id),
  ]);
  return {
    name: knowledge.name,
    questions: knowledge.questions,
    traits: shown,
    frameworks: knowledge.frameworks.map((framework) => {
      const needed = Object.entries(framework.facts).filter(([trait]) => traits.has(trait));
      const facts = needed.map(([trait, { value }]) => [trait, { value }] as const);
      return { ...framework, facts: Object.fromEntries(facts), measured: undefined };
    }),
    rules,
    claims: knowledge.claims.filter(({ id }) => cited.has(id)),
    decisions: knowledge.decisions,
  };
}
