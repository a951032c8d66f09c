// The law of addresses: each one of the shipped knowledge leads, in Markdown and in records, to where it leads.
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { show } from "../../../src/commands/show.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { toMarkdown } from "../../../src/report/formats/markdown.ts";
import { sourceList } from "../../../src/report/sources.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { textFor } from "../../support/decisions.ts";
import { shippedRecommendation, usualOutput } from "../../support/reports.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

const identified = shippedKnowledge();
const { knowledge } = identified;

/** Every address in a value, however deep; within prose without the comma or colon behind it. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return value.startsWith("https://") ? [value] : (value.match(/https:\/\/[\w./-]*\w/g) ?? []);
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((inside) => addressesIn(inside))
    : [];
}

const all = new Set(addressesIn(knowledge));

/** Where the links lead. Each address in the text has to be a link of those words. */
function linksIn(markdown: string): readonly string[] {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
  expect(html.match(/https:/g) ?? []).toHaveLength(2 * links.length);
  expect(links.filter(([, href, words]) => href !== words)).toEqual([]);
  return links.map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

const usual = { width: 80, paint: plainPaint };

test("all that a source can name is found again", () => {
  const list = sourceList(knowledge.claims);
  const urls = [...all];
  expect(urls.length).toBeGreaterThan(300);
  for (const url of urls) list.cite({ url, title: "a page" });
  expect(linksIn(toMarkdown(list.blocks()))).toEqual(urls);
});

describe("in Markdown", () => {
  test.each(knowledge.frameworks.map(({ id }) => id))("%s has its own", async (id) => {
    const { homepage, docs, facts } = knowledge.frameworks.find((one) => one.id === id) ?? {};
    const links = linksIn(
      await render(show(id, usualOutput, identified).report, "markdown", usual),
    );
    for (const url of addressesIn([homepage, docs, facts])) expect(links).toContain(url);
    for (const link of links) expect(all).toContain(link);
    const recommended = await shippedRecommendation({ only: [id], all: true });
    const winners = recommended.kind === "recommendation" ? recommended.ranking.winners : [];
    const shown = linksIn(await render(recommended, "markdown", usual));
    expect(shown).toEqual(expect.arrayContaining(winners.map((winner) => winner.docs)));
  });
});

test("a record cites each one as it is", () => {
  const urls = [...all];
  for (let from = 0; from < urls.length; from += 50) {
    const cited = urls.slice(from, from + 50);
    const rules = cited.map((url, at) => ({
      ...rule(`own-${10 + at}`, { for: ["ash"], points: 1 }),
      source: { url, title: "a page" },
    }));
    expect(linksIn(textFor({}, { knowledge: { ...smallWorld, rules } }))).toEqual(cited);
  }
});
