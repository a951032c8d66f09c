// How firm winners are: examples that fit in the head, and every part against brute force.
import { describe, expect, test } from "vitest";
import { type Confidence, confidence } from "../../../src/analysis/confidence/confidence.ts";
import type { Counterfactual } from "../../../src/analysis/confidence/counterfactual.ts";
import { SEED } from "../../../src/analysis/search/random.ts";
import { possibleAnswers } from "../../../src/knowledge/answer.ts";
import { appliesTo, isInForce } from "../../../src/knowledge/rule.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { admit } from "../../../src/ranking/admit.ts";
import { rank } from "../../../src/ranking/rank.ts";
import type { Request } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { withRules } from "../../support/edit.ts";
import { randomCases } from "../../support/outcomes.ts";
import { randomFrom } from "../../support/random.ts";
import { answersOf, asking, type ShortAnswers } from "../../support/request.ts";
import { sampleOfShipped, shipped } from "../../support/samples.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

const confidenceIn = (knowledge: Knowledge, request: Request) =>
  confidence(compile(knowledge, request), request.answers, SEED);

const inSmallWorld = (given: ShortAnswers, more: Partial<Request> = {}) =>
  confidenceIn(smallWorld, asking(given, more));

describe("the label", () => {
  test("is clear for birch in the wood, which nothing can catch and which no other leads anywhere", () => {
    expect(inSmallWorld({ speed: "low", place: "wood" })).toEqual({
      label: "clear",
      decided: true,
      holds: { value: 1, exact: true },
      acceptability: { values: [{ framework: "birch", share: 1 }], samples: 2_000 },
      changes: [
        { set: answersOf({ speed: "high" }), winners: ["ash", "birch"] },
        { set: answersOf({ place: "town" }), winners: ["birch", "cedar"] },
        { set: answersOf({ place: "sea" }), winners: ["ash", "birch", "cedar"] },
      ],
      changesTotal: 3,
    } satisfies Confidence);
  });

  test("is leaning from 0.6, and close below, by the completions", () => {
    const important = new Set(["speed"]);
    expect(inSmallWorld({ speed: "high" }, { important })).toMatchObject({
      label: "leaning",
      holds: { value: 0.6667, exact: true },
    });
    expect(inSmallWorld({ speed: "high" })).toMatchObject({
      label: "close",
      holds: { value: 0.4762, exact: true },
    });
  });

  test("is leaning by the weightings, where all is answered: birch has three quarters of them", () => {
    const given = { speed: "low", place: "wood", wishes: ["wheels"] };
    const alone = {
      ...smallWorld,
      rules: smallWorld.rules.filter(({ id }) => id !== "slow-in-wood"),
    };
    const found = confidenceIn(alone, asking(given));
    expect(found).toMatchObject({
      label: "leaning",
      decided: true,
      holds: { value: 1, exact: true },
    });
    expect(found.acceptability.values).toEqual([
      { framework: "birch", share: expect.closeTo(0.75, 1) },
      { framework: "ash", share: expect.closeTo(0.25, 1) },
    ]);
  });

  test("is a tie for several winners, however firm", () => {
    expect(inSmallWorld({ speed: "low", place: "sea", wishes: [] })).toMatchObject({
      label: "tie",
      decided: true,
    });
  });

  test("is none where nobody is left, and what would bring somebody in is told", () => {
    const town = withRules(
      rule("nobody-in-town", { when: { place: ["town"] }, for: ["birch", "cedar"], ruleOut: true }),
    );
    expect(confidenceIn(town, asking({ place: "town" }))).toEqual({
      label: "none",
      decided: true,
      holds: { value: 1, exact: true },
      acceptability: { values: [], samples: 2_000 },
      changes: [
        { set: answersOf({ place: "wood" }), winners: ["birch"] },
        { set: answersOf({ place: "sea" }), winners: ["ash", "birch", "cedar"] },
      ],
      changesTotal: 2,
    } satisfies Confidence);
    expect(inSmallWorld({}, { only: [] })).toMatchObject({ label: "none", changesTotal: 0 });
  });
});

