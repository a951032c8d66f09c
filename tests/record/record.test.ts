// Tests what a record of a decision holds, on the small world.
import { expect, test } from "vitest";
import { hash } from "../../src/json/canonical.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { recordOf } from "../../src/record/record.ts";
import { recordFor } from "../support/decisions.ts";
import { changed, withFact } from "../support/edit.ts";
import { randomFrom, shuffledKnowledge } from "../support/random.ts";
import { recommendation } from "../support/reports.ts";
import { asking } from "../support/request.ts";
import { everySmallRequest } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

const request = asking(
  { speed: "high", wishes: ["wheels"] },
  { important: new Set(["speed"]), require: new Map([["engine", ["fast", "slow"]]]) },
);

test("the record of a decision has points by rule, what is ruled out by what, and the facts used", () => {
  expect(recordFor(request)).toMatchObject({
    format: "pyfw.record/1",
    pyfw: "1.2.3",
    rules: { name: "small world", sha256: "0123456789abcdef0123456789abcdef" },
    answers: { speed: "high", wishes: ["wheels"] },
    important: ["speed"],
    require: { engine: ["fast", "slow"] },
    article: false,
    only: null,
    without: [],
    chosen: "ash",
    winners: ["ash"],
    frameworks: {
      ash: {
        points: { "fast-is-fast": 4, "wheels-wanted": 1 },
        ruledOut: [],
        excluded: [],
        facts: { engine: "fast", extras: ["wheels"] },
      },
      birch: { points: { "slow-is-slow": -2 }, facts: { engine: "slow", extras: [] } },
      cedar: { points: {}, excluded: ["require"], facts: { engine: "unknown" } },
    },
  });
});

test("the record of a decision names the rules in force, each with the hash of what it decides", () => {
  const { inForce } = recordFor(request);
  const decides = { when: { wishes: ["wheels"] }, if: { extras: ["wheels"] }, points: 1 };
  expect(Object.keys(inForce)).toEqual(["fast-is-fast", "slow-is-slow", "wheels-wanted"]);
  expect(inForce["wheels-wanted"]).toBe(hash({ id: "wheels-wanted", ...decides }).slice(0, 12));
});

test("the record of a decision names the rule that rules a framework out", () => {
  const { frameworks } = recordFor(asking({ place: "town" }));
  expect(frameworks.ash).toMatchObject({ points: {}, ruledOut: ["ash-not-in-town"] });
});

test("the record of a decision omits rules that only give advice, because they move no framework", () => {
  expect(recordFor(asking({ place: "sea" })).inForce).toEqual({});
});

test("the record of a decision lists the values of a fact in one order, whatever the order in the data", () => {
  const stating = (value: string[]) => {
    const knowledge = withFact("ash", "extras", { value, source: { judgement: "ours" } });
    return recordOf(recommendation(asking({ wishes: ["wheels"] }), { knowledge }), null);
  };
  const [one, other] = [stating(["wings", "wheels"]), stating(["wheels", "wings"])];
  expect(one.frameworks.ash?.facts).toEqual({ extras: ["wheels", "wings"] });
  expect(one).toEqual(other);
});

test("the record of a decision has no choice for a tie, or the one that was made", () => {
  expect(recordFor({}).chosen).toBeNull();
  expect(recordFor({}, "birch").chosen).toBe("birch");
});

test("the record of a decision is the same for any order of the knowledge, except the order of keys", () => {
  const random = randomFrom(5);
  const made = (asked: RankingRequest, knowledge: Knowledge) => {
    const { important, ...rest } = recordOf(recommendation(asked, { knowledge }), null);
    return { ...rest, important: [...important].sort() };
  };
  for (const asked of everySmallRequest().slice(0, 60))
    expect(made(asked, shuffledKnowledge(smallWorld, random))).toEqual(made(asked, smallWorld));
});

test("the record of a decision has different hashes for different points, conditions and facts, but not for different words", () => {
  const hashesOf = (knowledge: Knowledge) =>
    recordOf(recommendation({}, { knowledge }), null).hashes;
  const withRule = (id: string, more: object) =>
    hashesOf({
      ...smallWorld,
      rules: changed(smallWorld.rules, id, (one) => ({ ...one, ...more })),
    });
  const { rules, facts } = hashesOf(smallWorld);
  const worded = { because: "is said otherwise", source: { judgement: "another" } };
  expect(withRule("fast-is-fast", worded)).toEqual({ rules, facts });
  const changes = [
    withRule("fast-is-fast", { points: 3 }),
    withRule("ash-not-in-town", { unless: { speed: ["high"] } }),
  ];
  for (const change of changes)
    expect(change).toEqual({ rules: expect.not.stringMatching(rules), facts });
  const slower = hashesOf(withFact("ash", "engine", { value: "slow", asOf: "2026-01" }));
  expect(slower).toEqual({ rules, facts: expect.not.stringMatching(facts) });
});
