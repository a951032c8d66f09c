// Tests the sentence that says how sure a report is.
import { expect, test } from "vitest";
import type { Confidence } from "../../../src/analysis/confidence/confidence.ts";
import { certainty } from "../../../src/report/recommendation/certainty.ts";
import { plainText } from "../../../src/text/spans.ts";
import { percent } from "../../../src/text/words.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const half = {
  holds: { value: 0.5, exact: false },
  decided: false,
  label: "leaning",
  thenFirst: {},
} as const;

function sure(given: ShortAnswers, told: Partial<Confidence> = {}): string {
  const report = recommendation({ answers: answersOf(given) });
  return plainText(certainty({ ...report, confidence: { ...report.confidence, ...told } }));
}

const two = { speed: "high", wishes: ["wheels"] };
const tie = { speed: "low", place: "sea", wishes: ["sails"] };

test.each<[ShortAnswers, Partial<Confidence>, string]>([
  [{ speed: "low", place: "wood" }, {}, "Certain: no open question can change it."],
  [{ speed: "high" }, {}, "Too early to be sure (67%) after 1 of 3 answers."],
  [two, half, "Too early to be sure (50%) after 2 of 3 answers."],
  [
    two,
    { ...half, holds: { value: 0, exact: false } },
    "Too early to be sure after 2 of 3 answers.",
  ],
  [
    two,
    { ...half, holds: { value: 1, exact: false } },
    "Too early to be sure after 2 of 3 answers.",
  ],
  [{}, {}, ""],
  [{ ...two, place: "sea" }, half, "Leaning: more answers keep Ash first 50% of the time."],
  [tie, { ...half, label: "tie" }, "A tie: more answers keep the tie 50% of the time."],
])("under %j it is %j: %s", (given, told, says) => {
  expect(sure(given, told)).toBe(says);
});

test("it names who comes first more often than the winners stay", () => {
  const then = (given: ShortAnswers, thenFirst: Record<string, number>) =>
    sure(given, { ...half, thenFirst }).split("; ")[1];
  expect(then(two, { ash: 0.5, birch: 0.5 })).toBeUndefined();
  expect(then(two, { birch: 0.6, ash: 0.5 })).toBe("more often, Birch comes first (60%).");
  expect(then(tie, { ash: 0.7 })).toBe("more often, Ash comes first (70%).");
  expect(then(tie, { ash: 1 })).toBe("Ash always stays first.");
  expect(then(tie, { ash: 0.6, birch: 0.6 })).toBeUndefined();
});

test("it counts only answers to questions that are asked, as under --article", () => {
  const questions = smallWorld.questions.filter(({ id }) => id !== "place");
  const answers = answersOf({ speed: "high", place: "sea" });
  const report = recommendation({ answers }, { knowledge: { ...smallWorld, questions } });
  const open = { ...report, confidence: { ...report.confidence, ...half } };
  expect(plainText(certainty(open))).toContain("after 1 of 2 answers.");
});

test("it says when all is answered, and says nothing if no framework is left", () => {
  expect(sure({ ...two, place: "sea" })).toMatch(/: all questions are answered\.$/);
  expect(certainty(recommendation({ only: [] }))).toBeUndefined();
});

test.each([
  [0, "none"],
  [0.0001, "less than 1%"],
  [0.01, "1%"],
  [0.505, "51%"],
  [0.99, "99%"],
  [0.9999, "more than 99%"],
  [1, "all"],
])("a share of %d is %s", (share, words) => {
  expect(percent(share)).toBe(words);
});
