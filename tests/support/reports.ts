// Reports of every kind, from the small world and from the shipped knowledge.

import { confidence } from "../../src/analysis/confidence/confidence.ts";
import { differenceBetween } from "../../src/analysis/diff/difference.ts";
import { agreementOf } from "../../src/analysis/team/agreement.ts";
import { type CompareOptions, compare } from "../../src/commands/compare.ts";
import { list } from "../../src/commands/list.ts";
import type { RecommendOptions } from "../../src/commands/recommend/flags.ts";
import { recommend } from "../../src/commands/recommend/one.ts";
import { checkRules } from "../../src/commands/rules/check.ts";
import { show } from "../../src/commands/show.ts";
import { verify } from "../../src/commands/verify.ts";
import { expand } from "../../src/knowledge/expand.ts";
import { originOf } from "../../src/knowledge/origin.ts";
import type { Fact, Knowledge, WrittenKnowledge } from "../../src/knowledge/schema.ts";
import { type ShippedKnowledge, shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { run } from "../../src/program.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../src/ranking/request.ts";
import { toAdr } from "../../src/report/formats/adr.ts";
import { render } from "../../src/report/formats/formats.ts";
import { KINDS, type Report } from "../../src/report/formats/kinds.ts";
import type { RecommendationReport } from "../../src/report/recommendation/json.ts";
import type { RulesDiffReport } from "../../src/report/rules-diff/json.ts";
import type { TeamReport } from "../../src/report/team/json.ts";
import { compile } from "../../src/tables/compile.ts";
import { plainPaint } from "../../src/text/style.ts";
import { withFact } from "./edit.ts";
import { entangled } from "./entangled.ts";
import { fakeHost, type World } from "./host.ts";
import { answersOf, asking } from "./request.ts";
import { faster, neverSlow, rule, smallWorld } from "./small-world.ts";

/** The small world, or a variation of it, with name tags. */
export function identified(written: WrittenKnowledge = smallWorld): ShippedKnowledge {
  const knowledge = expand(written);
  const [sha256, version] = ["0123456789abcdef0123456789abcdef", "1.2.3"];
  return { written, knowledge, sha256, version, origin: originOf(knowledge, sha256, version) };
}

/** The recommendation of the small world, or of a variation of it. */
export function recommendation(
  request: Partial<RankingRequest>,
  more: Partial<RecommendationReport> = {},
): RecommendationReport {
  const knowledge = more.knowledge ?? smallWorld;
  const whole = { ...emptyRequest, ...request };
  return {
    kind: "recommendation",
    origin: identified(knowledge).origin,
    knowledge,
    article: false,
    request: whole,
    ranking: rank(knowledge, whole),
    confidence: confidence(compile(knowledge, whole), whole.answers, knowledge.decisions),
    open: knowledge.questions.filter((question) => !whole.answers.has(question.id)),
    top: undefined,
    ...more,
  };
}

/** The team report for people of these names in the small world, or in a variation of it. */
export function teamReport(
  requests: Readonly<Record<string, Partial<RankingRequest>>>,
  more: Partial<TeamReport> = {},
): TeamReport {
  const knowledge = more.knowledge ?? smallWorld;
  const persons = Object.entries(requests).map(([name, request]) => ({
    name,
    request: { ...emptyRequest, ...request },
  }));
  return {
    kind: "team",
    origin: identified(knowledge).origin,
    knowledge,
    article: false,
    agreement: agreementOf(knowledge, persons),
    top: undefined,
    ...more,
  };
}

export const usualOutput = { format: "table", color: "never" } as const;

export const usualOptions: RecommendOptions = { ...usualOutput, input: true };

/** The recommendation of the shipped knowledge, or of other knowledge, with these options. */
export async function shippedRecommendation(
  options: Partial<RecommendOptions>,
  world: World = { stdin: "{}" },
  known = shippedKnowledge(),
): Promise<RecommendationReport> {
  const all = { ...usualOptions, ...options };
  const { report } = await recommend([], all, known, fakeHost(world));
  if (report.kind !== "recommendation") throw new Error(`this is no ${report.kind}`);
  return report;
}

/** A comparison of these frameworks, from the small world by default. */
export async function comparison(
  names: readonly string[],
  options: Partial<CompareOptions> = {},
  known = identified(),
  host = fakeHost(),
): Promise<Report> {
  return (await compare(names, { ...usualOutput, ...options }, known, host)).report;
}

/** The report of `rules check` on a rules file. */
export async function rulesCheck(text: string, known = identified()): Promise<Report> {
  const host = fakeHost({ files: { "team.json": text } });
  return (await checkRules("team.json", usualOutput, host, known)).report;
}

/** The report of `rules check --prove`, with a clock that advances by `tick` milliseconds per reading. */
export async function proof(text: string, tick = 1): Promise<Report> {
  const host = fakeHost({ files: { "team.json": text }, tick });
  const options = { ...usualOutput, prove: true } as const;
  return (await checkRules("team.json", options, host, identified())).report;
}

/** Rules with every fault that a proof can find. */
const BROKEN = JSON.stringify({
  extends: "pyfw",
  name: "ours",
  rules: [
    { when: { speed: ["high"] }, for: ["birch"], points: 3 },
    { when: { speed: ["high"] }, for: ["birch"], points: 3 },
    { when: { speed: ["high"] }, for: ["birch"], points: -3 },
    { when: { speed: ["high"] }, for: ["birch"], ruleOut: true },
    { when: { speed: ["high"] }, for: ["cedar"], ruleOut: true },
    { when: { wishes: ["wings", "sails"] }, for: ["ash", "birch", "cedar"], points: 1 },
    { for: ["ash"], points: 3 },
    { for: ["ash"], points: 3 },
  ].map((one, place) => rule(`own-${place}`, one)),
  properties: [
    { ...faster, if: { engine: ["slow"] } },
    { ...neverSlow, id: "never-fast", if: { engine: ["fast"] } },
  ],
});

/** A verification with shipped knowledge: one record stands, others are foreign, edited, older or broken. */
async function verification(): Promise<Report> {
  const shipped = await shippedRecommendation({ answer: ["size=large"] });
  const small = recommendation(asking({ speed: "high" }));
  const files = {
    "stands.md": await render(shipped, "adr", { width: 80, paint: plainPaint }),
    "falls.md": toAdr(small),
    "edited.md": toAdr(small).replace("# Use Ash", "# Use \u001b[2J").replace('"ash"', '"birch"'),
    "older.md": toAdr(small)
      .replace(/ {2}"sha256": "\w+",\n/, "")
      .replace(/"name":"\w+","points"/g, '"points"'),
    "broken.md": toAdr(small).replace('"points":', '"points\\u001b":'),
    "\u001b[2J.md": "",
  };
  const host = fakeHost({ files });
  return (await verify(Object.keys(files), usualOutput, shippedKnowledge(), host)).report;
}

/** The differences between the small world and other knowledge. */
export function rulesDiff(other: Knowledge, file = "team.json"): RulesDiffReport {
  return {
    kind: "rules-diff",
    version: identified().version,
    sides: [
      { file: undefined, identified: identified() },
      { file, identified: identified(other) },
    ],
    difference: differenceBetween(smallWorld, other),
  };
}

const fast: Fact = { value: "fast", asOf: "2026-02" };

/** A change without effect that no search can prove: ash is ruled out in town. */
const tangle = entangled(10, { when: { place: ["town"] }, for: ["ash"], points: 1 });

/** The reports of the listing commands: `list`, and those named like their kind of report. */
async function reportsWithoutArguments(): Promise<Named> {
  const results = await Promise.allSettled(
    ["list", ...KINDS].map(async (name) => ({ name, result: await run([name], fakeHost()) })),
  );
  const found = results.flatMap((one) =>
    one.status === "fulfilled" && "report" in one.value.result
      ? [[`pyfw ${one.value.name}`, one.value.result.report]]
      : [],
  );
  return Object.fromEntries(found);
}

type Named = Readonly<Record<string, Report>>;

/** Reports of every kind, by name; together they contain nearly everything that a report can say. */
export async function manyReports(): Promise<readonly (readonly [name: string, Report])[]> {
  const shipped = shippedKnowledge();
  const cedar = identified({ ...smallWorld, frameworks: smallWorld.frameworks.slice(2) });
  const answer = ["kind=api", "size=small", "deadline=tight", "output=", "incumbent=flask"];
  const filtered = { answer, without: ["flask"], require: ["admin=built-in"] };
  const marked = { all: true, answer: [...answer, "lifetime=years"], important: ["size"] };
  const five = ["django", "flask", "streamlit", "web2py", "dash"];
  const disagreeing = {
    ann: { answers: answersOf({ speed: "high", place: "sea" }) },
    ben: { answers: answersOf({ place: "town", wishes: [] }), important: new Set(["place"]) },
    cem: { require: new Map([["engine", ["slow"]]]) },
  };
  const named: Named = {
    "nothing answered": await shippedRecommendation({}),
    "several answers": await shippedRecommendation({ answer, important: ["size"] }),
    "the first row": await shippedRecommendation({ answer, top: 1, article: true }),
    "frameworks taken out": await shippedRecommendation(filtered),
    "no framework left": await shippedRecommendation({ ...filtered, only: ["flask"] }),
    "advice to look elsewhere": await shippedRecommendation({ answer: ["kind=static"] }),
    "a framework of the past": await shippedRecommendation({ only: ["web2py"] }),
    "small, ruled out and unknown": recommendation(asking({ speed: "high", place: "town" })),
    "a team that disagrees": teamReport(disagreeing),
    "a team that agrees": teamReport({ ann: {}, ben: asking({ place: "wood" }) }),
    ...(await reportsWithoutArguments()),
    "no frameworks": list([], { ...usualOutput, kind: ["micro"], article: true }, cedar).report,
    "two side by side": await comparison(["django", "flask"], {}, shipped),
    "five side by side, for answers": await comparison(five, marked, shipped),
    "sound rules": await rulesCheck('{"extends": "pyfw", "name": "ours"}'),
    "unsound rules": await rulesCheck('{"extends": "pyfw", "remove": ["x"], "\\u001b[2J": 1}'),
    "rules that are no JSON": await rulesCheck("oops"),
    "rules of garbage": await rulesCheck(JSON.stringify({ remove: Array(150).fill(1) })),
    "proved rules": await proof('{"extends": "pyfw", "name": "ours", "mayRuleOutAll": true}'),
    "broken promises": await proof(BROKEN),
    "rules for which there is no time": await proof(BROKEN, 10_000),
    "decisions that stand, fall, are edited, old and none": await verification(),
    "rules that change winners": rulesDiff(withFact("cedar", "engine", fast)),
    "rules that change nothing": rulesDiff({ ...smallWorld, claims: [] }),
    "rules that are too much to compare": rulesDiff(tangle),
    "shipped rules": (await checkRules(undefined, usualOutput, fakeHost(), shipped)).report,
    ...(await reportsWithoutMonths()),
  };
  const profiles = shipped.knowledge.frameworks.map(
    ({ id }) => [`the profile of ${id}`, show([id], usualOutput, shipped).report] as const,
  );
  return [...Object.entries(named), ...profiles];
}

/** The reports that give the months of facts, for rules whose facts have none. */
async function reportsWithoutMonths(): Promise<Named> {
  const frameworks = smallWorld.frameworks.map((framework) => ({
    ...framework,
    facts: Object.fromEntries(
      Object.entries(framework.facts).map(([trait, { asOf: _, ...fact }]) => [trait, fact]),
    ),
  }));
  const knowledge = { ...smallWorld, frameworks };
  const known = identified(knowledge);
  return {
    "an answer without months": recommendation({}, { knowledge }),
    "a team without months": teamReport({ ann: {}, ben: {} }, { knowledge }),
    "frameworks without months": list([], { ...usualOutput, kind: [] }, known).report,
    "a profile without months": show(["ash"], usualOutput, known).report,
    "two side by side without months": await comparison(["ash", "birch"], {}, known),
  };
}

/** The lines of a report in the table format on a terminal of 100 columns, without colour. */
export async function linesOf(report: Report): Promise<readonly string[]> {
  return (await render(report, "table", { width: 100, paint: plainPaint })).split("\n");
}
