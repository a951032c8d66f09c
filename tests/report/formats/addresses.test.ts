// Tests that every URL of the shipped knowledge survives unchanged in Markdown, and so in records.
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { show } from "../../../src/commands/show.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { toMarkdown } from "../../../src/report/formats/markdown.ts";
import { sourceList } from "../../../src/report/sources.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { shippedRecommendation, usualOutput } from "../../support/reports.ts";

const identified = shippedKnowledge();
const { knowledge } = identified;

/** Every URL in a value, at any depth; in prose, without the comma or colon after it. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return value.startsWith("https://") ? [value] : (value.match(/https:\/\/[\w./-]*\w/g) ?? []);
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((inside) => addressesIn(inside))
    : [];
}

const all = new Set(addressesIn(knowledge));

/** The targets of the links. Each URL in the text must be a link with itself as its text. */
function linksIn(markdown: string): readonly string[] {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
  expect(html.match(/https:/g) ?? []).toHaveLength(2 * links.length);
  expect(links.filter(([, href, words]) => href !== words)).toEqual([]);
  return links.map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

const usual = { width: 80, paint: plainPaint };

test("everything that a source can name is found", () => {
  const list = sourceList(knowledge.claims);
  const urls = [...all];
  expect(urls.length).toBeGreaterThan(300);
  for (const url of urls) list.cite({ url, title: "a page" });
  expect(linksIn(toMarkdown(list.blocks()))).toEqual(urls);
});

test.each(knowledge.frameworks.map(({ id }) => id))("in Markdown %s keeps its URLs", async (id) => {
  const { homepage, docs, facts } = knowledge.frameworks.find((one) => one.id === id) ?? {};
  const links = linksIn(
    await render(show([id], usualOutput, identified).report, "markdown", usual),
  );
  for (const url of addressesIn([homepage, docs, facts])) expect(links).toContain(url);
  for (const link of links) expect(all).toContain(link);
  const recommended = await shippedRecommendation({ only: [id], all: true });
  const { winners } = recommended.ranking;
  const shown = linksIn(await render(recommended, "markdown", usual));
  expect(shown).toEqual(expect.arrayContaining(winners.map((winner) => winner.docs)));
});
