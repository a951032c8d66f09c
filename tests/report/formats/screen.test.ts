// Tests that the answer fits one screen of a terminal, whatever was answered, and what it says.
import { describe, expect, test } from "vitest";
import { articleOnly } from "../../../src/knowledge/article.ts";
import { originOf } from "../../../src/knowledge/origin.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import type { RankingRequest } from "../../../src/ranking/request.ts";
import { toScreen } from "../../../src/report/formats/screen.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { recommendationDocument } from "../../../src/report/recommendation/document.ts";
import { headline } from "../../../src/report/recommendation/headline.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { plainText, strong } from "../../../src/text/document.ts";
import { plainPaint, type Style } from "../../../src/text/style.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

const LINES = 24;
const usual: Style = { width: 80, paint: plainPaint };
const identified = shippedKnowledge();
const shipped = identified.knowledge;

function reportOf(
  request: Partial<RankingRequest>,
  knowledge: Knowledge = shipped,
): RecommendationReport {
  const origin = originOf(identified);
  return recommendation(request, { knowledge, origin, article: knowledge !== shipped });
}

const screenOf = (answers: ShortAnswers, more: Partial<RecommendationReport> = {}, style = usual) =>
  toScreen({ ...reportOf({ answers: answersOf(answers) }), ...more }, style);

const heightOf = (text: string) => text.split("\n").length - 1;

describe("one screen", () => {
  const random = randomFrom(20_261_129);
  const ids = shipped.frameworks.map(({ id }) => id);
  const article = articleOnly(shipped);
  const requests = Array.from({ length: 80 }, (_, index) => ({
    knowledge: index % 5 === 4 ? article : shipped,
    request: {
      answers: randomAnswers(shipped, random),
      only: index % 4 === 2 ? random.some(ids) : undefined,
      without: index % 4 === 3 ? random.some(ids) : [],
    },
  }));

  test("every answer fits 24 lines of 80 columns, with the command that repeats it", () => {
    for (const { knowledge, request } of requests) {
      const report = reportOf(request, knowledge);
      for (const room of [LINES - 1, LINES - 4]) {
        const text = toScreen(report, { ...usual, room });
        expect(heightOf(text), text).toBeLessThanOrEqual(room);
        for (const line of text.split("\n")) expect(line.length, text).toBeLessThanOrEqual(80);
      }
    }
  }, 60_000);

  test("a narrow terminal is never exceeded in width", () => {
    for (const { knowledge, request } of requests.slice(0, 40)) {
      const text = toScreen(reportOf(request, knowledge), { ...usual, width: 50 });
      for (const line of text.split("\n")) expect(line.length, text).toBeLessThanOrEqual(50);
    }
  });
});

test.each<[string, number, ShortAnswers]>([
  ["Django with django-allauth", 15, { kind: "site", size: "small", parts: ["accounts", "sso"] }],
  [
    "Flask with flask-login and gunicorn",
    14,
    { kind: "site", size: "small", parts: "accounts", flexibility: "micro", runs: "hosted" },
  ],
])(
  "on 20 lines of 50 columns %s stays on the screen with the command below",
  (winner, room, answers) => {
    const text = screenOf(answers, {}, { ...usual, width: 50, room });
    expect(text.replaceAll("\n", " ")).toContain(`${winner} comes first`);
    expect(heightOf(text), text).toBeLessThanOrEqual(room);
  },
);

