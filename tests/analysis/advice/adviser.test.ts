// What an interview is told: which question comes next, when nothing can change any more, and when it is nearly so.
import { describe, expect, test } from "vitest";
import { type Adviser, adviserOn, type SoFar } from "../../../src/analysis/advice/adviser.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
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

/** A small world in which a few of sixty completions go another way than the rest. */
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

/** Every way to answer its questions: who is first then, and how likely it is. */
function everyWayToGoOn(knowledge: Knowledge) {
  return everyCompletion(knowledge, new Map()).map(({ answers, weight }) => ({
    end: rank(knowledge, { ...emptyRequest, answers }).winners.map(({ name }) => name),
    weight,
  }));
}

const onSmallWorld = adviserOn(smallWorld, emptyRequest);

describe("advise", () => {
  test("asks first where one is, as the place tells most", () => {
    expect(onSmallWorld.advise(soFar({}))).toMatchObject({
      kind: "ask",
      question: { id: "place" },
      canMatter: 3,
      offer: undefined,
    });
  });

  test("ends where nothing can change, and says how many questions it leaves out", () => {
    // In the wood at low speed birch has 4; wishes can bring one point.
    const decided = { kind: "decided", leftOut: 1 };
    expect(onSmallWorld.advise(soFar({ speed: "low", place: "wood" }))).toEqual(decided);
  });

  test("a question that was skipped is settled: it is not asked again, and cannot change anything", () => {
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
});

describe("the offer", () => {
  const world = (...rules: Knowledge["rules"]): Adviser =>
    adviserOn({ ...smallWorld, questions: [words(20)], rules }, emptyRequest);
  const ash = rule("ash-leads", { for: ["ash"], points: 1 });
  const birch = (...choices: string[]) =>
    rule("birch-words", { when: { word: choices }, for: ["birch"], points: 2 });

  test("comes where the winners stay with 19 of 20 answers, and says what the other brings", () => {
    expect(world(ash, birch("w3")).advise(soFar({}))).toMatchObject({
      kind: "ask",
      offer: {
        winners: ["Ash"],
        rivals: [{ name: "Birch", share: expect.closeTo(0.05, 9) }],
        isVeryLikely: true,
      },
    });
  });

  test("comes at 13 of 20, and not at 12", () => {
    const against = ["w3", "w4", "w5", "w6", "w7", "w8", "w9"];
    expect(world(ash, birch(...against)).advise(soFar({}))).toMatchObject({
      offer: { winners: ["Ash"], isVeryLikely: false },
    });
    expect(world(ash, birch(...against, "w10")).advise(soFar({}))).toMatchObject({
      offer: undefined,
    });
  });

  test("does not come where one question alone changes the winners more often than not", () => {
    const advised = (...rules: Knowledge["rules"]) =>
      adviserOn(
        { ...smallWorld, questions: [words(2), { ...words(4), id: "other" }], rules },
        emptyRequest,
      ).advise(soFar({}));
    // Birch leads with w0 alone, but three of four other answers take its point back.
    const alone = birch("w0");
    const back = rule("back", { when: { other: ["w1", "w2", "w3"] }, for: ["ash"], points: 2 });
    expect(advised(ash, alone, back)).toMatchObject({ offer: undefined });
    expect(
      advised(ash, rule("rare", { when: { other: ["w0"] }, for: ["birch"], points: 2 })),
    ).toMatchObject({
      offer: { winners: ["Ash"] },
    });
  });

  test("does not count answers to a question that was skipped", () => {
    const knowledge = {
      ...smallWorld,
      questions: [words(20), ...smallWorld.questions.slice(0, 1)],
      rules: [
        ash,
        birch("w3"),
        rule("fast", { when: { speed: ["high"] }, for: ["birch"], points: 2 }),
      ],
    };
    const adviser = adviserOn(knowledge, emptyRequest);
    expect(adviser.advise(soFar({}))).toMatchObject({ offer: undefined });
    expect(adviser.advise(soFar({}, ["speed"]))).toMatchObject({
      offer: { winners: ["Ash"] },
    });
  });
});

describe("standings", () => {
  const ids = (found: ReturnType<Adviser["standings"]>) =>
    found.places.map(({ name, points }) => [name, points]);

  test("show an answer in place of an earlier one, and none", () => {
    const given = {
      answers: answersOf({ speed: "high", place: "wood" }),
      important: new Set<string>(),
    };
    expect(ids(onSmallWorld.standings(given, "place", ["sea"]))).toEqual([
      ["Ash", 2],
      ["Cedar", 0],
      ["Birch", -1],
    ]);
    expect(ids(onSmallWorld.standings(given, "place", ["wood"]))[1]).toEqual(["Birch", 2]);
    expect(ids(onSmallWorld.standings(given, "place", undefined))[0]).toEqual(["Ash", 2]);
  });
});

describe("laws", () => {
  /** Answers to most questions, and marks on some of them. */
  function person(knowledge: Knowledge, random: Random) {
    const answered = knowledge.questions.filter(() => !random.once(4));
    return {
      answers: new Map(answered.map((one) => [one.id, randomAnswer(one, random)] as const)),
      important: new Set(answered.filter(() => random.once(5)).map(({ id }) => id)),
    };
  }

  test("decided is never wrong: all answers bring the same winners as those that were asked for", async () => {
    const random = randomFrom(14);
    let leftOut = 0;
    for (let tries = 0; tries < 200; tries += 1) {
      const knowledge = randomKnowledge(random);
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

  test("an offer counts right: it names the share, and who else is first how often", () => {
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
      expect(holds).toBeGreaterThanOrEqual(0.62 - 1e-9);
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
});
