// Tests the adviser: the next question, which questions can still matter, and when it offers to end.
import { expect, test } from "vitest";
import { adviserOn, type SoFar } from "../../../src/analysis/advice/adviser.ts";
import { relevantQuestions } from "../../../src/analysis/advice/relevant-questions.ts";
import { decisionsOf } from "../../../src/knowledge/decisions.ts";
import type { Knowledge, Rule } from "../../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { situationOf } from "../../../src/tables/states.ts";
import { everyCompletion } from "../../support/completions.ts";
import { play } from "../../support/play.ts";
import { type Random, randomAnswer, randomFrom } from "../../support/random.ts";
import { randomKnowledge, randomScope } from "../../support/random-knowledge.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { numbered, questionOf, rule, smallWorld } from "../../support/small-world.ts";

function soFar(given: ShortAnswers, skipped: readonly string[] = []): SoFar {
  return { answers: answersOf(given), important: new Set(), skipped: new Set(skipped) };
}

const words = (count: number) => questionOf("word", numbered("w", count));

/** A small world in which a few of sixty completions have other winners than the rest. */
function nearlyDecided(random: Random): Knowledge {
  const speed = smallWorld.questions.slice(0, 1);
  const ids = smallWorld.frameworks.map(({ id }) => id);
  const exceptions = Array.from({ length: 1 + random.below(3) }, (_, at) =>
    rule(`exception-${at}`, {
      when: { word: [`w${random.below(30)}`], ...(random.once(2) ? { speed: ["high"] } : {}) },
      for: random.some(ids),
      ...(random.once(3) ? { ruleOut: true as const } : { points: random.pick([1, 2]) }),
    }),
  );
  const lead = rule("lead", { for: random.some(ids), points: 1 });
  return { ...smallWorld, questions: [...speed, words(30)], rules: [lead, ...exceptions] };
}

/** The winners of every way to answer its questions, and how likely each is. */
function everyWayToGoOn(knowledge: Knowledge) {
  return everyCompletion(knowledge, new Map()).map(({ answers, weight }) => ({
    end: rank(knowledge, { ...emptyRequest, answers }).winners.map(({ name }) => name),
    weight,
  }));
}

const precedent = { id: "similar", source: "a page", need: "a site", pick: "ash" };

const onSmallWorld = adviserOn(smallWorld, emptyRequest);

test("advise: asks for the place first, because it is the most informative", () => {
  expect(onSmallWorld.advise(soFar({}))).toMatchObject({
    kind: "ask",
    question: { id: "place" },
    canMatter: 3,
    offer: undefined,
  });
});

test("advise: ends when nothing can change, and says how many questions it leaves out", () => {
  // In the wood at low speed birch has 4; wishes can bring one point.
  const decided = { kind: "decided", leftOut: 1 };
  expect(onSmallWorld.advise(soFar({ speed: "low", place: "wood" }))).toEqual(decided);
});

test("advise: a skipped question is settled: it is not asked again, and cannot change anything", () => {
  // In the wood birch has 3; only high speed, 2 for ash and -1 for birch, would let wishes count.
  expect(onSmallWorld.advise(soFar({ place: "wood" }, ["wishes"]))).toMatchObject({
    question: { id: "speed" },
    canMatter: 1,
  });
  expect(onSmallWorld.advise(soFar({ place: "wood" }, ["speed"]))).toEqual({
    kind: "decided",
    leftOut: 1,
  });
});

const [speed] = smallWorld.questions;
const questions = [words(20), ...(speed === undefined ? [] : [speed])];
const ash = rule("ash-leads", { for: ["ash"], points: 1 });
const birch = (when: Rule["when"]) =>
  rule(`birch-${JSON.stringify(when)}`, { when: when ?? {}, for: ["birch"], points: 2 });

/** The offer when ash leads and nothing is answered. */
function offer(rules: Knowledge["rules"], skipped: readonly string[] = [], asked = questions) {
  const adviser = adviserOn(
    { ...smallWorld, questions: asked, rules: [ash, ...rules] },
    emptyRequest,
  );
  const advice = adviser.advise(soFar({}, skipped));
  return advice.kind === "ask" ? advice.offer : advice;
}

test("the offer comes when the winners stay with 29 of 30 answers, and names the rival with the other", () => {
  const rivals = [{ name: "Birch", share: expect.closeTo(1 / 30, 9) }];
  const expected = { winners: ["Ash"], rivals };
  expect(offer([birch({ word: ["w3"] })], [], [words(30)])).toMatchObject(expected);
});

test("without similar decisions, the offer comes at 192 of 200, and not at 191", () => {
  const against = numbered("w", 9);
  const asked = [words(200)];
  expect(offer([birch({ word: against.slice(1) })], [], asked)).toMatchObject({ winners: ["Ash"] });
  expect(offer([birch({ word: against })], [], asked)).toBeUndefined();
});

