// Tests the JSON of reports: its keys and values, and an order that does not depend on the input's.
import { describe, expect, test } from "vitest";
import { show } from "../../../src/commands/show.ts";
import { toJson } from "../../../src/report/formats/json.ts";
import type { Report } from "../../../src/report/formats/kinds.ts";
import { fakeHost } from "../../support/host.ts";
import {
  comparison,
  identified,
  manyReports,
  recommendation,
  usualOutput,
} from "../../support/reports.ts";

const parsed = async (report: Report): Promise<unknown> => JSON.parse(await toJson(report));

const answers = new Map([
  ["wishes", ["wheels", "wings"]],
  ["place", ["town"]],
  ["speed", ["high"]],
]);
const full = recommendation({
  answers,
  important: new Set(["wishes", "speed"]),
  require: new Map([
    ["extras", ["wheels"]],
    ["engine", ["fast"]],
  ]),
  without: ["cedar"],
});

describe("a recommendation", () => {
  test("ash 4 by speed and importance, ahead of cedar by 4 and birch by 6, in full", async () => {
    const speed = recommendation({
      answers: new Map([["speed", ["high"]]]),
      important: new Set(["speed"]),
    });
    const judgement = { judgement: "invented for tests" };
    const when = { speed: ["high"] };
    const fast = {
      rule: "fast-is-fast",
      because: "does what fast-is-fast says",
      when,
      if: { engine: ["fast"] },
      source: judgement,
    };
    const slow = {
      rule: "slow-is-slow",
      because: "does what slow-is-slow says",
      when,
      if: { engine: ["slow"] },
      source: judgement,
    };
    expect(await parsed(speed)).toEqual({
      format: "pyfw.recommendation/1",
      pyfw: "1.2.3",
      factsAsOf: "2026-01",
      oldestFact: "2026-01",
      rules: { name: "small world", sha256: "0123456789abcdef0123456789abcdef" },
      answers: { speed: "high" },
      important: ["speed"],
      require: {},
      article: false,
      only: null,
      without: [],
      open: ["place", "wishes"],
      winners: ["ash"],
      lead: {
        over: "cedar",
        points: 4,
        decisive: [{ framework: "ash", rule: "fast-is-fast", points: 4, because: fast.because }],
      },
      poorFit: null,
      ranking: [
        {
          rank: 1,
          tied: false,
          framework: "ash",
          name: "Ash",
          points: 4,
          fit: 100,
          pointsRange: [4, 4],
          firstStep: "get ash",
          docs: "https://example.org/ash/docs",
          reasons: [{ points: 4, weight: 2, ...fast }],
        },
        {
          rank: 2,
          tied: false,
          framework: "cedar",
          name: "Cedar",
          points: 0,
          fit: 33,
          pointsRange: [-2, 4],
          reasons: [],
        },
        {
          rank: 3,
          tied: false,
          framework: "birch",
          name: "Birch",
          points: -2,
          fit: 0,
          pointsRange: [-2, -2],
          reasons: [{ points: -2, weight: 2, ...slow }],
        },
      ],
      notShown: 0,
      ruledOut: [],
      excluded: [],
      elsewhere: [],
      unknownCouldWin: ["cedar"],
      confidence: expect.objectContaining({
        label: "open",
        decided: false,
        // Ash is ruled out in town, and first in the other two places with all of the seven sets of wishes.
        holds: { value: 0.6667, exact: true },
        acceptability: { values: { ash: 1 }, samples: 2000 },
        changes: [
          { set: { place: "town" }, winners: ["cedar"] },
          { set: { speed: "low" }, winners: ["ash", "birch", "cedar"] },
        ],
        changesTotal: 2,
      }),
      stack: [{ framework: "ash", install: "get ash", packages: [] }],
      precedents: [],
    });
  });

  test("names who is ruled out by which rule, and who is excluded by what", async () => {
    expect(await parsed(full)).toMatchObject({
      winners: [],
      lead: null,
      ranking: [],
      ruledOut: [{ framework: "ash", rule: "ash-not-in-town", when: { place: ["town"] } }],
      excluded: [
        { framework: "birch", by: "require", trait: "engine", value: "slow" },
        { framework: "birch", by: "require", trait: "extras", value: [] },
        { framework: "cedar", by: "without" },
      ],
    });
  });

  test("says where to look elsewhere", async () => {
    expect(await parsed(recommendation({ answers: new Map([["place", ["sea"]]]) }))).toMatchObject({
      elsewhere: [{ advice: "a boat", rule: "take-a-boat", because: "does what take-a-boat says" }],
    });
  });

  test("an answer of several choices is a list, none of these an empty one", async () => {
    const many = recommendation({
      answers: new Map([
        ["wishes", []],
        ["speed", ["low"]],
      ]),
    });
    expect(await parsed(many)).toMatchObject({
      answers: { speed: "low", wishes: [] },
      open: ["place"],
    });
  });

  test("of three rows the first is shown, and two are counted", async () => {
    expect(
      await parsed(recommendation({ answers: new Map([["speed", ["high"]]]) }, { top: 1 })),
    ).toMatchObject({
      ranking: [{ framework: "ash" }],
      notShown: 2,
    });
  });

  test("is the same whatever the order of answers, marks and requirements", async () => {
    const { request } = full;
    const turned = recommendation({
      ...request,
      answers: new Map([...answers].reverse()),
      important: new Set([...request.important].reverse()),
      require: new Map([...request.require].reverse()),
    });
    expect(await toJson(turned)).toBe(await toJson(full));
    expect(await toJson(full)).toMatch(/"answers": \{\s*"speed".*"place".*"wishes".*"important"/s);
  });
});

test("a profile holds facts, guidance and claims", async () => {
  expect(await parsed(show("birch", usualOutput, identified()).report)).toMatchObject({
    format: "pyfw.framework/1",
    id: "birch",
    facts: { engine: { value: "slow", asOf: "2026-01" }, extras: { value: [] } },
    guidance: [
      { rule: "birch-woods", points: 3 },
      { rule: "slow-in-wood", points: 1 },
      { rule: "slow-is-slow", points: -1 },
    ],
    claims: [{ id: "birch-likes-woods" }],
  });
});

test("a framework that a rule rules out has no points for it", async () => {
  const first = await parsed(show("ash", usualOutput, identified()).report);
  expect(first).toMatchObject({
    guidance: [{ ruleOut: true, rule: "ash-not-in-town" }, { points: 2 }, { points: 1 }],
  });
  expect(JSON.stringify(first)).not.toContain('"ruleOut":true,"points"');
});

describe("a comparison", () => {
  const sides = ["birch", "ash"];

  test("holds the traits that differ with the values by framework, and no standings", async () => {
    expect(await parsed(await comparison(sides))).toEqual({
      format: "pyfw.comparison/1",
      pyfw: "1.2.3",
      factsAsOf: "2026-01",
      frameworks: ["birch", "ash"],
      facts: [
        { trait: "engine", differs: true, values: { birch: "slow", ash: "fast" } },
        { trait: "extras", differs: true, values: { birch: [], ash: ["wheels"] } },
        {
          trait: "release",
          differs: true,
          values: { birch: "birch 1.0 (2026-01)", ash: "ash 1.0 (2026-01)" },
        },
      ],
      measured: [],
    });
  });

  test("with answers, says that ash 2 is rank 1, birch -1 rank 3, and by which rules", async () => {
    expect(await parsed(await comparison(sides, { answer: ["speed=high"] }))).toMatchObject({
      standings: [
        { framework: "birch", rank: 3, points: -1, ruledOut: false },
        { framework: "ash", rank: 1, points: 2, ruledOut: false },
      ],
      reasons: [
        { rule: "fast-is-fast", points: { birch: 0, ash: 2 } },
        { rule: "slow-is-slow", points: { birch: -1, ash: 0 } },
      ],
    });
  });

  test("gives no points to one that is ruled out, and 0 to one that a rule passes over", async () => {
    const options = { answer: ["place=town", "speed=high"] };
    const three = ["ash", "birch", "cedar"];
    expect(await parsed(await comparison(three, options))).toMatchObject({
      reasons: [{ rule: "slow-is-slow", points: { ash: null, birch: -1, cedar: 0 } }],
    });
  });

  test("tells ruled out from left out", async () => {
    const lists = { "a.json": '{"answers": {"place": "town"}, "require": {"engine": ["fast"]}}' };
    const host = fakeHost({ files: lists });
    const report = await comparison(sides, { answers: "a.json" }, identified(), host);
    expect(await parsed(report)).toMatchObject({
      answers: { place: "town" },
      important: [],
      require: { engine: ["fast"] },
      standings: [
        { framework: "birch", rank: null, points: null, ruledOut: false },
        { framework: "ash", rank: null, points: null, ruledOut: true },
      ],
    });
  });
});

test("every report says its format, and the version of pyfw", async () => {
  for (const [, report] of await manyReports()) {
    expect(await parsed(report)).toMatchObject({
      format: `pyfw.${report.kind}/1`,
      pyfw: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  }
});
