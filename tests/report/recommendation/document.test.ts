// Tests what a recommendation says in words: verdicts, warnings, causes, next steps.
import { describe, expect, test } from "vitest";
import type { Fact, Knowledge } from "../../../src/knowledge/schema.ts";
import { firstPlace } from "../../../src/report/first-place.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { recommendationDocument } from "../../../src/report/recommendation/document.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { recommendation } from "../../support/reports.ts";
import { ash, rule, smallWorld } from "../../support/small-world.ts";

/** The paragraphs as single lines of prose, whatever the width of a terminal. */
function prose(report: RecommendationReport): string {
  const text = toTerminal(recommendationDocument(report), { width: 120, paint: plainPaint });
  return text.replace(/\n+/g, " ").replace(/ {2,}/g, " ");
}

const answered = (answers: Record<string, string[]>, more: Partial<RecommendationReport> = {}) =>
  prose(recommendation({ answers: new Map(Object.entries(answers)) }, more));

describe("the verdict", () => {
  test.each<[string, Record<string, string[]>, string]>([
    [
      "two points for speed",
      { speed: ["high"] },
      "Ash comes first with 2 points, 2 ahead of Cedar. What puts it ahead of Cedar: Ash does what fast-is-fast says (+2). Too early to be sure (67%) after 1 answer of 3. ",
    ],
    [
      "three for the wood",
      { place: ["wood"] },
      "Birch comes first with 3 points, 3 ahead of Ash and Cedar. What puts it ahead of Ash: Birch does what birch-woods says (+3). ",
    ],
    ["one wheel is one point", { wishes: ["wheels"] }, "Ash comes first with 1 point, 1 ahead of"],
    [
      "no rule for a slow town but one that rules out",
      { place: ["town"], speed: ["low"] },
      "Nothing sets the frameworks apart yet: no rule counts for these answers, so all 2 tie.",
    ],
    [
      "nobody has sails",
      { wishes: ["sails"] },
      `${firstPlace(["Ash", "Birch", "Cedar"])} with 0 points each.`,
    ],
  ])("%s", (_, answers, verdict) => {
    expect(answered(answers)).toContain(verdict);
  });

  test("a lead can rest on what speaks against the runner-up", () => {
    const report = recommendation({ answers: new Map([["speed", ["high"]]]), without: ["ash"] });
    expect(prose(report)).toContain(
      "Cedar comes first with 0 points, 1 ahead of Birch. What puts it ahead of Birch: Birch does what slow-is-slow says (-1).",
    );
  });

  test("who stands alone is ahead of nobody", () => {
    const report = recommendation({ answers: new Map([["speed", ["high"]]]), only: ["ash"] });
    expect(prose(report)).toMatch(/^Ash comes first with 2 points\. /);
    expect(prose(report)).not.toContain("ahead");
  });
});

describe("nothing answered", () => {
  const says = "You have not answered anything yet, so this is no recommendation.";
  const how = `${says} - pyfw recommend asks you in a terminal. - pyfw recommend -a speed=high gives an answer. - pyfw questions shows 3 questions with their choices.`;

  test("is said first, with what to do, and no table", () => {
    const told = answered({});
    expect(told).toMatch(new RegExp(`^${how}`));
    expect(told).toContain("so all 3 tie.");
    expect(told).not.toContain("For and against");
  });

  test("is said before the table where rows or a requirement are asked for", () => {
    const wheels = { require: new Map([["extras", ["wheels"]]]) };
    for (const report of [recommendation({}, { top: 1 }), recommendation(wheels)]) {
      expect(prose(report)).toMatch(new RegExp(`^${how}`));
      expect(prose(report)).toContain("For and against");
      expect(prose(report)).not.toContain("Too early");
    }
  });

  test("is not said where nothing can be answered, or nobody is left", () => {
    expect(answered({}, { knowledge: { ...smallWorld, questions: [], rules: [] } })).not.toContain(
      says,
    );
    expect(prose(recommendation({ only: [] }))).not.toContain(says);
  });
});