test("the offer does not come when similar decisions mostly end differently", () => {
  const decision = (speed: string, word: string) => {
    return { ...precedent, id: `${speed}-${word}`, answers: { speed, word } };
  };
  const precedents = [decision("high", "w3"), decision("low", "w1"), decision("low", "w2")];
  const rules = [ash, birch({ word: ["w3"] })];
  const adviser = adviserOn(
    { ...smallWorld, questions, rules, decisions: decisionsOf(precedents, questions) },
    emptyRequest,
  );
  const offered = (speed: string) => {
    const advice = adviser.advise(soFar({ speed }));
    return advice.kind === "ask" && advice.offer !== undefined;
  };
  // Decisions at another speed weigh 0.05, against 1 at the same.
  expect([offered("low"), offered("high")]).toEqual([true, false]);
});

test("the offer does not count answers to a question that was skipped", () => {
  const asked = [words(30), ...questions.slice(1)];
  const rules = [birch({ word: ["w3"] }), birch({ speed: ["high"] })];
  expect(offer(rules, [], asked)).toBeUndefined();
  expect(offer(rules, ["speed"], asked)).toMatchObject({ winners: ["Ash"] });
});

test.each([
  [["sea"], "Ash 2, Cedar 0, Birch -1"],
  [["wood"], "Ash 2, Birch 2, Cedar 0"],
  [undefined, "Ash 2, Cedar 0, Birch -1"],
])("standings replace an earlier answer by the new one, or by none: %j", (choices, places) => {
  const given = soFar({ speed: "high", place: "wood" });
  const found = onSmallWorld.standings(given, "place", choices);
  expect(found.places.map(({ name, points }) => `${name} ${points}`).join(", ")).toBe(places);
});

/** Answers to most questions, and marks on some of them. */
function person(knowledge: Knowledge, random: Random) {
  const answered = knowledge.questions.filter(() => !random.once(4));
  return {
    answers: new Map(answered.map((one) => [one.id, randomAnswer(one, random)] as const)),
    important: new Set(answered.filter(() => random.once(5)).map(({ id }) => id)),
  };
}

test("laws: `decided` is never wrong: all answers give the same winners as those asked for", async () => {
  const random = randomFrom(14);
  let leftOut = 0;
  for (let tries = 0; tries < 200; tries += 1) {
    const world = randomKnowledge(random);
    const similar = [...person(world, random).answers];
    const kept = similar.map(([id, own]): [string, string[]] => [id, [...own]]);
    const precedents = [{ ...precedent, answers: Object.fromEntries(kept) }];
    const knowledge = { ...world, decisions: decisionsOf(precedents, world.questions) };
    const scope = { ...randomScope(knowledge, random), important: new Set<string>() };
    const { answers, important } = person(knowledge, random);
    const { asked, answers: given } = await play(
      { answers, important },
      knowledge.questions,
      adviserOn(knowledge, scope),
    );
    leftOut += knowledge.questions.length - asked.length;
    const marks = new Set([...important].filter((id) => asked.includes(id)));
    const winners = (all: ReadonlyMap<string, readonly string[]>) =>
      rank(knowledge, { ...scope, answers: all, important: marks }).winners.map(({ id }) => id);
    expect(winners(given)).toEqual(winners(answers));
  }
  expect(leftOut).toBeGreaterThan(200);
});

test("laws: an offer names the right rivals and how often they are first", () => {
  const random = randomFrom(15);
  let offers = 0;
  let others = 0;
  for (let tries = 0; tries < 200; tries += 1) {
    const knowledge = nearlyDecided(random);
    const advice = adviserOn(knowledge, emptyRequest).advise(soFar({}));
    if (advice.kind === "decided" || advice.offer === undefined) continue;
    offers += 1;
    const { winners, rivals } = advice.offer;
    const ends = everyWayToGoOn(knowledge);
    const share = (which: (end: readonly string[]) => boolean) =>
      ends.reduce((sum, { end, weight }) => sum + (which(end) ? weight : 0), 0);
    expect(winners).toEqual(rank(knowledge, emptyRequest).winners.map(({ name }) => name));
    const holds = share((end) =>
      winners.length === 0 ? end.length === 0 : winners.every((one) => end.includes(one)),
    );
    expect(holds).toBeGreaterThanOrEqual(0.96 - 1e-9);
    others += rivals.length;
    for (const rival of rivals) {
      expect(rival.share).toBeCloseTo(
        share((end) => end.includes(rival.name)),
        9,
      );
    }
  }
  expect(offers).toBeGreaterThan(50);
  expect(others).toBeGreaterThan(50);
});

test("before anything is known, the shipped knowledge asks as the model would", () => {
  const { knowledge } = shippedKnowledge();
  const model = compile(knowledge, emptyRequest);
  const relevant = relevantQuestions(model, situationOf(model, new Map()));
  expect(adviserOn(knowledge, emptyRequest).advise(soFar({}))).toMatchObject({
    question: { id: "kind" },
    canMatter: relevant.length,
  });
});

test("before anything is known, a filter that decides all is found", () => {
  const rules = [rule("ash-leads", { when: { kind: ["k0"] }, for: ["ash"], points: 1 })];
  const world = { ...smallWorld, questions: [questionOf("kind", numbered("k", 2))], rules };
  const adviceFor = (only: readonly string[] | undefined) =>
    adviserOn(world, { ...emptyRequest, only }).advise(soFar({}));
  expect(adviceFor(["ash"])).toEqual({ kind: "decided", leftOut: 1 });
  expect(adviceFor(undefined)).toMatchObject({ question: { id: "kind" }, canMatter: 1 });
});
