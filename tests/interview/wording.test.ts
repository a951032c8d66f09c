// Tests what an interview says about questions and outcomes.
import { expect, test } from "vitest";
import type { Standings } from "../../src/analysis/advice/standings.ts";
import type { Certainty } from "../../src/interview/reply.ts";
import {
  answerWords,
  elsewhereWords,
  isInformative,
  offerWords,
  outcomeWords,
  placesWords,
  reason,
  settledWords,
  verdictWords,
} from "../../src/interview/wording.ts";
import { titleOf } from "../../src/knowledge/answer.ts";
import { noStandings, questionStep } from "../support/play.ts";

const { question } = questionStep("wishes");
const verdict: Certainty = { winners: ["Ash"], label: "likely", share: 0.834 };
const first = (more: Partial<Certainty>, answered = 5) =>
  verdictWords({ ...verdict, ...more }, answered, 4)[0];

test("a question, its title, why it is asked, and answers to it", () => {
  expect(reason(question)).toBe("Why: wishes differ.");
  expect(titleOf({ ...question, title: undefined })).toBe("What else?");
  expect(titleOf({ ...question, title: "Wishes" })).toBe("Wishes");
  expect(answerWords({ question, choices: ["sails", "wheels"] })).toBe("Wheels, Sails");
  expect(answerWords({ question, choices: [] })).toBe("None of these");
  expect(answerWords({ question, choices: undefined })).toBe("(skipped)");
});

const stays = (share: string) => `more answers keep it first ${share} of the time.`;

test.each<[Partial<Certainty>, string]>([
  [{ label: "certain", share: 1 }, "Ash comes first, whatever else you answer."],
  [{ label: "very-likely", share: 0.97 }, `Ash is very likely to come first: ${stays("97%")}`],
  [{}, `Ash is likely to come first: ${stays("83%")}`],
  [{ label: "leaning", share: 0.5 }, `Ash is ahead for now: ${stays("50%")}`],
  [{ label: "open", share: 0.004 }, `Ash is ahead for now: ${stays("less than 1%")}`],
  [
    { label: "tie", winners: ["Ash", "Birch"] },
    "Ash and Birch are tied: more answers keep the tie 83% of the time.",
  ],
  [{ label: "tie", share: 1, winners: [..."ABCDE"] }, "A, B and 3 others are tied."],
  [{ label: "none", winners: [] }, "Your answers rule out every framework."],
])("the state of an interview: %j", (more, words) => {
  expect(first(more)).toBe(words);
});

test("the state of an interview: after few answers it is too early to say, after none there is nothing to say", () => {
  expect(first({ label: "open" }, 2)).toBe("Too early to be sure after 2 answers. Ash is ahead.");
  expect(first({ label: "certain" }, 0)).toBe(
    "You have not answered anything yet, so there is nothing to go by.",
  );
});

test("the state of an interview: without answers, no question is said to change the result", () => {
  expect(verdictWords(verdict, 0, 22)[1]).toBe("22 questions could change that.");
  expect(verdictWords(verdict, 0, 1)[1]).toBe("1 question could change that.");
});

test("the state of an interview: what else may happen", () => {
  expect(verdictWords(verdict, 5, 4)[1]).toBe("4 more questions could still change it.");
});

test("an offer names only the likeliest rivals", () => {
  const rivals = (...shares: readonly number[]) =>
    shares.map((share, at) => ({ name: ["Birch", "Cedar", "Dogwood"][at] ?? "", share }));
  const said = (...shares: readonly number[]) =>
    offerWords({ ...verdict, share: 0.95 }, 5, 1, { rivals: rivals(...shares), share: 0.97 })[1];
  expect(said(0.2, 0.1)).toBe(
    "1 more question could still change it, most often in favour of Birch.",
  );
  expect(said(0.2, 0.2, 0.2)).toBe(
    "1 more question could still change it, most often in favour of Birch or Cedar.",
  );
});

test("an offer that holds only without what was skipped says so", () => {
  const [, second] = offerWords(verdict, 5, 1, { rivals: [], share: 0.97 });
  expect(second).toBe("1 more question could still change it; so could what you skipped.");
});

test("the end says that the other questions cannot change it", () => {
  expect(settledWords({ ...verdict, label: "certain", share: 1 }, 6, 6, 9)).toEqual([
    "Ash comes first, whatever else you answer.",
    "That is all: the 9 questions left cannot change it.",
  ]);
});

test("the end says that what was skipped could", () => {
  expect(settledWords(verdict, 6, 8, 0)).toEqual([
    "Ash is likely to come first: more answers keep it first 83% of the time.",
    "That was the last question. Only what you skipped could change it.",
  ]);
});

test("the end says that nothing was answered, and names no winner", () => {
  expect(settledWords({ ...verdict, label: "tie", winners: ["A", "B"] }, 0, 18, 0)).toEqual([
    "You skipped every question, so there is nothing to go by.",
  ]);
});

test.each<[Partial<Certainty>, string]>([
  [{ label: "very-likely" }, "Ash comes first (very likely)."],
  [{ label: "open" }, "Ash comes first (still open)."],
  [{ winners: ["Ash", "Birch"] }, "Ash and Birch are tied."],
  [{ winners: [] }, "No framework is left."],
])("the outcome in short: %j", (more, words) => {
  expect(outcomeWords({ ...verdict, ...more })).toBe(words);
});

test("advice to look elsewhere", () => {
  const boat = { id: "boat", advice: "a boat", because: "there is water" };
  const walk = { id: "walk", advice: "a walk", because: "there is time" };
  expect(elsewhereWords([boat, walk])).toEqual([
    "You may not need any of these frameworks.",
    "Consider a boat: there is water.",
    "Consider a walk: there is time.",
  ]);
});

const standings = (points: readonly number[], more: Partial<Standings> = {}): Standings => ({
  ...noStandings,
  places: points.map((own, at) => ({
    name: "ABC"[at] ?? "",
    rank: 1 + points.filter((other) => other > own).length,
    points: own,
    wasFirst: false,
  })),
  ranked: 10,
  ...more,
});

test.each<[readonly number[], Partial<Standings>, number, boolean]>([
  [[4, 2, 1], {}, 0, true],
  [[4, 3, 1], {}, 2, false],
  [[4, 3, 1], {}, 3, true],
  [[1, 1, 1], { sharing: 7 }, 9, false],
  [[1, 1, 1], { ranked: 3 }, 9, false],
  [[1, 1, 0], { sharing: 7 }, 9, true],
  [[1], { ranked: 1 }, 0, true],
  [[], { ranked: 0 }, 9, false],
])("the first places %j %j after %i answers are shown: %j", (points, more, answered, shown) => {
  expect(isInformative(standings(points, more), answered)).toBe(shown);
});

test("the first places are named with their points; frameworks that share the last place are counted", () => {
  expect(placesWords(standings([4, 2, 1]))).toEqual(["A 4 points", "B 2", "C 1"]);
  expect(placesWords(standings([4, 1, 1], { sharing: 3 }))).toEqual([
    "A 4 points",
    "5 others at 1",
  ]);
  expect(placesWords(standings([4], { ruledOut: ["X", "Y"] }))).toEqual([
    "A 4 points",
    "rules out X and Y",
  ]);
});
