// Tests what is said of the answers that would change a recommendation.
import { describe, expect, test } from "vitest";
import type { Confidence } from "../../../src/analysis/confidence/confidence.ts";
import { firstPlace } from "../../../src/report/first-place.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { whatWouldChange } from "../../../src/report/recommendation/what-would-change.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { recommendation } from "../../support/reports.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";

const asked = (given: ShortAnswers, told: Partial<Confidence> = {}): RecommendationReport => {
  const report = recommendation({ answers: answersOf(given) });
  return { ...report, confidence: { ...report.confidence, ...told } };
};

const lines = (blocks: Parameters<typeof toTerminal>[0]) =>
  toTerminal(blocks, { width: 200, paint: plainPaint })
    .split("\n")
    .filter((line) => line !== "");

const changing = (given: ShortAnswers, told: Partial<Confidence> = {}) =>
  lines(whatWouldChange(asked(given, told)));

const two = { speed: "high", wishes: ["wheels"] };

describe("what would change it", () => {
  test("names choices that are added to a list, dropped from it, or put in place of others", () => {
    const set = (wishes: readonly string[], winners: readonly string[]) => ({
      set: new Map([["wishes", wishes]]),
      winners,
    });
    const told = {
      changes: [
        set(["wheels", "wings"], ["ash"]),
        set([], ["ash", "birch"]),
        set(["wings"], []),
        set(["wings", "sails"], ["ash", "birch", "cedar"]),
      ],
      changesTotal: 30,
    };
    expect(changing(two, told).slice(2)).toEqual([
      "- Wishes also has “Wings”: Ash comes first",
      `- Wishes is without “Wheels”: ${firstPlace(["Ash", "Birch"])}`,
      "- Wishes has “Wings” instead of “Wheels”: no framework is left",
      `- Wishes has “Wings” and “Sails” instead of “Wheels”: ${firstPlace(["Ash", "Birch", "Cedar"])}`,
      "- and 26 other ways",
    ]);
    const both = { speed: "high", wishes: ["wheels", "wings"] };
    const fewer = { changes: [set(["wings"], ["ash"])], changesTotal: 1 };
    expect(changing(both, fewer).slice(1)).toEqual([
      "This change is enough:",
      "- Wishes is without “Wheels”: Ash comes first",
    ]);
    expect(changing({ speed: "high" }, fewer).at(-1)).toBe("- Wishes is “Wings”: Ash comes first");
  });

  test("says how many answers it takes together", () => {
    const changes = [{ set: answersOf({ speed: "low", place: "sea" }), winners: ["ash"] }];
    expect(changing(two, { changes, changesTotal: 1 }).slice(1)).toEqual([
      "Nothing less than 2 other answers together, such as:",
      "- Speed is “Slow”, not “Fast” and Place is “At sea”: Ash comes first",
    ]);
    const three = { speed: "low", place: "sea", wishes: ["sails"] };
    const all = [{ set: answersOf(three), winners: ["ash"] }];
    expect(changing(two, { changes: all, changesTotal: 1 }).at(-1)).toBe(
      "- Speed is “Slow”, not “Fast”, Place is “At sea” and Wishes has “Sails” instead of “Wheels”: Ash comes first",
    );
  });

  test("says that nothing does, or that it is not known", () => {
    expect(changing(two, { changes: [], changesTotal: 0 }).at(-1)).toBe(
      "Nothing: whatever is answered, the result is the same.",
    );
    expect(changing(two, { changes: [], changesTotal: undefined }).at(-1)).toBe(
      "No single other answer; whether several together would is not known.",
    );
  });

  test("is told where nobody is left, and where no rule has spoken yet", () => {
    expect(changing({})[1]).toBe("Each of these changes is enough:");
    expect(lines(whatWouldChange(recommendation({ only: [] })))).toEqual([
      "What would change it",
      "Nothing: whatever is answered, the result is the same.",
    ]);
  });

  test("tells two of each kind, and up to four of one kind where the other has none", () => {
    const one = (question: string, answer: string) => ({
      set: answersOf({ [question]: answer }),
      winners: ["ash"],
    });
    const adding = ["town", "wood", "sea"].map((answer) => one("place", answer));
    const replacing = ["low", "low", "low"].map((answer) => one("speed", answer));
    const questionsOf = (changes: Confidence["changes"]) =>
      changing(two, { changes, changesTotal: changes.length })
        .filter((line) => line.startsWith("- "))
        .map((line) => line.split(" ")[1]);
    expect(questionsOf([...adding, ...replacing])).toEqual([
      "Place",
      "Place",
      "Speed",
      "Speed",
      "and",
    ]);
    expect(questionsOf([...adding, ...replacing.slice(0, 1)])).toEqual([
      "Place",
      "Place",
      "Place",
      "Speed",
    ]);
    expect(questionsOf(replacing)).toEqual(["Speed", "Speed", "Speed"]);
  });
});
