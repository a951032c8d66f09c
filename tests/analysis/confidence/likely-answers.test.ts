// Tests how people are likely to go on: as similar decisions did or, without any, as most people do.
import { expect, test } from "vitest";
import { confidence } from "../../../src/analysis/confidence/confidence.ts";
import {
  likelyAnswers,
  likelyCompletions,
  type Way,
  writeWay,
} from "../../../src/analysis/confidence/likely-answers.ts";
import { decisionsOf } from "../../../src/knowledge/decisions.ts";
import type { Decisions, Precedent } from "../../../src/knowledge/schema.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import type { ModelQuestion } from "../../../src/tables/model.ts";
import { answerIn, situationOf } from "../../../src/tables/states.ts";
import { answersOf } from "../../support/request.ts";
import { numbered, questionOf, rule, smallWorld } from "../../support/small-world.ts";

const questions = [
  questionOf("kind", numbered("k", 3), "many"),
  questionOf("word", numbered("w", 4)),
  { ...questionOf("own", numbered("o", 2)), answered: 0.5 },
];
/** Ash leads, unless the word is `w3`; the other rule only asks. */
const rules = [
  rule("lead", { for: ["ash"], points: 1 }),
  rule("birch", { when: { word: ["w3"] }, for: ["birch"], points: 2 }),
  rule("ask", { when: { own: ["o1"], kind: ["k0"] }, for: ["ash"], points: 1 }),
];
const model = compile({ ...smallWorld, questions, rules }, emptyRequest);

const decisions = (...all: readonly Precedent["answers"][]) => {
  const precedents = all.map((answers) => ({ id: "d", source: "a page", pick: "ash", answers }));
  return all.length === 0 ? undefined : decisionsOf(precedents, questions);
};

/** For each way to answer the question, or "open", its weight. */
function waysOf(id: string, theirs: Decisions | undefined, given = {}, skipped = new Set("")) {
  const answers = answersOf(given);
  const replies = { answers, skipped };
  const likely = likelyAnswers(model, situationOf(model, answers), theirs, replies);
  const found = [...likely].find(([question]) => question.id === id);
  if (found === undefined) throw new Error(`${id} is not open`);
  return Object.fromEntries(found[1].map((way) => [answerOf(found[0], way), way.weight]));
}

function answerOf(question: ModelQuestion, way: Way) {
  const states = new Int32Array(model.variables.length);
  writeWay(question, way, states);
  return answerIn(question, states).join("+") || "open";
}

test.each([
  {
    // 1 and 0.3 for `w1`, 0.05 for `w2`, 1 for leaving it open.
    what: "the same answer counts 1, a different one 0.05, none 0.3",
    theirs: [
      { kind: ["k0"], word: "w1" },
      { kind: ["k1"], word: "w2" },
      { word: "w1" },
      { kind: ["k0"] },
    ],
    ways: { w1: 1.3 / 2.35, open: 1 / 2.35, w2: 0.05 / 2.35 },
  },
  {
    // One of two choices is shared: 0.05 + 0.95 / 2.
    what: "of several choices, the shared ones count in proportion",
    theirs: [
      { kind: ["k0", "k1"], word: "w1" },
      { kind: ["k0"], word: "w2" },
    ],
    ways: { w2: 1 / 1.525, w1: 0.525 / 1.525 },
  },
])("by hand: $what", ({ theirs, ways }) => {
  const found = waysOf("word", decisions(...theirs), { kind: ["k0"] });
  const near = Object.entries(ways).map(([answer, weight]) => [answer, expect.closeTo(weight, 9)]);
  expect(found).toEqual(Object.fromEntries(near));
});

test("by hand: a decision that answers what the person skipped counts 0.3", () => {
  const theirs = decisions({ kind: ["k0"], word: "w1" }, { word: "w2" });
  const found = waysOf("word", theirs, {}, new Set(["kind"]));
  expect(found).toEqual({ w2: expect.closeTo(1 / 1.3, 9), w1: expect.closeTo(0.3 / 1.3, 9) });
});

test("a question that no decision answers is answered as often, and as, most people do", () => {
  const quarter = expect.closeTo(0.25, 9);
  const ways = { o0: quarter, o1: quarter, open: expect.closeTo(0.5, 9) };
  expect(waysOf("own", decisions({ word: "w1" }))).toEqual(ways);
});

test("completions are drawn with these weights, and with one seed always the same", () => {
  const theirs = decisions({ word: "w1" }, { word: "w1" }, { word: "w3" });
  const situation = situationOf(model, new Map());
  const likely = likelyAnswers(model, situation, theirs, emptyRequest);
  const draw = () => {
    const states = situation.states.slice();
    const word = model.variables.find(({ choices }) => choices.includes("w3"))?.index ?? 0;
    return Array.from(likelyCompletions(likely, states, 3_000), () => states[word]);
  };
  const drawn = draw();
  expect(new Set(drawn)).toEqual(new Set([2, 4]));
  expect(Math.abs(drawn.filter((state) => state === 4).length - 1_000)).toBeLessThan(150);
  expect(draw()).toEqual(drawn);
});

test("confidence goes by similar decisions, but what they never did still counts against a proof", () => {
  const holds = (...theirs: readonly Precedent["answers"][]) =>
    confidence(model, answersOf({ kind: ["k1"] }), decisions(...theirs));
  expect(holds()).toMatchObject({
    holds: { value: 0.75, exact: true },
    thenFirst: { ash: 0.75, birch: 0.25 },
  });
  expect(holds({ word: "w1" })).toMatchObject({
    decided: false,
    holds: { value: 0.999, exact: false },
    thenFirst: { ash: 0.999 },
  });
  expect(holds({ word: "w3" }).holds).toEqual({ value: 0.001, exact: false });
});
