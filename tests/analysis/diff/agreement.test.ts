// Tests the verdict and shares of `rules diff` against the readable scorer on all answers.

import { expect, test } from "vitest";
import {
  type DiffVerdict,
  differenceBetween,
  verdictOn,
} from "../../../src/analysis/diff/difference.ts";
import { groupsOf, pairOf } from "../../../src/analysis/diff/pair.ts";
import type { Answers } from "../../../src/knowledge/answer.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { frequencyOf } from "../../support/completions.ts";
import { everyReply } from "../../support/every-answer.ts";
import { randomFrom } from "../../support/random.ts";
import { rule, smallWorld } from "../../support/small-world.ts";
import { tinyKnowledge, variation } from "../../support/variations.ts";

function winners(knowledge: Knowledge, answers: Answers): readonly string[] {
  return rank(knowledge, { ...emptyRequest, answers }).winners.map(({ id }) => id);
}

/** The answers limited to the choices of the knowledge; a `one` question without its choice is open. */
function given({ questions }: Knowledge, answers: Answers): Answers {
  return new Map(
    questions.flatMap(({ id, kind, choices }): (readonly [string, readonly string[]])[] => {
      const known = answers.get(id)?.filter((one) => choices.some((choice) => choice.id === one));
      return known === undefined || (kind === "one" && known.length === 0) ? [] : [[id, known]];
    }),
  );
}

function differ(a: Knowledge, b: Knowledge, answers: Answers): boolean {
  return winners(a, given(a, answers)).join() !== winners(b, given(b, answers)).join();
}

const random = randomFrom(6);
const tried = Array.from({ length: 300 }, () => {
  // The variation asks no question that the whole does not.
  const whole = tinyKnowledge(random);
  const less = variation(whole, random);
  const [a, b] = random.once(2) ? [whole, less] : [less, whole];
  const all = everyReply(whole.questions).map((answers) => ({
    answers,
    before: winners(a, given(a, answers)),
    after: winners(b, given(b, answers)),
  }));
  return {
    a,
    b,
    odd: all.filter(({ before, after }) => before.join() !== after.join()),
    complete: all
      .filter(({ answers }) => answers.size === whole.questions.length)
      .map((one) => ({
        ...one,
        weight: whole.questions.reduce(
          (product, question) =>
            product * frequencyOf(question, one.answers.get(question.id) ?? []),
          1,
        ),
      })),
    found: differenceBetween(a, b),
    searched: searched(a, b),
  };
});

/** The verdict when no case was found by counting or sampling. */
function searched(a: Knowledge, b: Knowledge): DiffVerdict {
  const pair = pairOf([a, b]);
  return verdictOn(pair, groupsOf(pair), []);
}

/** The answers with each one left out in turn. */
function fewerThan(answers: Answers): readonly Answers[] {
  return [...answers.keys()].map((gone) => new Map([...answers].filter(([id]) => id !== gone)));
}

/** The framework's share of all first places on this side. */
function shareOf(framework: string, { complete }: Tried, side: "before" | "after"): number {
  const own = complete.filter((one) => one[side].includes(framework));
  return own.reduce((sum, one) => sum + one.weight / one[side].length, 0);
}

type Tried = (typeof tried)[number];

test("in random knowledge and a variation of it, winners differ if and only if some answers show it", () => {
  const kinds = tried.map(({ odd }) => (odd.length > 0 ? "differ" : "same"));
  expect(tried.map(({ found }) => found.verdict.kind)).toEqual(kinds);
  expect(tried.map((one) => one.searched.kind)).toEqual(kinds);
});

const witnesses = tried.flatMap(({ a, b, found, searched: other }) =>
  [found.verdict, other].flatMap((verdict) =>
    verdict.kind === "differ" ? [{ a, b, one: verdict.witness[0], other: verdict.witness[1] }] : [],
  ),
);

test("in random knowledge and a variation of it, both sides of a witness name the scorer's winners, and these differ", () => {
  for (const { a, b, one, other } of witnesses) {
    expect(winners(a, one.answers)).toEqual(one.winners);
    expect(winners(b, other.answers)).toEqual(other.winners);
    expect(one.winners).not.toEqual(other.winners);
  }
});

