// Tests the whole catalogue: advice to look elsewhere, no framework favoured, retired ones ruled out.
import { expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { render } from "../../src/report/formats/formats.ts";
import { plainPaint } from "../../src/text/style.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { shippedRecommendation } from "../support/reports.ts";
import { asking, type ShortAnswers } from "../support/request.ts";

const { knowledge } = shippedKnowledge();
const { frameworks } = knowledge;
const ranking = (answers: ShortAnswers) => rank(knowledge, asking(answers));

/** The report on one line. */
async function report(...answer: string[]): Promise<string> {
  const made = await shippedRecommendation({ answer });
  const text = await render(made, "table", { width: 120, paint: plainPaint });
  return text.replace(/\s+/g, " ");
}

const needs: readonly (readonly [answer: string, better: RegExp])[] = [
  ["kind=static", /^Consider .*static site generator.*(Pelican|Hugo|Eleventy)/],
  ["kind=content", /^Consider .*content management system.*(Wagtail|Plone)/],
  ["kind=bi", /^Consider .*(Metabase|Superset|Grafana)/],
  ["kind=product", /^Consider .*finished product.*(Shopify|Wiki\.js|Keycloak)/],
  ["kind=script", /^Consider .*script.*(cron|Scrapy|Airflow)/],
  ["runs=phone", /^Consider .*(Kivy|BeeWare)/],
  ["runs=microcontroller", /^Consider .*Microdot/],
];

test.each(needs)("elsewhere: %s gets advice on something better", async (answer, better) => {
  const [question = "", choice = ""] = answer.split("=");
  const told = ranking({ [question]: choice }).elsewhere.map(
    ({ advice, because }) => `Consider ${advice}: ${because}.`,
  );
  expect(told).toEqual([expect.stringMatching(better)]);
  expect(await report(answer)).toContain(told[0]);
});

test("elsewhere: no other choice of any question advises to look elsewhere", () => {
  const sending = knowledge.questions.flatMap(({ id, choices }) =>
    choices
      .filter((choice) => ranking({ [id]: choice.id }).elsewhere.length > 0)
      .map((choice) => `${id}=${choice.id}`),
  );
  expect(sending.sort()).toEqual(needs.map(([answer]) => answer).sort());
});

test("the shares of known facts differ by at most 10 points between frameworks", () => {
  const shares = frameworks.map(({ facts }) => {
    const values = Object.values(facts).map(({ value }) => value);
    return values.filter((value) => value !== "unknown").length / values.length;
  });
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(0.1);
});

test("over 5,000 random answer sets, no framework has more than a quarter of the first places", () => {
  const SETS = 5_000;
  const random = randomFrom(1);
  const firsts = new Map(frameworks.map(({ id }) => [id, 0]));
  for (let set = 0; set < SETS; set++) {
    const answers = randomAnswers(knowledge, random);
    const { winners } = rank(knowledge, { ...emptyRequest, answers });
    for (const { id } of winners) firsts.set(id, (firsts.get(id) ?? 0) + 1 / winners.length);
  }
  const shares = [...firsts].map(([id, count]) => [id, count / SETS] as const);
  expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 1);
  expect(shares.filter(([, share]) => share > 0.25)).toEqual([]);
});

test("web2py, whose maintainers recommend py4web, is ruled out unless the team runs it", () => {
  const isOut = (answers: ShortAnswers) =>
    ranking(answers).ruledOut.some(({ framework }) => framework.id === "web2py");
  expect(isOut({})).toBe(true);
  expect(isOut({ kind: "site", known: "flask" })).toBe(true);
  expect(isOut({ kind: "site", known: "web2py" })).toBe(true);
  expect(isOut({ incumbent: "web2py" })).toBe(false);
});