describe("what a screen says", () => {
  const seven: ShortAnswers = {
    kind: "site",
    size: "small",
    parts: ["accounts", "admin", "forms"],
    pages: ["templates", "widgets"],
    database: "sql",
    traffic: "ordinary",
    known: "flask",
  };

  test("what would change it comes before rows of the table and addresses", () => {
    for (const style of [
      { width: 80, room: 14 },
      { width: 50, room: 17 },
    ]) {
      const text = screenOf(seven, {}, { ...usual, ...style });
      expect(heightOf(text), text).toBeLessThanOrEqual(style.room);
      expect(text).toMatch(/\nOr {6}choose /);
      expect(text).not.toMatch(/\n3 {2}|Others/);
    }
  });

  test("a similar project is shown with its need, in short, where there is room", () => {
    const told = screenOf(seven, {}, { ...usual, room: 30 }).replace(/\s+/g, " ");
    expect(told).toMatch(
      / Similar real projects chose Django \([\d, ]+\), for instance: “[A-Z][^.]{20,90}” More /,
    );
    expect(screenOf(seven, {}, { ...usual, room: 12 })).not.toContain("Similar");
  });

  test("no row is left empty where a further reason or row fits", () => {
    const heights = [14, 15, 16, 17, 18, 19, 20].map((room) =>
      heightOf(screenOf(seven, {}, { ...usual, room })),
    );
    expect(heights).toEqual([14, 15, 16, 17, 18, 19, 20]);
  });

  test("the winner, why, what speaks against it, how sure, what would change it, where to read on", () => {
    const text = screenOf({ kind: "site", size: "small", parts: ["accounts", "admin"] });
    expect(text).toMatch(/^Django comes first with \d+ points, \d+ ahead of /);
    expect(text).toMatch(/\nWhy {5}\+\d /);
    expect(text).toMatch(/\nAgainst -1 /);
    expect(text).toMatch(/\nSure {4}[█░]{10} [A-Z]/);
    expect(text).toMatch(/\n1 {2}Django {2,}█{8} {1,2}\d+ {2}see above\n2 {2}/);
    expect(text).toMatch(/\nOr {6}choose \w+ instead if /);
    expect(text).toMatch(/\nStart {3}python -m pip install Django/);
    expect(text.replace(/\n {8}/g, " ")).toMatch(
      /\nMore {4}pyfw show django; for all reasons repeat the command with --all, for \d+ more questions with --ask\n/,
    );
  });

  test.each<ShortAnswers>([
    { kind: "static" },
    { kind: "site", size: "small", parts: ["accounts", "admin"], deadline: "tight" },
    { kind: "api", size: "medium", parts: ["accounts"] },
    { size: "large" },
  ])("who is first, and how sure, is said as in a pipe: %j", (answers) => {
    const wide = { ...usual, width: 300 };
    const report = reportOf({ answers: answersOf(answers) });
    const first = plainText(headline(report, strong));
    const screen = toScreen(report, wide);
    const [, sure] = /^Sure {4}[█░]+ (.*)$/m.exec(screen) ?? [];
    const text = toTerminal(recommendationDocument(report), wide).replaceAll("\n", " ");
    expect(screen).toContain(first);
    expect(text).toContain(first);
    expect(text).toContain(sure);
    expect(text).not.toMatch(/out of 100|at random|\bFit\b/);
  });

  test("nothing answered is said first, and what to do, without a table", () => {
    const text = screenOf({});
    expect(text).toMatch(/^You have not answered anything yet.*\n\n- pyfw recommend asks you/);
    expect(text).toMatch(/\nBefore any answer, /);
    expect(text).not.toMatch(/none|Points/);
  });

  test("a tie is never cut by name without a word: who is left out is named, or counted", () => {
    const crowd = ["dogwood", "elm", "fir"].map((id) => ({
      ...smallWorld.frameworks[2],
      ...{ id, name: id, facts: {} },
    })) as Knowledge["frameworks"];
    const about = (speed: string, ids: readonly string[]) =>
      ids.map((id) => rule(`${id}-${speed}`, { when: { speed: [speed] }, for: [id], points: 2 }));
    const knowledge = {
      ...smallWorld,
      frameworks: [...smallWorld.frameworks, ...crowd],
      rules: [
        ...about("high", ["ash", "fir"]),
        ...about("low", ["cedar", "dogwood", "elm", "fir"]),
      ],
    };
    const told = (speed: string, room: number) =>
      toScreen(recommendation({ answers: new Map([["speed", [speed]]]) }, { knowledge }), {
        ...usual,
        room,
      });
    expect(told("high", 23)).toContain("\nOthers  elm, also with 0 points\n");
    expect(told("low", 12)).toContain("\nOthers  fir, also with 2 points; 2 more\n");
    expect(told("low", 11)).toContain("\nOthers  elm and fir, also with 2 points");
  });

  test("--why-not of the winner gives the usual answer", () => {
    const report = recommendation({ answers: new Map([["speed", ["high"]]]) });
    const [framework] = report.ranking.winners;
    if (framework === undefined) throw new Error("nobody is first");
    const whyNot = { framework, found: undefined };
    expect(toScreen({ ...report, whyNot }, usual)).toBe(toScreen(report, usual));
  });

  test("advice to look elsewhere is the headline", () => {
    expect(screenOf({ kind: "static" })).toMatch(
      /^You may not need a web framework\. Consider a static site generator/,
    );
  });

  test("slow upkeep and a tiny ecosystem are a caution", () => {
    const report = reportOf({
      answers: answersOf({ size: "small", style: ["classes"] }),
      only: ["cherrypy"],
    });
    const text = toScreen(report, usual).replace(/\s+/g, " ");
    expect(text).toContain(" Caution ");
    expect(text).toContain("last release 18.10.0 (2024-06), slow fixes and hardly any");
  });

  test("says so when no rule speaks against the winner", () => {
    const text = toScreen(recommendation({ answers: new Map([["speed", ["high"]]]) }), usual);
    expect(text).toContain("Against no rule speaks against it for these answers");
  });

  test("a tie names those who tie, and when to choose which", () => {
    const answers = new Map([["speed", ["low"]]]);
    const text = toScreen(recommendation({ answers }), usual);
    expect(text).toMatch(/^Nothing sets the frameworks apart yet: .* so all\n3 tie\./);
    expect(text).not.toContain("Why");
    expect(text).toMatch(/choose Birch if Place is “In the wood”/);
  });

  test("those who listen get no drawings", () => {
    const text = screenOf({ kind: "site" }, {}, { ...usual, spoken: true });
    expect(text).not.toMatch(/[█░]/);
  });

  test("no framework left says why", () => {
    const text = toScreen(recommendation({ without: ["ash", "birch", "cedar"] }), usual);
    expect(text).toMatch(/^No framework is left\. This is due to `--without`/);
  });
});