describe("no framework left", () => {
  const town = { answers: new Map([["place", ["town"]]]) };
  test.each([
    ["by an answer", { ...town, only: ["ash"] }, "the answer to `place` (town) and `--only`"],
    ["by a requirement", { require: new Map([["extras", ["sails"]]]) }, "`--require extras`"],
    ["by name", { without: ["ash", "birch", "cedar"] }, "`--without`"],
  ])("%s", (_, request, causes) => {
    expect(prose(recommendation(request))).toContain(
      `No framework is left. This is due to ${causes}.`,
    );
  });
});

describe("who is out", () => {
  test("of very many ways to be ruled out a hundred are told", () => {
    const rules = Array.from({ length: 150 }, (_, index) =>
      rule(`r${index}`, { for: ["ash"], ruleOut: true }),
    );
    const told = answered({}, { knowledge: { ...smallWorld, rules }, reasons: "all" });
    expect(told.split("does what r")).toHaveLength(101);
    expect(told).toContain("and 50 more; see them with -f json");
  });

  test("a framework ruled out stands with the rule, its condition and its source", () => {
    expect(answered({ place: ["town"] })).toContain(
      "Ruled out - Ash does what ash-not-in-town says (Place is “In town”) [1]",
    );
  });

  test("a framework taken out stands with the flag, and with its own value", () => {
    const require = new Map([["extras", ["wheels"]]]);
    expect(prose(recommendation({ require, without: ["cedar"] }))).toContain(
      "Left out by your flags - Birch misses --require extras: Extras is none - Cedar is left out by --without",
    );
  });

  test("nothing is said of frameworks that --only does not name", () => {
    const require = new Map([["extras", ["wheels"]]]);
    const told = prose(recommendation({ require, only: ["ash", "cedar"] }));
    expect(told).toContain(
      "Left out by your flags - Cedar misses --require extras: Extras is unknown",
    );
    expect(told).not.toContain("Birch");
    expect(prose(recommendation({ only: ["ash"] }))).not.toContain("Left out");
  });
});

describe("warnings", () => {
  const withFacts = (facts: Record<string, string>): Knowledge => ({
    ...smallWorld,
    frameworks: smallWorld.frameworks.map((framework) => ({
      ...framework,
      facts: {
        ...framework.facts,
        ...Object.fromEntries(
          Object.entries(facts).map(([id, value]): [string, Fact] => [
            id,
            { value, asOf: "2026-01" },
          ]),
        ),
      },
    })),
  });

  test("advice to look elsewhere", () => {
    expect(answered({ place: ["sea"] })).toContain(
      "You may not need a web framework. Consider a boat: does what take-a-boat says. ",
    );
  });

  test("cedar could have 2 points as ash has", () => {
    expect(answered({ speed: ["high"] })).toContain("- Cedar could be first too:");
    expect(answered({ place: ["wood"] })).not.toContain("could be first too");
  });

  test("nothing fits well: the first has no point above 0", () => {
    expect(answered({ wishes: ["sails"] })).toContain(
      "- Nothing here fits well: even the first has no points above 0.",
    );
    expect(answered({ wishes: ["wheels"] })).not.toContain("fits well");
  });

  test("a winner that is not for new projects, with its successor", () => {
    const knowledge = withFacts({ "new-projects": "no", successor: "elm" });
    expect(answered({ speed: ["high"] }, { knowledge })).toContain(
      "- Caution with Ash: not meant for new projects: its maintainers name elm instead.",
    );
    expect(answered({ speed: ["high"] })).not.toContain("new projects");
  });

  test("who is ruled out for not being for new projects, with its successor", () => {
    const facts = withFacts({ "new-projects": "no", successor: "elm" });
    const old = rule("old", {
      when: { speed: ["low"] },
      if: { "new-projects": ["no"] },
      ruleOut: true,
    });
    const told = answered(
      { speed: ["low"], place: ["town"] },
      { knowledge: { ...facts, rules: [...facts.rules, old] } },
    );
    expect(told).toContain(
      "Ash does what old says (Speed is “Slow”) [1]; its maintainers name elm instead",
    );
    expect(told).toMatch(/Ash does what ash-not-in-town says \(Place is “In town”\) \[1\](?!;)/);
  });
});

