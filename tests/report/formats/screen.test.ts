// Tests that any answer fits one screen of a terminal, and what it says.
import { expect, test } from "vitest";
import { articleOnly } from "../../../src/knowledge/rule.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import type { RankingRequest } from "../../../src/ranking/request.ts";
import { toScreen } from "../../../src/report/formats/screen.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { recommendationDocument } from "../../../src/report/recommendation/document.ts";
import { headline } from "../../../src/report/recommendation/headline.ts";
import { plainText, strong } from "../../../src/text/spans.ts";
import { plainPaint, type Style } from "../../../src/text/style.ts";
import { withRules } from "../../support/edit.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { recommendation } from "../../support/reports.ts";
import { asking, type ShortAnswers } from "../../support/request.ts";
import { ash, rule, smallWorld } from "../../support/small-world.ts";

const LINES = 24;
const usual: Style = { width: 80, paint: plainPaint };
const { knowledge: shipped, origin } = shippedKnowledge();

const reportOf = (request: Partial<RankingRequest>, knowledge = shipped) =>
  recommendation(request, { knowledge, origin, article: knowledge !== shipped });

const screenOf = (answers: ShortAnswers, style: Partial<Style> = {}) =>
  toScreen(reportOf(asking(answers)), { ...usual, ...style });
const smallScreenOf = (request: Partial<RankingRequest>) =>
  toScreen(recommendation(request), usual);

const heightOf = (text: string) => text.split("\n").length - 1;

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

test("one screen: every answer fits 24 lines of 80 columns, with the command that repeats it", () => {
  for (const { knowledge, request } of requests) {
    const report = reportOf(request, knowledge);
    for (const room of [LINES - 1, LINES - 4]) {
      const text = toScreen(report, { ...usual, room });
      expect(heightOf(text), text).toBeLessThanOrEqual(room);
      for (const line of text.split("\n")) expect(line.length, text).toBeLessThanOrEqual(80);
    }
  }
}, 60_000);

test("one screen: a narrow terminal is never exceeded, and an address stays whole in it", () => {
  for (const { knowledge, request } of requests.slice(0, 40)) {
    const text = toScreen(reportOf(request, knowledge), { ...usual, width: 50, room: 24 });
    const wide = text.split("\n").filter((line) => line.length > 50);
    for (const line of wide) expect(line).toMatch(/^ *https?:\S+$/);
    expect(heightOf(text) + wide.length, text).toBeLessThanOrEqual(24);
  }
});

const site = { kind: "site", size: "small" };
test.each<[string, number, ShortAnswers]>([
  ["Django with django-allauth", 15, { ...site, parts: ["accounts", "sso"] }],
  [
    "Flask with flask-login and gunicorn",
    14,
    { ...site, parts: "accounts", flexibility: "micro", runs: "hosted" },
  ],
])("on 20 lines of 50 columns %s stays with the command below", (winner, room, answers) => {
  const text = screenOf(answers, { width: 50, room });
  expect(text.replaceAll("\n", " ")).toContain(`${winner} comes first`);
  expect(heightOf(text), text).toBeLessThanOrEqual(room);
});

const seven: ShortAnswers = {
  kind: "site",
  size: "small",
  parts: ["accounts", "admin", "forms"],
  pages: ["templates", "widgets"],
  database: "sql",
  traffic: "ordinary",
  known: "flask",
};

test.each([
  { width: 80, room: 14 },
  { width: 50, room: 17 },
])(
  "what a screen says: what would change it comes before rows of the table and addresses: %j",
  (style) => {
    const text = screenOf(seven, style);
    expect(heightOf(text), text).toBeLessThanOrEqual(style.room);
    expect(text).toMatch(/\nOr {6}choose /);
    expect(text).not.toMatch(/\n3 {2}|Others/);
  },
);

test("what a screen says: a similar project is shown with a short form of its need, if there is room", () => {
  expect(screenOf(seven, { room: 30 }).replace(/\s+/g, " ")).toMatch(
    / Similar real projects chose Django \([\d, ]+\), for instance: “[A-Z][^.]{20,90}” More /,
  );
  expect(screenOf(seven, { room: 9 })).not.toContain("Similar");
});

test("what a screen says: no row is left empty if another reason or row fits", () => {
  const rooms = [14, 15, 16, 17, 18, 19, 20];
  expect(rooms.map((room) => heightOf(screenOf(seven, { room })))).toEqual(rooms);
});

test("what a screen says: the winner, why, what is against it, how sure, what would change it, where to read on", () => {
  const text = screenOf({ kind: "site", size: "small", parts: ["accounts", "admin"] });
  expect(text).toMatch(/^Django comes first with \d+ points, \d+ ahead of /);
  expect(text).toMatch(/\nWhy {5}\+\d /);
  expect(text).toMatch(/\nAgainst -1 /);
  expect(text).toMatch(/\nSure {4}[█░]{10} [A-Z]/);
  expect(text).toMatch(/\n1 {2}Django {2,}█{8} {1,2}\d+ {2}see above\n2 {2}/);
  expect(text).toMatch(/\nOr {6}choose \w+ instead if /);
  expect(text).toMatch(/\nStart {3}python -m pip install Django/);
  expect(text.replace(/\n {8}/g, " ")).toMatch(
    /\nMore {4}add --all for the rest, --ask for more questions; pyfw show django\n/,
  );
});

