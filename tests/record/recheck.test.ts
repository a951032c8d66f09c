// Tests what is said of a decision when rules, facts, frameworks and questions are others, on the small world.
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { isSame } from "../../src/record/compare.ts";
import { recheckIn, recordFor } from "../support/decisions.ts";
import { changed, withFact, withRules } from "../support/edit.ts";
import { asking } from "../support/request.ts";
import { ash, rule, smallWorld } from "../support/small-world.ts";

const fast = recordFor(asking({ speed: "high" }));
const { ash: recorded } = fast.frameworks;
if (recorded === undefined) throw new Error("ash is not in the record");
const judged = { source: { judgement: "ours" }, asOf: "2026-01" };

const withRule = (id: string, change: object): Knowledge => ({
  ...smallWorld,
  rules: changed(smallWorld.rules, id, (one) => ({ ...one, ...change })),
});
const without = (list: "rules" | "frameworks" | "questions", id: string): Knowledge => ({
  ...smallWorld,
  [list]: smallWorld[list].filter((one) => one.id !== id),
});

/** What is said of ash, which came first with 2 points, ahead of cedar with 0 and birch with -1. */
const ofFast = (knowledge: Knowledge) => recheckIn(knowledge, fast);

describe("a decision", () => {
  test("falls with the rule that made it", () => {
    const { stands, comparison } = ofFast(without("rules", "fast-is-fast"));
    expect(stands).toBe(false);
    expect(comparison).toMatchObject({
      winners: { before: ["ash"], now: ["ash", "cedar"] },
      place: { now: { rank: 1, tied: true, points: 0 } },
      changes: [{ kind: "ruleRemoved", rule: "fast-is-fast", effects: [{ before: 2, now: 0 }] }],
    });
  });

  test("falls with a rule that brings another framework ahead", () => {
    const more = rule("cedar-flies", { when: { speed: ["high"] }, for: ["cedar"], points: 3 });
    const { stands, comparison } = ofFast(withRules(more));
    expect(stands).toBe(false);
    expect(comparison).toMatchObject({
      winners: { now: ["cedar"] },
      best: { before: 2, now: 3 },
      place: { before: { rank: 1 }, now: { rank: 2 } },
      changes: [
        {
          kind: "ruleAdded",
          rule: "cedar-flies",
          effects: [{ framework: "cedar", before: 0, now: 3 }],
        },
      ],
    });
  });

  test("falls with a fact, which is told with the rules that look at it", () => {
    const { stands, comparison } = ofFast(withFact("ash", "engine", { value: "slow", ...judged }));
    expect(stands).toBe(false);
    expect(comparison.changes).toEqual([
      {
        kind: "factChanged",
        framework: "ash",
        facts: [{ trait: "engine", before: "fast", now: "slow" }],
        effects: [
          { rule: "fast-is-fast", before: 2, now: 0 },
          { rule: "slow-is-slow", before: 0, now: -1 },
        ],
      },
    ]);
  });

  test("falls when its choice is ruled out, by the rule that does it", () => {
    const veto = rule("ash-never", { when: { speed: ["high"] }, for: ["ash"], ruleOut: true });
    const { stands, comparison } = ofFast(withRules(veto));
    expect(stands).toBe(false);
    expect(comparison).toMatchObject({
      place: { now: "ruledOut" },
      changes: [
        {
          kind: "ruleAdded",
          rule: "ash-never",
          effects: [{ framework: "ash", before: 0, now: "ruledOut" }],
        },
      ],
    });
  });

  test("is told when a rule no longer rules a framework out", () => {
    const town = recordFor(asking({ place: "town" }), "birch");
    const { stands, comparison } = recheckIn(without("rules", "ash-not-in-town"), town);
    expect(stands).toBe(false);
    expect(comparison.changes).toEqual([
      {
        kind: "ruleRemoved",
        rule: "ash-not-in-town",
        effects: [{ framework: "ash", before: "ruledOut", now: 0 }],
      },
    ]);
  });

  test("falls when its choice misses what is required now", () => {
    const wheels = recordFor(
      asking({ speed: "high" }, { require: new Map([["extras", ["wheels"]]]) }),
    );
    const { comparison } = recheckIn(withFact("ash", "extras", { value: [], ...judged }), wheels);
    expect(comparison).toMatchObject({
      place: { now: "excluded" },
      changes: [
        {
          kind: "factChanged",
          framework: "ash",
          facts: [{ trait: "extras", before: ["wheels"], now: [] }],
          effects: [{ before: 0, now: "excluded" }],
        },
      ],
    });
  });

  test("falls with a new framework that is better, and stands beside one that is not", () => {
    const joining = (name: string, engine: string): Knowledge => ({
      ...smallWorld,
      frameworks: [
        ...smallWorld.frameworks,
        { ...ash, id: name, facts: { ...ash.facts, engine: { value: engine, ...judged } } },
      ],
    });
    const equal = ofFast(joining("oak", "fast"));
    expect(equal.stands).toBe(false);
    expect(equal.comparison).toMatchObject({
      winners: { now: ["ash", "oak"] },
      changes: [{ kind: "frameworkAdded", framework: "oak", place: { rank: 1, tied: true } }],
    });
    expect(ofFast(joining("oak", "slow")).stands).toBe(true);
  });

  test("falls when its choice is no longer known, and tells of others that are gone", () => {
    expect(ofFast(without("frameworks", "ash"))).toMatchObject({
      stands: false,
      comparison: {
        place: { now: "unknown" },
        changes: [{ kind: "frameworkRemoved", framework: "ash", place: { rank: 1 } }],
      },
    });
    expect(ofFast(without("frameworks", "birch"))).toMatchObject({ stands: true });
  });

  test("stands where the frameworks that were left out are gone", () => {
    const record = recordFor(asking({ speed: "high" }, { without: ["birch"] }));
    expect(recheckIn(without("frameworks", "birch"), record)).toMatchObject({
      stands: true,
      lost: [],
    });
  });

  test("falls when a question or a choice that it rests on is no more, even if the winners stay", () => {
    const record = recordFor(
      asking({ speed: "high", wishes: ["wheels", "wings"] }, { important: new Set(["speed"]) }),
    );
    const noWings: Knowledge = {
      ...smallWorld,
      questions: changed(smallWorld.questions, "wishes", (one) => ({
        ...one,
        choices: one.choices.filter(({ id }) => id !== "wings"),
      })),
    };
    expect(isSame(recheckIn(noWings, record).comparison)).toBe(true);
    expect(recheckIn(noWings, record)).toMatchObject({
      stands: false,
      lost: [
        {
          place: "answers.wishes",
          message: "`wings` is not a choice of `wishes`; known: `wheels`, `sails`",
        },
      ],
    });
    expect(recheckIn(without("questions", "speed"), record).lost.map(({ place }) => place)).toEqual(
      ["answers.speed", "important"],
    );
  });

  test("for a framework that is not first falls when its rank is another", () => {
    const choice = recordFor(asking({ speed: "high" }), "cedar");
    expect(recheckIn(smallWorld, choice).stands).toBe(true);
    const { stands, comparison } = recheckIn(withRule("slow-is-slow", { points: 1 }), choice);
    expect(comparison).toMatchObject({
      winners: { before: ["ash"], now: ["ash"] },
      place: { before: { rank: 2 }, now: { rank: 3 } },
    });
    expect(stands).toBe(false);
  });

  test("without a choice stands as long as the winners do", () => {
    const tie = recordFor({});
    expect(recheckIn(smallWorld, tie)).toMatchObject({
      stands: true,
      comparison: { place: null },
    });
    const always = rule("birch-is-liked", { for: ["birch"], points: 1 });
    expect(recheckIn(withRules(always), tie).stands).toBe(false);
  });

  test("whose points were changed by hand is told as such", () => {
    const points = { "fast-is-fast": 3 };
    const forged = { ...fast, frameworks: { ...fast.frameworks, ash: { ...recorded, points } } };
    expect(recheckIn(smallWorld, forged).comparison.changes).toEqual([
      {
        kind: "unexplained",
        rule: "fast-is-fast",
        effects: [{ framework: "ash", before: 3, now: 2 }],
      },
    ]);
  });

  test("under --article is re-run on the article's part alone", () => {
    const wood = { ...recordFor(asking({ place: "wood" })), article: true };
    const { now } = recheckIn(smallWorld, wood);
    expect(Object.keys(now.frameworks)).toEqual(["ash", "birch"]);
    expect(Object.keys(now.inForce)).toEqual(["birch-woods"]);
  });

  test("under --article and --only stands where a framework is no longer the article's", () => {
    const request = asking({ place: "wood" }, { only: ["birch", "cedar"] });
    const record = { ...recordFor(request), article: true };
    expect(recheckIn(smallWorld, record)).toMatchObject({ stands: true, lost: [] });
  });

  test("may name frameworks and rules as every object names things", () => {
    const points = { constructor: 3 };
    const frameworks = { ...fast.frameworks, constructor: { ...recorded, points } };
    const record = { ...fast, chosen: "constructor", winners: ["constructor"], frameworks };
    expect(recheckIn(smallWorld, record)).toMatchObject({
      stands: false,
      comparison: {
        place: { before: { rank: 1, points: 3 }, now: "unknown" },
        changes: [{ kind: "frameworkRemoved", framework: "constructor" }],
      },
    });
  });
});
