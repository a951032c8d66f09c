// Tests how firm winners are: small examples by hand, and every part against brute force.
import { expect, test } from "vitest";
import { type Confidence, confidence } from "../../../src/analysis/confidence/confidence.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import type { RankingRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { withRules } from "../../support/edit.ts";
import { randomCases } from "../../support/outcomes.ts";
import { randomFrom } from "../../support/random.ts";
import { answersOf, asking, type ShortAnswers } from "../../support/request.ts";
import { shipped } from "../../support/samples.ts";
import { questionOf, rule, smallWorld } from "../../support/small-world.ts";

const confidenceIn = (knowledge: Knowledge, request: RankingRequest) =>
  confidence(compile(knowledge, request), request.answers);

const inSmallWorld = (given: ShortAnswers, more: Partial<RankingRequest> = {}) =>
  confidenceIn(smallWorld, asking(given, more));

test("the label is certain for birch in the wood, which no framework can catch", () => {
  expect(inSmallWorld({ speed: "low", place: "wood" })).toMatchObject({
    label: "certain",
    decided: true,
    holds: { value: 1, exact: true },
    acceptability: { values: { birch: 1 }, samples: 2_000 },
    changes: [
      { set: answersOf({ place: "sea" }), winners: ["ash", "birch", "cedar"] },
      { set: answersOf({ speed: "high" }), winners: ["ash", "birch"] },
      { set: answersOf({ place: "town" }), winners: ["birch", "cedar"] },
    ],
    changesTotal: 3,
  } satisfies Partial<Confidence>);
});

/** The label after this many answers when ash leads but loses in a share of the answers to one question. */
function labelAfter(answers: number, losing: number) {
  const ids = ["q1", "q2", "q3", "q4"];
  const [first, ...others] = ids.map((id) => questionOf(id, ["stay", "lose"]));
  if (first === undefined) throw new Error("no question");
  const shares = [1 - losing, losing];
  const choices = first.choices.map((one, at) => ({ ...one, frequency: shares[at] }));
  const questions = [{ ...first, choices }, ...others];
  const rules = [
    rule("lead", { for: ["ash"], points: 1 }),
    rule("loss", { when: { q1: ["lose"] }, for: ["birch"], points: 2 }),
  ];
  const given = Object.fromEntries(ids.slice(1, 1 + answers).map((id) => [id, "stay"]));
  return confidenceIn({ ...smallWorld, questions, rules }, asking(given)).label;
}

test("the label follows the probability that the winner stays first", () => {
  expect(labelAfter(3, 0.1)).toBe("very-likely");
  expect(labelAfter(3, 0.11)).toBe("likely");
  expect(labelAfter(3, 0.3)).toBe("likely");
  expect(labelAfter(3, 0.31)).toBe("leaning");
  expect(labelAfter(3, 0.5)).toBe("leaning");
  expect(labelAfter(3, 0.51)).toBe("open");
});

test("the label is open after fewer than three answers, unless nothing can change any more", () => {
  expect(labelAfter(2, 0.1)).toBe("open");
  expect(inSmallWorld({ speed: "low", place: "wood" }).label).toBe("certain");
});

test("the label is a tie for several winners, however firm", () => {
  expect(inSmallWorld({ speed: "low", place: "sea", wishes: [] })).toMatchObject({
    label: "tie",
    decided: true,
  });
});

test("the label is none when no framework is left, with the changes that bring one back", () => {
  const town = withRules(
    rule("nobody-in-town", { when: { place: ["town"] }, for: ["birch", "cedar"], ruleOut: true }),
  );
  expect(confidenceIn(town, asking({ place: "town" }))).toMatchObject({
    label: "none",
    decided: true,
    holds: { value: 1, exact: true },
    acceptability: { values: {}, samples: 2_000 },
    changes: [
      { set: answersOf({ place: "sea" }), winners: ["ash", "birch", "cedar"] },
      { set: answersOf({ place: "wood" }), winners: ["birch"] },
    ],
    changesTotal: 2,
  } satisfies Partial<Confidence>);
  expect(inSmallWorld({}, { only: [] })).toMatchObject({ label: "none", changesTotal: 0 });
});

const tried = randomCases(randomFrom(46), 300, 300).map((one) => ({
  ...one,
  found: confidenceIn(one.knowledge, one.request),
  now: one.outcomes.find(({ changes }) => changes === 0)?.winners ?? [],
}));

test("in random knowledge, the changes are smallest, lead to the winners they name, and are complete up to 20", () => {
  for (const { found, outcomes, now, knowledge, request } of tried) {
    const others = outcomes.filter(({ winners }) => winners.join() !== now.join());
    const size = Math.min(...others.map(({ changes }) => changes));
    const all = others.filter(({ changes }) => changes === size);
    expect(found.changesTotal).toBeLessThanOrEqual(all.length);
    expect(found.changesTotal === 0).toBe(all.length === 0);
    expect(found.changes).toHaveLength(Math.min(20, found.changesTotal ?? -1));
    const texts = found.changes.map(({ set }) => JSON.stringify([...set]));
    expect(new Set(texts).size).toBe(texts.length);
    for (const { set, winners } of found.changes) {
      expect(set.size).toBe(size);
      const answers = new Map([...request.answers, ...set]);
      expect(rank(knowledge, { ...request, answers }).winners.map(({ id }) => id)).toEqual(winners);
      expect(winners.join()).not.toBe(now.join());
    }
  }
  const several = tried.filter(({ found: { changes } }) => (changes[0]?.set.size ?? 0) > 1);
  expect(several.length).toBeGreaterThan(3);
  expect(tried.some(({ found }) => found.changesTotal === 0)).toBe(true);
});

test("in random knowledge, shares are rounded, and 1 when the result is decided", () => {
  for (const { found } of tried) {
    const { value } = found.holds;
    expect(value).toBeCloseTo(Math.round(value * 10_000) / 10_000, 12);
    if (found.decided) expect(value).toBe(1);
  }
  expect(tried.some(({ found }) => found.holds.value > 0 && found.holds.value < 1)).toBe(true);
});

test("on the shipped knowledge, the share is a sample, and 20 of more changes are shown", () => {
  const { changes, changesTotal, holds } = confidenceIn(shipped, asking({}));
  expect(holds.exact).toBe(false);
  expect(changesTotal).toBeGreaterThan(20);
  expect(changes).toHaveLength(20);
});
