// Tests the page as text: its policy, size and bytes, and that no foreign text becomes markup.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { RecommendOptions } from "../../../src/commands/recommend/flags.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { pageDataOf, toHtml } from "../../../src/report/formats/html.ts";
import { cautionOf } from "../../../src/report/recommendation/certainty.ts";
import { changed } from "../../support/edit.ts";
import type { World } from "../../support/host.ts";
import { identified, recommendation, shippedRecommendation } from "../../support/reports.ts";
import { asking } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const fast = asking({ speed: "high" });

const shippedHtml = async (answer: readonly string[]) => toHtml(await asked({ answer }));

/** A recommendation as a page, or in another format. */
const asked = (options: Partial<RecommendOptions>, world: World = {}, known = shippedKnowledge()) =>
  shippedRecommendation({ format: "html", input: false, ...options }, world, known);

test("the page allows only its own script and style, by hash", () => {
  const html = toHtml(recommendation(fast));
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const [, script = ""] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
  const [, style = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const hashOf = (text: string) => createHash("sha256").update(text).digest("base64");
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hashOf(script)}'`,
    `style-src 'sha256-${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(html.slice(0, 32)).toBe('<!doctype html>\n<html lang="en">');
  expect(html.replace(script, "").match(/ (?:style|on\w+)=/g)).toBeNull();
});

test("the page is the same for the same answers, in any order, and has at most 400 kB", async () => {
  const html = await shippedHtml(["kind=site", "parts=admin,accounts"]);
  expect((await shippedHtml(["parts=accounts,admin", "kind=site"])) === html).toBe(true);
  expect(Buffer.byteLength(html)).toBeLessThan(400_000);
});

test("the page has the facts that it warns about, also those that no rule asks for", async () => {
  const report = await asked({});
  const told = ({ frameworks }: Knowledge) => frameworks.map(cautionOf);
  const { knowledge } = pageDataOf({ ...report, knowledge: { ...report.knowledge, rules: [] } });
  expect(told(knowledge)).toEqual(told(report.knowledge));
});

test("the page shows the answer even without JavaScript", () => {
  const [words] = /(?<=<noscript>).*(?=<\/noscript>)/.exec(toHtml(recommendation(fast))) ?? [];
  expect(words).toMatch(/^<p>Ash comes first\./);
});

const hostile = `</script><img src=x onerror=alert(1)><!--<script>&\u2028\u2029##[set]'"`;
const source = { judgement: hostile };
const knowledge = {
  ...smallWorld,
  name: hostile,
  questions: smallWorld.questions.map((one) => ({ ...one, title: hostile, text: hostile })),
  frameworks: changed(smallWorld.frameworks, "ash", (one) => ({ ...one, name: hostile })),
  rules: smallWorld.rules.map((one) => ({ ...one, because: hostile, source })),
};
const html = toHtml(
  recommendation(fast, {
    knowledge,
    origin: { ...identified(knowledge).origin, rulesFile: hostile },
  }),
);

test("foreign text does not become markup, and stays unchanged", () => {
  expect(html.match(/<\/?script/g)).toEqual(["<script", "</script", "<script", "</script"]);
  expect(/<img|<!--|[\u2028\u2029]|##\[/.exec(html)?.[0]).toBeUndefined();
  const data = /(?<=<script type="application\/json" id="data">).*?(?=<\/script>)/s.exec(html);
  expect(JSON.parse(String(data))).toMatchObject({ knowledge: { name: hostile } });
});

test.each<[number, World]>([
  [0, {}],
  [0, { stdin: "" }],
  [1, { stdin: '{"size": "small"}' }],
])(
  "a chooser needs no terminal, and takes the %i answers that are piped in: %j",
  async (count, world) => {
    expect((await asked({}, world)).request.answers.size).toBe(count);
  },
);

test.each<[string, Partial<RecommendOptions>]>([
  ["badUsage", { top: 1 }],
  ["badUsage", { whyNot: "cedar" }],
  ["noAnswers", { format: "json" }],
])("a chooser holds every framework, and is no other format: %s for %j", async (kind, options) => {
  await expect(asked(options, {}, identified())).rejects.toMatchObject({ detail: { kind } });
});
