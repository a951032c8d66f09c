// Tests what is said of how firm a recommendation is, and of what would change it.
import { describe, expect, test } from "vitest";
import type { Confidence } from "../../../src/analysis/confidence/confidence.ts";
import { firstPlace } from "../../../src/report/first-place.ts";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { firmness, whatWouldChange } from "../../../src/report/recommendation/confidence.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { percent } from "../../../src/text/words.ts";
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

const firm = (given: ShortAnswers, told: Partial<Confidence> = {}) =>
  lines(firmness(asked(given, told))).join(" ");
const changing = (given: ShortAnswers, told: Partial<Confidence> = {}) =>
  lines(whatWouldChange(asked(given, told)));

const two = { speed: "high", wishes: ["wheels"] };
const weighed = (...shares: readonly (readonly [string, number])[]) => ({
  acceptability: {
    values: shares.map(([framework, share]) => ({ framework, share })),
    samples: 2_000,
  },
});

describe("how firm it is", () => {
  test("says that open questions matter no more where this is proved, of one by its name", () => {
    expect(firm({ speed: "low", place: "wood" })).toBe(
      "Certain. No answer to wishes can change this any more. With your answers weighed at random, Birch is first in all of 2,000 cases.",
    );
    expect(firm({ speed: "low" }, { decided: true, label: "certain" })).toBe(
      "Certain. No answer to the 2 open questions can change this any more.",
    );
    expect(firm({ speed: "high" }, { decided: true, label: "certain" })).toBe(
      "Certain. No answer to the 2 open questions can change this any more.",
    );
  });

  test("says which share was counted, and which is of a sample", () => {
    expect(firm({ speed: "high" })).toBe(
      "Open. If the 2 open questions get the answers that people mostly give, Ash stays first in 67% of the cases.",
    );
    expect(firm({ speed: "high" }, { holds: { value: 0.5, exact: false } })).toBe(
      "Open. If the 2 open questions get the answers that people mostly give, Ash stays first in about 50% of the cases.",
    );
  });

  test("says of a tie whether it stays, and whom weights would put first", () => {
    expect(firm({ wishes: ["sails"] }, { holds: { value: 0.25, exact: true } })).toBe(
      "A tie. If the 2 open questions get the answers that people mostly give, all of them stay first in 25% of the cases.",
    );
    const shares = weighed(["ash", 0.5], ["birch", 0.3], ["cedar", 0.2]);
    const tied = { speed: "low", place: "sea", wishes: ["sails"] };
    expect(firm(tied, shares)).toBe(
      "A tie. With your answers weighed at random, Ash is first in 50%, Birch is first in 30% and Cedar is first in 20% of 2,000 cases.",
    );
  });

  test("names the one that other weights put first most often", () => {
    const decided = { decided: true, label: "certain" } as const;
    expect(
      firm(two, { ...decided, ...weighed(["ash", 0.6], ["cedar", 0.3], ["birch", 0.1]) }),
    ).toBe(
      "Certain. No answer to place can change this any more. With your answers weighed at random, Ash is first in 60% of 2,000 cases; Cedar is first in 30%.",
    );
    expect(firm(two, { ...decided, ...weighed(["cedar", 1]) })).toContain(
      "Ash is first in none of 2,000 cases; Cedar is first in all.",
    );
  });

  test("weighs nothing where one question is answered, and says nothing only where nobody is first", () => {
    expect(firm({ place: "wood" })).not.toContain("weighed");
    expect(firm({})).toMatch(
      /^A tie\. If the 3 open questions get the answers that people mostly give, all of them stay/,
    );
    expect(lines(firmness(recommendation({ only: [] })))).toEqual([]);
  });
});

describe("what would change it", () => {
  test("is told in the words of the answers, open ones before those that are replaced", () => {
    expect(changing({ speed: "high", wishes: ["wings"] })).toEqual([
      "What would change it",
      "Any one of these answers alone:",
      "- Place is “In town”: Cedar comes first",
      `- Place is “In the wood”: ${firstPlace(["Ash", "Birch"])}`,
      `- Speed is “Slow”, not “Fast”: ${firstPlace(["Ash", "Birch", "Cedar"])}`,
    ]);
  });

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
      "This answer alone:",
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
    expect(changing({})[1]).toBe("Any one of these answers alone:");
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
