// Tests how sure a report says it is, in one sentence.
import { describe, expect, test } from "vitest";
import type { Confidence } from "../../../src/analysis/confidence/confidence.ts";
import { certainty } from "../../../src/report/recommendation/certainty.ts";
import { spans } from "../../../src/text/document.ts";
import { percent } from "../../../src/text/words.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";

const three = { speed: "high", wishes: ["wheels"], place: "sea" };
const half = { holds: { value: 0.5, exact: false }, decided: false, label: "leaning" } as const;

function sure(given: ShortAnswers, told: Partial<Confidence> = {}): string {
  const report = recommendation({ answers: answersOf(given) });
  const words = certainty({ ...report, confidence: { ...report.confidence, ...told } });
  return spans(words)
    .map(({ text }) => text)
    .join("");
}

describe("how sure it is", () => {
  test("what is proved needs no share, however little is answered", () => {
    expect(sure({ speed: "low", place: "wood" })).toBe("Certain: no further answer can change it.");
    expect(sure(three)).toMatch(/: all questions are answered\.$/);
  });

  test("fewer than three answers are too few, and none is worth no word", () => {
    expect(sure({ speed: "high" })).toBe("Too early to be sure (67%) after 1 answer of 3.");
    expect(sure({ speed: "high", wishes: ["wheels"] }, half)).toBe(
      "Too early to be sure (50%) after 2 answers of 3.",
    );
    expect(sure({})).toBe("");
  });

  test("from three on the label says it, and the share", () => {
    expect(sure(three, half)).toBe("Leaning: stays first in 50% of the likely further answers.");
    const tied = { speed: "low", place: "sea", wishes: ["sails"] };
    expect(sure(tied, { ...half, label: "tie" })).toBe(
      "A tie: holds in 50% of the likely further answers.",
    );
  });

  test("nothing is said of nobody", () => {
    expect(certainty(recommendation({ only: [] }))).toBeUndefined();
  });
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
