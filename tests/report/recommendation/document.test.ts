// Tests what a recommendation says in words: verdicts, warnings, causes, next steps.
import { describe, expect, test } from "vitest";
import type { Fact, Knowledge } from "../../../src/knowledge/schema.ts";
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

describe("nothing answered", () => {
  const says = "You have not answered anything yet, so this is no recommendation.";

  test("is not said where nothing can be answered, or nobody is left", () => {
    expect(answered({}, { knowledge: { ...smallWorld, questions: [], rules: [] } })).not.toContain(
      says,
    );
    expect(prose(recommendation({ only: [] }))).not.toContain(says);
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

  test("a winner that is not for new projects, with its successor", () => {
    const knowledge = withFacts({ "new-projects": "no", successor: "elm" });
    expect(answered({ speed: ["high"] }, { knowledge })).toContain(
      "- Caution with Ash: not meant for new projects: its maintainers name elm instead.",
    );
    expect(answered({ speed: ["high"] })).not.toContain("new projects");
  });
});

describe("what comes next", () => {
  test("three winners have first steps, four have none", () => {
    expect(answered({}, { reasons: "all" })).toContain("get cedar");
    const frameworks = [...smallWorld.frameworks, { ...ash, id: "dogwood" }];
    const knowledge = { ...smallWorld, frameworks };
    expect(answered({}, { knowledge, reasons: "all" })).not.toContain("get cedar");
  });
});

describe("the table", () => {
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