test("in random knowledge and a variation of it, no answer of a witness can be dropped without losing the difference or adding ties", () => {
  const needless = witnesses.flatMap(({ a, b, one, other }) =>
    fewerThan(new Map([...one.answers, ...other.answers])).filter(
      (fewer) =>
        differ(a, b, fewer) &&
        winners(a, given(a, fewer)).length <= one.winners.length &&
        winners(b, given(b, fewer)).length <= other.winners.length,
    ),
  );
  expect(needless).toEqual([]);
});

test("in random knowledge and a variation of it, all complete sets of answers are counted, none twice", () => {
  for (const { odd, complete, found } of tried) {
    expect(found.places).toMatchObject({ sets: complete.length, samples: undefined });
    const changed = complete.filter((one) => odd.some(({ answers }) => answers === one.answers));
    const share = changed.reduce((sum, { weight }) => sum + weight, 0);
    expect(found.places.changed.value).toBeCloseTo(share, 9);
  }
});

test("in random knowledge and a variation of it, first places are counted exactly, ties split", () => {
  for (const one of tried) {
    for (const { framework: id, before, after, change } of one.found.places.first) {
      const [was, is] = [shareOf(id, one, "before"), shareOf(id, one, "after")];
      expect(before).toBeCloseTo(was, 9);
      expect(after).toBeCloseTo(is, 9);
      expect(change.value).toBeCloseTo(is - was, 9);
    }
  }
});

test("in random knowledge and a variation of it, the cases are varied: proofs that are not trivial, rare differences, many frameworks", () => {
  const often = (count: number) => expect(count).toBeGreaterThan(3);
  const choices = ({ questions }: Knowledge) => questions.flatMap((one) => one.choices).length;
  often(tried.filter(({ found }) => found.verdict.kind === "same").length);
  often(tried.filter(({ odd }) => odd.length > 0 && odd.length < 5).length);
  often(tried.filter(({ a, b }) => choices(a) > choices(b)).length);
  often(tried.filter(({ a, b }) => choices(a) < choices(b)).length);
  often(tried.filter(({ a }) => a.frameworks.length > 32).length);
});

test("a question and a choice with new ids are the same if the old ids are aliases; each side answers in its own", () => {
  const questions = smallWorld.questions.map((question) => {
    if (question.id !== "speed") return question;
    const choices = question.choices.map((one) =>
      one.id === "high" ? { ...one, id: "fast", alias: ["high"] } : one,
    );
    return { ...question, id: "pace", alias: ["speed"], choices };
  });
  const rules = smallWorld.rules.map((one) => {
    const { speed, ...when } = one.when ?? {};
    if (speed === undefined) return one;
    const pace = speed.map((choice) => (choice === "high" ? "fast" : choice));
    return { ...one, when: { ...when, pace } };
  });
  const renamed = { ...smallWorld, questions, rules };
  expect(differenceBetween(smallWorld, renamed).verdict).toEqual({ kind: "same" });
  expect(differenceBetween(renamed, smallWorld).verdict).toEqual({ kind: "same" });
  const more = rule("more", { when: { pace: ["fast"] }, for: ["cedar"], points: 3 });
  const { verdict } = differenceBetween(smallWorld, { ...renamed, rules: [...rules, more] });
  const sides = verdict.kind === "differ" ? verdict.witness : [];
  expect(sides.map(({ answers }) => Object.fromEntries(answers))).toEqual([
    { speed: ["high"] },
    { pace: ["fast"] },
  ]);
});

test("an alias is not followed where the other side has both questions", () => {
  const pace = smallWorld.questions.flatMap((one) =>
    one.id === "speed" ? [{ ...one, id: "pace" }] : [],
  );
  const both = { ...smallWorld, questions: [...smallWorld.questions, ...pace] };
  const aliased = { ...smallWorld, questions: pace.map((one) => ({ ...one, alias: ["speed"] })) };
  const { questions } = pairOf([both, { ...aliased, rules: [] }]).model;
  expect(questions.map(({ id }) => id)).toEqual(["pace", "place", "speed", "wishes"]);
});
