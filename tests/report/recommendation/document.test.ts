// Tests the text of a recommendation: verdicts, warnings, causes, next steps.
import { describe, expect, test } from "vitest";
import type { Rule } from "../../../src/knowledge/schema.ts";
import type { RankingRequest } from "../../../src/ranking/request.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { recommendationDocument } from "../../../src/report/recommendation/document.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { withFact, withRules } from "../../support/edit.ts";
import { recommendation } from "../../support/reports.ts";
import { asking } from "../../support/request.ts";
import { ash, numbered, rule, smallWorld } from "../../support/small-world.ts";

/** The paragraphs as single lines of prose, whatever the width of a terminal. */
function told(request: Partial<RankingRequest>, more: Partial<RecommendationReport> = {}): string {
  const document = recommendationDocument(recommendation(request, more));
  const text = toTerminal(document, { width: 120, paint: plainPaint });
  return text.replace(/\n+/g, " ").replace(/ {2,}/g, " ");
}

const high = asking({ speed: "high" });
const withOnly = (...rules: Rule[]) => ({ knowledge: { ...smallWorld, rules } });

test("with nothing to answer or no framework left, it does not say that nothing is answered", () => {
  const says = "You have not answered anything yet, so this is no recommendation.";
  const unasked = { ...smallWorld, questions: [], rules: [] };
  expect(told({}, { knowledge: unasked })).not.toContain(says);
  expect(told({ only: [] })).not.toContain(says);
});

test("of very many rule-outs, a hundred are listed", () => {
  const vetoes = numbered("r", 150).map((id) => rule(id, { for: ["ash"], ruleOut: true as const }));
  const text = told({}, { ...withOnly(...vetoes), reasons: "all" });
  expect(text.split("does what r")).toHaveLength(101);
  expect(text).toContain("and 50 more; see them with -f json");
});

test("a winner that its unknown facts could cost the first place comes with a warning", () => {
  const knowledge = withFact("ash", "extras", { value: "unknown" });
  const withdrawn = rule("bad-extras", { if: { extras: ["wings"] }, points: -3 });
  const known = { ...smallWorld, rules: [...smallWorld.rules, withdrawn] };
  const doubtful = { ...knowledge, rules: known.rules };
  expect(told(high, { knowledge: doubtful })).toContain("Ash may fall behind: some of its facts");
  expect(told(high, { knowledge: known })).not.toContain("may fall behind");
});

test("a winner that is not for new projects comes with a warning", () => {
  const knowledge = withFact("ash", "new-projects", { value: "no", asOf: "2026-01" });
  expect(told(high, { knowledge })).toContain("- Caution with Ash: not meant for new projects.");
  expect(told(high)).not.toContain("new projects");
  const third = withFact("cedar", "new-projects", { value: "no", asOf: "2026-01" });
  expect(told({}, { knowledge: third, reasons: "all" })).toContain("Caution with Cedar");
});

test("three winners have first steps, four do not", () => {
  expect(told({}, { reasons: "all" })).toContain("get cedar");
  const frameworks = [...smallWorld.frameworks, { ...ash, id: "dogwood" }];
  const knowledge = { ...smallWorld, frameworks };
  expect(told({}, { knowledge, reasons: "all" })).not.toContain("get cedar");
});

describe("the table", () => {
  test("shows the range of points, marks what counts double, and counts the hidden reasons", () => {
    const more = ["one", "two", "three", "four", "five"].map((id) =>
      rule(id, { when: { speed: ["high"] }, for: ["ash"], points: 1 }),
    );
    const text = told(
      { ...high, important: new Set(["speed"]) },
      { knowledge: withRules(...more) },
    );
    expect(text).toContain("0 (-2 to 4) nothing for or against it");
    expect(text).toContain("In brackets: the range that unknown facts allow.");
    expect(text).toContain("+4 does what fast-is-fast says (counts double) [1]");
    expect(text).toContain("and 2 more reasons");
  });

  test("for the second, shows two of five reasons for it and one against", () => {
    const about = (id: string, framework: string, points: number) =>
      rule(id, { when: { speed: ["low"] }, for: [framework], points });
    const rules = [
      about("leads", "ash", 3),
      ...["p-one", "p-two", "p-three"].map((id) => about(id, "birch", 1)),
      ...["q-one", "q-two"].map((id) => about(id, "birch", -1)),
    ];
    expect(told(asking({ speed: "low" }), withOnly(...rules))).toContain(
      "+1 does what p-one says [1] +1 does what p-three says [1] -1 does what q-one says [1] and 2 more reasons",
    );
  });
});

test("a note for these answers stands below the first step", () => {
  const note = { says: "`ash` grows slowly", source: { judgement: "a test" } };
  const noted = (when: Record<string, string[]>) => {
    const frameworks = smallWorld.frameworks.map((one) => ({ ...one, notes: [{ ...note, when }] }));
    return told(high, { knowledge: { ...smallWorld, frameworks } });
  };
  expect(noted({ speed: ["high"] })).toContain("Note: ash grows slowly.");
  expect(noted({ speed: ["low"] })).not.toContain("grows slowly");
});