describe("in random knowledge", () => {
  const tried = randomCases(randomFrom(46), 300, 300).map((one) => ({
    ...one,
    found: confidenceIn(one.knowledge, one.request),
    now: one.outcomes.find(({ changes }) => changes === 0)?.winners ?? [],
  }));

  test("the winners are decided, and hold, as every completion says", () => {
    for (const { found, outcomes, now } of tried) {
      const all = outcomes.filter(({ completes }) => completes);
      const kept = all.filter(({ winners }) => winners.join() === now.join());
      expect(found.decided).toBe(kept.length === all.length);
      expect(found.holds.exact).toBe(true);
      expect(found.holds.value).toBeCloseTo(kept.length / all.length, 3);
      expect(found.holds.value === 1).toBe(found.decided);
      expect(found.holds.value === 0).toBe(kept.length === 0);
    }
  });

  test("the changes are smallest, give the winners that they tell, and are all there are up to 20", () => {
    for (const { found, outcomes, now, knowledge, request } of tried) {
      const others = outcomes.filter(({ winners }) => winners.join() !== now.join());
      const size = Math.min(...others.map(({ changes }) => changes));
      const all = others.filter(({ changes }) => changes === size);
      expect(found.changesTotal).toBe(all.length);
      expect(found.changes).toHaveLength(Math.min(20, all.length));
      const texts = found.changes.map(({ set }) => JSON.stringify([...set]));
      expect(new Set(texts).size).toBe(texts.length);
      for (const { set, winners } of found.changes) {
        expect(set.size).toBe(size);
        const answers = new Map([...request.answers, ...set]);
        expect(rank(knowledge, { ...request, answers }).winners.map(({ id }) => id)).toEqual(
          winners,
        );
        expect(winners.join()).not.toBe(now.join());
      }
    }
    const several = tried.filter(({ found: { changes } }) => (changes[0]?.set.size ?? 0) > 1);
    expect(several.length).toBeGreaterThan(3);
    expect(tried.some(({ found }) => found.changesTotal === 0)).toBe(true);
  });

  test("the label follows from the parts", () => {
    const labels = new Set<string>();
    for (const { found, knowledge, request, now } of tried) {
      const [winner, ...tied] = now;
      const shares = new Map(found.acceptability.values.map((one) => [one.framework, one.share]));
      const share = Math.min(found.holds.value, shares.get(winner ?? "") ?? 0);
      const firm = share >= 0.9 && (found.decided || answeredTopics(knowledge, request) >= 3);
      const sole = firm ? "clear" : share >= 0.6 ? "leaning" : "close";
      expect(found.label).toBe(winner === undefined ? "none" : tied.length > 0 ? "tie" : sole);
      labels.add(found.label);
    }
    expect(labels.size).toBe(5);
  });
});

/** The topics with a rule in force that gives points to somebody who takes part. */
function answeredTopics(knowledge: Knowledge, request: Request): number {
  const { admitted } = admit(knowledge.frameworks, request);
  const speaking = knowledge.rules.filter(
    (one) =>
      "points" in one &&
      one.when !== undefined &&
      isInForce(one, request.answers) &&
      admitted.some((framework) => appliesTo(one, framework) === "yes"),
  );
  return new Set(speaking.map(({ when = {} }) => Object.keys(when).sort().join())).size;
}

describe("on the shipped knowledge", () => {
  const requests = sampleOfShipped().filter((_, index) => index % 40 === 0);
  const found = requests.map((request) => confidenceIn(shipped, request));

  test("every change gives the winners that it tells", () => {
    const told = found.flatMap(({ changes }, index) =>
      changes.slice(0, 4).map((change: Counterfactual) => ({ change, request: requests[index] })),
    );
    expect(told.length).toBeGreaterThan(150);
    for (const { change, request } of told) {
      if (request === undefined) continue;
      const answers = new Map([...request.answers, ...change.set]);
      const { winners } = rank(shipped, { ...request, answers });
      expect(winners.map(({ id }) => id)).toEqual(change.winners);
    }
  });

  test("20 changes are told where there are more, and all are counted", () => {
    const nothing = asking({});
    const all = shipped.questions.flatMap((question) =>
      possibleAnswers(question).map((answer) => new Map([[question.id, answer]])),
    );
    const others = all.filter(
      (answers) =>
        rank(shipped, { ...nothing, answers }).winners.length < shipped.frameworks.length,
    );
    const { changes, changesTotal } = confidenceIn(shipped, nothing);
    expect(changesTotal).toBe(others.length);
    expect(changesTotal).toBeGreaterThan(20);
    expect(changes).toHaveLength(20);
  });

  test("the same input gives the same output", () => {
    expect(requests.map((request) => confidenceIn(shipped, request))).toEqual(found);
  });

  test("what can be counted is counted, and the rest says that it is a sample", () => {
    expect(found.some(({ holds }) => holds.exact)).toBe(true);
    expect(confidenceIn(shipped, asking({})).holds.exact).toBe(false);
  });
});
