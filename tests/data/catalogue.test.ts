// What the whole catalogue is held to: honest advice, the article's word kept, nobody favoured, nobody misled.
import { describe, expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { type Row, rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { render } from "../../src/report/formats/formats.ts";
import { plainPaint } from "../../src/text/style.ts";
import { whenToUse } from "../support/needs.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { shippedRecommendation } from "../support/reports.ts";
import { asking, type ShortAnswers } from "../support/request.ts";

const { knowledge } = shippedKnowledge();
const { frameworks } = knowledge;
const ranking = (answers: ShortAnswers) => rank(knowledge, asking(answers));
const rowOf = (rows: readonly Row[], id: string) => rows.find((row) => row.framework.id === id);

/** What the report says, on one line. */
async function report(...answer: string[]): Promise<string> {
  const made = await shippedRecommendation({ answer });
  const text = await render(made, "table", { width: 120, paint: plainPaint });
  return text.replace(/\s+/g, " ");
}

describe("elsewhere", () => {
  const needs: readonly (readonly [need: string, answer: string, better: RegExp])[] = [
    ["a static site", "kind=static", /static site generator.*(Pelican|MkDocs|Hugo)/],
    ["editors' content", "kind=content", /content management system.*(Wagtail|Plone)/],
    ["metrics, business figures", "kind=metrics", /Metabase|Superset|Grafana/],
    ["a demo of a model", "kind=model", /Gradio/],
    ["models for many calls", "kind=model", /BentoML|Ray Serve|Triton/],
    ["a microcontroller", "runs=microcontroller", /Microdot/],
    ["a rich JavaScript front end", "layout=rich", /JavaScript.*(React|Vue|Svelte)/],
  ];

  test.each(needs)("%s (%s) is told of something better", async (_, answer, better) => {
    const [question = "", choice = ""] = answer.split("=");
    const { elsewhere } = ranking({ [question]: choice });
    expect(elsewhere.map(({ advice }) => advice).join()).toMatch(better);
    expect(elsewhere).toHaveLength(1);
    for (const { advice, because } of elsewhere) {
      expect(await report(answer)).toContain(`- Consider ${advice} instead: ${because}.`);
    }
  });

  test("no other choice of any question sends away, so nobody is sent away for nothing", () => {
    const sending = knowledge.questions.flatMap(({ id, choices }) =>
      choices
        .map((choice) => `${id}=${choice.id}`)
        .filter((_, index) => ranking({ [id]: choices[index]?.id ?? "" }).elsewhere.length > 0),
    );
    expect(sending.sort()).toEqual([...new Set(needs.map(([, answer]) => answer))].sort());
  });
});

test.each(whenToUse.map((need) => [...need] as const))(
  "%s: of %j the framework that the article names is among the first three",
  (_, answers, named) => {
    const { rows } = ranking(answers);
    expect(named.filter((id) => (rowOf(rows, id)?.rank ?? 99) > 3)).toEqual([]);
  },
);

test("of the facts, what is known of the best and of the worst covered is at most 10 points apart", () => {
  const shares = frameworks.map(({ facts }) => {
    const values = Object.values(facts).map(({ value }) => value);
    return values.filter((value) => value !== "unknown").length / values.length;
  });
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(0.1);
});

test("over 5,000 random answer sets nobody takes more than a quarter of the first places", () => {
  const SETS = 5_000;
  const random = randomFrom(1);
  const firsts = new Map(frameworks.map(({ id }) => [id, 0]));
  for (let set = 0; set < SETS; set++) {
    const { winners } = rank(knowledge, {
      ...emptyRequest,
      answers: randomAnswers(knowledge, random),
    });
    for (const { id } of winners) firsts.set(id, (firsts.get(id) ?? 0) + 1 / winners.length);
  }
  const shares = [...firsts].map(([id, count]) => [id, count / SETS] as const);
  expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 1);
  expect(shares.filter(([, share]) => share > 0.25)).toEqual([]);
});

describe("web2py, whose makers name py4web", () => {
  const lasting = ["years", "handover"];

  test.each(lasting)("is ruled out or behind py4web where lifetime is %s", (lifetime) => {
    for (const [, answers] of [...whenToUse, ["a lasting project", {}] as const]) {
      const { rows } = ranking({ ...answers, lifetime });
      const place = rowOf(rows, "web2py")?.rank ?? Number.POSITIVE_INFINITY;
      expect(place).toBeGreaterThan(rowOf(rows, "py4web")?.rank ?? frameworks.length);
    }
  });

  test.each([
    ["where it wins", ["runs=browser", "database=several"], "- web2py is not meant for new"],
    ["where it is ruled out", ["lifetime=years"], "- web2py is kept on critical fixes only"],
  ])("the report says so %s", async (_, answer, begins) => {
    const text = await report(...answer);
    expect(text).toContain(begins);
    expect(text.slice(text.indexOf(begins))).toMatch(/^.{0,200}its makers name py4web/);
  });
});