test.each<ShortAnswers>([
  { kind: "static" },
  { kind: "site", size: "small", parts: ["accounts", "admin"], deadline: "tight" },
  { kind: "api", size: "medium", parts: ["accounts"] },
  { size: "large" },
])("what a screen says: who is first, and how sure, is said as in a pipe: %j", (answers) => {
  const wide = { ...usual, width: 300 };
  const report = reportOf(asking(answers));
  const first = plainText(headline(report, strong));
  const screen = toScreen(report, wide);
  const [, sure] = /^Sure {4}[█░]+ (.*)$/m.exec(screen) ?? [];
  const text = toTerminal(recommendationDocument(report), wide).replaceAll("\n", " ");
  expect(screen).toContain(first);
  expect(text).toContain(first);
  expect(text).toContain(sure);
  expect(text).not.toMatch(/out of 100|at random|\bFit\b/);
});

test("what a screen says: without answers, it says so first and what to do, without a table", () => {
  const text = screenOf({});
  expect(text).toMatch(/^You have not answered anything yet.*\n\n- pyfw recommend asks you/);
  expect(text).toMatch(/\nBefore any answer, /);
  expect(text).not.toMatch(/none|Points/);
});

test("what a screen says: a tie is never cut silently: hidden frameworks are named or counted", () => {
  const points = { high: ["ash", "fir"], low: ["cedar", "dogwood", "elm", "fir"] };
  const knowledge = {
    ...smallWorld,
    frameworks: ["ash", "birch", "cedar", "dogwood", "elm", "fir"].map((id) => ({
      ...ash,
      ...{ id, name: id, facts: {} },
    })),
    rules: Object.entries(points).flatMap(([speed, ids]) =>
      ids.map((id) => rule(`${id}-${speed}`, { when: { speed: [speed] }, for: [id], points: 2 })),
    ),
  };
  const told = (speed: string, room: number) =>
    toScreen(recommendation(asking({ speed }), { knowledge }), { ...usual, room });
  expect(told("high", 23)).toContain("\nOthers  elm, also with 0 points\n");
  expect(told("low", 12)).toContain("\nOthers  fir, also with 2 points; 2 more\n");
  expect(told("low", 11)).toContain("\nOthers  elm and fir, also with 2 points");
});

test("what a screen says: --why-not of the winner says that it is first, above the usual answer", () => {
  const report = recommendation(asking({ speed: "high" }));
  const [framework = ash] = report.ranking.winners;
  const whyNot = { framework, found: undefined };
  expect(toScreen({ ...report, whyNot }, usual)).toBe(
    `Why not Ash\n\nAsh already comes first.\n\n${toScreen(report, usual)}`,
  );
});

test.each([
  [6, false],
  [8, true],
])(
  "what a screen says: --why-not on %i lines has cautions and how sure it is: %s",
  (room, said) => {
    const [, framework = ash] = smallWorld.frameworks;
    const asked = asking({ speed: "high", place: "wood", wishes: ["wings"] });
    const report = recommendation(asked, { whyNot: { framework, found: undefined } });
    const text = toScreen(report, { ...usual, room });
    expect(text).toMatch(/^Why not /);
    expect([/^Caution /m.test(text), /^Sure /m.test(text)]).toEqual([said, said]);
  },
);

test("what a screen says: advice to look elsewhere is the headline", () => {
  expect(screenOf({ kind: "static" })).toMatch(
    /^You may not need any of these frameworks\. Consider a static site generator/,
  );
});

test("what a screen says: slow upkeep and a tiny ecosystem are a caution", () => {
  const report = reportOf(asking({ size: "small", style: ["classes"] }, { only: ["cherrypy"] }));
  const text = toScreen(report, usual).replace(/\s+/g, " ");
  expect(text).toContain(" Caution ");
  expect(text).toContain("last release 18.10.0 (2024-06), slow fixes and very few");
});

test("what a screen says: says so when no rule is against the winner", () => {
  expect(smallScreenOf(asking({ speed: "high" }))).toContain(
    "Against no rule counts against it for these answers",
  );
});

test("what a screen says: a tie names its frameworks, and when to choose which", () => {
  const text = smallScreenOf(asking({ speed: "low" }));
  expect(text).toMatch(/^Nothing sets the frameworks apart yet: .* so all\n3 tie\./);
  expect(text).not.toContain("Why");
  expect(text).toMatch(/choose Birch if Place is “In the wood”/);
});

test("what a screen says: screen readers get no drawings", () => {
  expect(screenOf({ kind: "site" }, { spoken: true })).not.toMatch(/[█░]/);
});

test("what a screen says: no framework left says why: flags, or the rules themselves", () => {
  const none = toScreen(recommendation({ without: ["ash", "birch", "cedar"] }), usual);
  expect(none).toMatch(/^No framework is left\. This is due to `--without`: change it\./);
  const ours = rule("ours", { for: ["ash", "birch"], ruleOut: true });
  const knowledge = withRules(ours, rule("own", { for: ["cedar"], ruleOut: true }));
  expect(toScreen(recommendation({}, { knowledge }), usual)).toMatch(
    /^No framework is left\. The rules rule out every framework: ours and own\.\s/,
  );
});