describe("what comes next", () => {
  test("the first step and the documentation of the winner, and the open questions", () => {
    expect(answered({ speed: ["high"] })).toContain(
      "Next - Ash: get ash (https://example.org/ash/docs) - 2 questions still open: Place, Wishes. Answer with -a place=…; pyfw questions explains them.",
    );
  });

  test("one question is one question, and none is not mentioned", () => {
    expect(answered({ speed: ["high"], place: ["wood"] })).toContain(
      "1 question still open: Wishes.",
    );
    expect(answered({ speed: ["high"], place: ["wood"], wishes: [] })).not.toContain("open");
  });

  test("three winners have first steps, four have none", () => {
    expect(answered({}, { reasons: "all" })).toContain("get cedar");
    const frameworks = [...smallWorld.frameworks, { ...ash, id: "dogwood" }];
    const knowledge = { ...smallWorld, frameworks };
    expect(answered({}, { knowledge, reasons: "all" })).not.toContain("get cedar");
  });
});

describe("the answers", () => {
  test("are repeated in the order of the questions, with none of these and what is important", () => {
    const answers = new Map([
      ["wishes", []],
      ["speed", ["high"]],
    ]);
    expect(prose(recommendation({ answers, important: new Set(["speed"]) }))).toContain(
      "Your answers - Speed: “Fast” (important) - Wishes: “None of these”",
    );
  });
});

describe("the table", () => {
  test("counts what it does not show", () => {
    expect(answered({ speed: ["high"] }, { top: 2 })).toContain(
      "Not shown: 1 framework; see them without --top.",
    );
    expect(answered({ speed: ["high"] }, { top: 1 })).toContain("Not shown: 2 frameworks;");
    expect(answered({ speed: ["high"] })).not.toContain("Not shown");
  });

  test("shows what the points could be, says what counts double, and counts the reasons left out", () => {
    const more = ["one", "two", "three", "four", "five"].map((id) =>
      rule(id, { when: { speed: ["high"] }, for: ["ash"], points: 1 }),
    );
    const knowledge = { ...smallWorld, rules: [...smallWorld.rules, ...more] };
    const text = prose(
      recommendation(
        { answers: new Map([["speed", ["high"]]]), important: new Set(["speed"]) },
        { knowledge },
      ),
    );
    expect(text).toContain("0 (-2 to 4) nothing for or against it");
    expect(text).toContain("In brackets: the range if unknown facts were known.");
    expect(text).toContain("+4 does what fast-is-fast says (counts double) [1]");
    expect(text).toContain("and 2 reasons more");
  });

  test("of the second it tells two reasons for and one against, of five", () => {
    const about = (id: string, framework: string, points: number) =>
      rule(id, { when: { speed: ["low"] }, for: [framework], points });
    const rules = [
      about("leads", "ash", 3),
      ...["p-one", "p-two", "p-three"].map((id) => about(id, "birch", 1)),
      ...["q-one", "q-two"].map((id) => about(id, "birch", -1)),
    ];
    expect(answered({ speed: ["low"] }, { knowledge: { ...smallWorld, rules } })).toContain(
      "+1 does what p-one says [1] +1 does what p-three says [1] -1 does what q-one says [1] and 2 reasons more",
    );
  });
});

test("the end tells sources in the order of their marks, the month, pyfw and the rules", () => {
  const text = answered({ place: ["wood"], speed: ["low"] }, { article: true });
  expect(text).toContain(
    "Sources [1] the article “Different Python Web Frameworks”, pros: birch likes woods (birch-likes-woods) [2] our judgement: invented for tests",
  );
  expect(text).toContain(
    "Counted: only the article's frameworks and guidance. Facts as of 2026-01, the oldest of 2026-01. pyfw 1.2.3, rules small world 0123456789ab. ",
  );
});
