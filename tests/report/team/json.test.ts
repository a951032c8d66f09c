// Tests the JSON of a team: its keys and values in full.
import { expect, test } from "vitest";
import { toJson } from "../../../src/report/formats/json.ts";
import { teamReport } from "../../support/reports.ts";
import { answersOf } from "../../support/request.ts";

test("ash out for ben in town, wheels against none of these: in full", async () => {
  const report = teamReport({
    ann: {
      answers: answersOf({ wishes: ["wheels"] }),
      important: new Set(["wishes"]),
      without: ["birch"],
    },
    ben: {
      answers: answersOf({ place: "town" }),
      require: new Map([["engine", ["fast"]]]),
      without: ["birch"],
    },
    ["__proto__"]: { answers: answersOf({ place: "sea", wishes: [] }), without: ["birch"] },
  });
  const judgement = { judgement: "invented for tests" };
  const all = ["ann", "ben", "__proto__"];
  expect(JSON.parse(await toJson(report))).toEqual({
    format: "pyfw.team/1",
    pyfw: "1.2.3",
    factsAsOf: "2026-01",
    oldestFact: "2026-01",
    rules: { name: "small world", sha256: "0123456789abcdef0123456789abcdef" },
    article: false,
    only: null,
    without: ["birch"],
    persons: [
      {
        name: "ann",
        answers: { wishes: ["wheels"] },
        important: ["wishes"],
        require: {},
        open: ["speed", "place"],
        winners: ["ash"],
      },
      {
        name: "ben",
        answers: { place: "town" },
        important: [],
        require: { engine: ["fast"] },
        open: ["speed", "wishes"],
        winners: [],
      },
      {
        name: "__proto__",
        answers: { place: "sea", wishes: [] },
        important: [],
        require: {},
        open: ["speed"],
        winners: ["ash", "cedar"],
      },
    ],
    agreed: false,
    common: [],
    settlements: [
      { question: "place", set: { place: "sea" }, changing: ["ann", "ben"], first: ["ash"] },
    ],
    ranking: [],
    notShown: 0,
    outside: [
      {
        framework: "ash",
        by: "rule",
        rule: "ash-not-in-town",
        because: "does what ash-not-in-town says",
        when: { place: ["town"] },
        source: judgement,
        persons: ["ben"],
      },
      { framework: "birch", by: "without", persons: all },
      { framework: "cedar", by: "require", trait: "engine", value: "unknown", persons: ["ben"] },
    ],
    elsewhere: [
      {
        advice: "a boat",
        rule: "take-a-boat",
        because: "does what take-a-boat says",
        when: { place: ["sea"] },
        source: judgement,
        persons: ["__proto__"],
      },
    ],
  });
});

test("a row has its place in each person's ranking; --top leaves rows out and counts them", async () => {
  const report = teamReport(
    {
      ann: { answers: answersOf({ speed: "high" }) },
      ben: { answers: answersOf({ place: "wood" }) },
    },
    { top: 1 },
  );
  expect(JSON.parse(await toJson(report))).toMatchObject({
    agreed: false,
    common: ["ash"],
    ranking: [
      {
        rank: 1,
        tied: false,
        framework: "ash",
        name: "Ash",
        worstRank: 2,
        fitSum: 100,
        places: [
          { person: "ann", rank: 1, points: 2, fit: 100 },
          { person: "ben", rank: 2, points: 0, fit: 0 },
        ],
      },
    ],
    notShown: 2,
  });
});
