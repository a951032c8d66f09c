// Tests how firm winners are, what would put another framework first, and that no change contradicts itself.
import { expect, test } from "vitest";
import {
  type Confidence,
  confidence,
  type Remedy,
  whyNot,
} from "../../../src/analysis/confidence/confidence.ts";
import type { Counterfactual } from "../../../src/analysis/confidence/counterfactual.ts";
import { goingTogether } from "../../../src/analysis/confidence/smallest.ts";
import { contradictions } from "../../../src/knowledge/clashes.ts";
import type { Knowledge, Rule } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { situationOf, statesOf } from "../../../src/tables/states.ts";
import { withRules } from "../../support/edit.ts";
import { randomCases } from "../../support/outcomes.ts";
import { randomFrom } from "../../support/random.ts";
import { answersOf, asking, type ShortAnswers } from "../../support/request.ts";
import { sampleOfShipped, shipped } from "../../support/samples.ts";
import { numbered, questionOf, rule, smallWorld } from "../../support/small-world.ts";

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

test("the label is a tie for several winners, however sure", () => {
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

const whyNotIn = (knowledge: Knowledge, request: RankingRequest, framework: string) =>
  whyNot(compile(knowledge, request), request.answers, framework);

test("in the small world, cedar ties when no framework has points, and is first alone only in town at high speed", () => {
  expect(whyNotIn(smallWorld, asking({ speed: "high" }), "cedar")).toEqual({
    first: {
      kind: "found",
      changes: 1,
      total: 2,
      sets: [
        { set: answersOf({ place: "town" }), winners: ["cedar"] },
        { set: answersOf({ speed: "low" }), winners: ["ash", "birch", "cedar"] },
      ],
    },
    alone: {
      kind: "found",
      changes: 1,
      total: 1,
      sets: [{ set: answersOf({ place: "town" }), winners: ["cedar"] }],
    },
  });
});

test("in the small world, a framework that takes no part has no result", () => {
  expect(whyNotIn(smallWorld, asking({}, { without: ["ash"] }), "ash")).toBeUndefined();
});

const questions = numbered("q", 16).map((id) => questionOf(id, numbered("c", 10)));
const rules = questions.map(({ id }, index) =>
  rule(`r${index}`, {
    when: { [id]: ["c1"], [`q${(index + 1) % 16}`]: ["c1", "c2"] },
    for: ["ash"],
    points: 1,
  }),
);
const world = { ...smallWorld, questions, rules };
const given = asking({ q0: "c1", q1: "c1", q2: "c1", q3: "c1", q4: "c1", q5: "c1" });

test("with sixteen questions of ten choices that rules join, changes are searched as far as possible, and the rest is undecided", () => {
  expect(whyNotIn(world, given, "birch")).toEqual({
    first: { kind: "undecided", searched: 2 },
    alone: { kind: "undecided", searched: 2 },
  });
  const one = whyNotIn(world, asking({ q0: "c1", q1: "c1" }), "birch");
  expect(one?.first).toMatchObject({ kind: "found", changes: 1 });
});

test("with sixteen questions of ten choices that rules join, confidence comes from a sample, proves nothing, and does not know the number of changes", () => {
  const found = confidence(compile(world, given), given.answers);
  expect(found).toMatchObject({
    decided: false,
    holds: { value: 0.999, exact: false },
    changes: [],
    changesTotal: null,
  });
});

const clashing = (answers: Parameters<typeof contradictions>[1]) =>
  contradictions(shipped.questions, answers);

const model = compile(shipped, emptyRequest);

test("on the shipped knowledge, no change found for seeded answers contradicts them or itself", () => {
  const requests = sampleOfShipped()
    .filter(({ answers }) => clashing(answers).length === 0)
    .filter((_, index) => index % 40 === 0);
  let tried = 0;
  for (const { answers } of requests) {
    const remedies = ["django", "flask"].map((id) => whyNot(model, answers, id));
    const changes: readonly Counterfactual[] = [
      ...confidence(model, answers).changes,
      ...remedies
        .flatMap((one) => [one?.first, one?.alone])
        .flatMap((one) => (one?.kind === "found" ? one.sets : [])),
    ];
    for (const { set } of changes) {
      expect(clashing(new Map([...answers, ...set]))).toEqual([]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(250);
}, 120_000);

test("on the shipped knowledge, if only “None of these” is ticked, ticking another choice unticks it", () => {
  const { answers } = asking({ kind: ["api"], parts: ["nothing"], database: ["none"] });
  const { sets } = found(whyNot(model, answers, "django")?.first);
  const parts = sets.flatMap(({ set }) => set.get("parts") ?? []);
  expect(parts.length).toBeGreaterThan(0);
  expect(parts).not.toContain("nothing");
});

test.each<[ShortAnswers, ShortAnswers, boolean]>([
  [{ parts: ["forms"] }, { parts: ["forms", "nothing"] }, false],
  [{ parts: ["forms"] }, { parts: ["nothing"] }, true],
  [{ database: ["none"] }, { database: ["none"], parts: ["accounts"] }, false],
  [{ database: ["none"] }, { database: ["none"], parts: ["uploads"] }, true],
  // An existing contradiction does not count against a change.
  [{ parts: ["forms", "nothing"] }, { parts: ["forms", "nothing"], size: "small" }, true],
])("on the shipped knowledge, from %j to %j: %s", (before, after, together) => {
  const { states } = situationOf(model, answersOf(before));
  expect(goingTogether(model, states)(statesOf(model, answersOf(after)))).toBe(together);
});

const contradictory: Knowledge = {
  ...smallWorld,
  questions: [questionOf("parts", ["nothing", "wings"], "many")],
  rules: [
    rule("lead", { for: ["ash"], points: 1 }),
    rule("none", { when: { parts: ["nothing"] }, for: ["birch"], points: 1 }),
    rule("some", { when: { parts: ["wings"] }, for: ["birch"], points: 1 }),
  ],
};

test("when only a contradiction would help, nothing is proposed, but it is not called impossible", () => {
  const remedy = whyNot(compile(contradictory, emptyRequest), new Map(), "birch");
  expect(remedy?.first).toMatchObject({ kind: "found", total: 2 });
  expect(remedy?.alone).toEqual({ kind: "contradicting" });
});

test("when only a contradiction would help, the number of changes is unknown", () => {
  const [, ...rules] = contradictory.rules;
  const ahead = {
    ...contradictory,
    rules: [
      rule("lead", { for: ["ash"], points: 3 }),
      ...rules.map((one) => ({ ...one, points: 2 }) as Rule),
    ],
  };
  expect(confidence(compile(ahead, emptyRequest), new Map())).toMatchObject({
    changes: [],
    changesTotal: null,
  });
});

function found(remedy: Remedy | undefined) {
  if (remedy?.kind !== "found") throw new Error("nothing was found");
  return remedy;
}
