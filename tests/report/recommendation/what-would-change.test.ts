// Tests the text about answers that would change a recommendation.
import { expect, test } from "vitest";
import type { Confidence } from "../../../src/analysis/confidence/confidence.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { whatWouldChange } from "../../../src/report/recommendation/what-would-change.ts";
import { firstPlace } from "../../../src/report/wording.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, asking, type ShortAnswers } from "../../support/request.ts";

const changing = (
  given: ShortAnswers,
  changes: Confidence["changes"] = [],
  changesTotal = changes.length,
) => {
  const report = recommendation(asking(given));
  return linesFor({ ...report, confidence: { ...report.confidence, changes, changesTotal } });
};

const linesFor = (report: RecommendationReport) =>
  toTerminal(whatWouldChange(report), { width: 200, paint: plainPaint })
    .split("\n")
    .filter((line) => line !== "");

const change = (set: ShortAnswers, ...winners: string[]) => ({ set: answersOf(set), winners });
const two = { speed: "high", wishes: ["wheels"] };

test("what would change it: names choices that are added to a list, dropped from it, or replace others", () => {
  const changes = [
    change({ wishes: ["wheels", "wings"] }, "ash"),
    change({ wishes: [] }, "ash", "birch"),
    change({ wishes: ["wings"] }),
    change({ wishes: ["wings", "sails"] }, "ash", "birch", "cedar"),
  ];
  expect(changing(two, changes, 30).slice(2)).toEqual([
    "- Wishes also has “Wings”: Ash comes first",
    `- Wishes no longer has “Wheels”: ${firstPlace(["Ash", "Birch"])}`,
    "- Wishes has “Wings” instead of “Wheels”: no framework is left",
    `- Wishes has “Wings” and “Sails” instead of “Wheels”: ${firstPlace(["Ash", "Birch", "Cedar"])}`,
    "- and 26 other ways",
  ]);
  const fewer = [change({ wishes: ["wings"] }, "ash")];
  expect(changing({ ...two, wishes: ["wheels", "wings"] }, fewer).slice(1)).toEqual([
    "This change is enough:",
    "- Wishes no longer has “Wheels”: Ash comes first",
  ]);
  expect(changing({ speed: "high" }, fewer).at(-1)).toBe("- Wishes is “Wings”: Ash comes first");
});

test("what would change it: says how many answers it takes together", () => {
  const both = { speed: "low", place: "sea" };
  expect(changing(two, [change(both, "ash")]).slice(1)).toEqual([
    "Nothing less than 2 other answers together, such as:",
    "- Speed is “Slow”, not “Fast” and Place is “At sea”: Ash comes first",
  ]);
  expect(changing(two, [change({ ...both, wishes: ["sails"] }, "ash")]).at(-1)).toBe(
    "- Speed is “Slow”, not “Fast”, Place is “At sea” and Wishes has “Sails” instead of “Wheels”: Ash comes first",
  );
});

test("what would change it: says that nothing would, or that it is not known", () => {
  const nothing = "Nothing: whatever is answered, the result is the same.";
  expect(changing(two).at(-1)).toBe(nothing);
  const report = recommendation(asking(two));
  const unknown = { ...report.confidence, changes: [], changesTotal: null };
  expect(linesFor({ ...report, confidence: unknown }).at(-1)).toBe(
    "No single other answer; whether several together would is not known.",
  );
  expect(linesFor(recommendation({}))[1]).toBe("Each of these changes is enough:");
  const nobody = linesFor(recommendation({ only: [] }));
  expect(nobody).toEqual(["What would change it", nothing]);
});

test("what would change it: lists two of each kind, and up to four of one kind if the other has none", () => {
  const adding = ["town", "wood", "sea"].map((place) => change({ place }, "ash"));
  const replacing = Array(3).fill(change({ speed: "low" }, "ash"));
  const questionsOf = (...changes: Confidence["changes"]) =>
    changing(two, changes)
      .filter((line) => line.startsWith("- "))
      .map((line) => line.split(" ")[1])
      .join(" ");
  expect(questionsOf(...adding, ...replacing)).toBe("Place Place Speed Speed and");
  expect(questionsOf(...adding, replacing[0])).toBe("Place Place Place Speed");
  expect(questionsOf(...replacing)).toBe("Speed Speed Speed");
});
