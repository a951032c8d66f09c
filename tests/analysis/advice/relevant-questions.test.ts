// Tests which open questions can still change the winners, against every way to answer.
import { expect, test } from "vitest";
import { relevantQuestions } from "../../../src/analysis/advice/relevant-questions.ts";
import { isDecided } from "../../../src/analysis/confidence/stability.ts";
import type { Knowledge, Question, Rule } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { scoreOf, situationOf } from "../../../src/tables/states.ts";
import { everyReply, replyCount } from "../../support/every-answer.ts";
import { randomFrom } from "../../support/random.ts";
import { randomKnowledge, randomRequest } from "../../support/random-knowledge.ts";
import { asking } from "../../support/request.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

function relevant(
  knowledge: Knowledge,
  request: RankingRequest,
  rowLimit?: number,
): readonly string[] {
  const model = compile(knowledge, request, rowLimit);
  return relevantQuestions(model, situationOf(model, request.answers)).map(({ id }) => id);
}

test("in the small world, two points do not matter when 3 behind, even if the one ahead may be ruled out", () => {
  const rules = [
    rule("ash-leads", { for: ["ash"], points: 3 }),
    rule("cedar-last", { for: ["cedar"], points: -3 }),
    rule("birch-fast", { when: { speed: ["high"] }, for: ["birch"], points: 2 }),
    rule("ash-not-in-town", { when: { place: ["town"] }, for: ["ash"], ruleOut: true }),
  ];
  expect(relevant({ ...smallWorld, rules }, emptyRequest)).toEqual(["place"]);
  const cedarOut = { ...rules[3], for: ["cedar"] } as Rule;
  const last = { ...smallWorld, rules: [...rules.slice(0, 2), cedarOut] };
  expect(relevant(last, emptyRequest)).toEqual([]);
});

test("in the small world, without tables, every open question counts as relevant", () => {
  const request = asking({ speed: "low", place: "wood" });
  expect(relevant(smallWorld, request)).toEqual([]);
  expect(relevant(smallWorld, request, 1)).toEqual(["wishes"]);
});

const random = randomFrom(12);
const tried = Array.from({ length: 400 }, () => {
  const knowledge = randomKnowledge(random);
  return { knowledge, request: randomRequest(knowledge, random) };
}).filter(({ knowledge, request }) => {
  return replyCount(knowledge.questions.filter(({ id }) => !request.answers.has(id))) <= 400;
});

test("in random worlds, no answer to a dropped question changes the winners, whatever the other answers", () => {
  let left = 0;
  let kept = 0;
  for (const { knowledge, request } of tried) {
    const found = relevant(knowledge, request);
    const open = knowledge.questions.filter(({ id }) => !request.answers.has(id));
    kept += found.length;
    for (const question of open.filter(({ id }) => !found.includes(id))) {
      left += 1;
      expect(changesWinners(knowledge, request, question, open)).toBe(false);
    }
  }
  expect(left).toBeGreaterThan(200);
  expect(kept).toBeGreaterThan(100);
});

test("in random worlds, most of the questions kept do change them: the proof is not wasteful", () => {
  const kept = tried.flatMap(({ knowledge, request }) => {
    const open = knowledge.questions.filter(({ id }) => !request.answers.has(id));
    const found = relevant(knowledge, request);
    return open
      .filter(({ id }) => found.includes(id))
      .map((question) => changesWinners(knowledge, request, question, open));
  });
  expect(kept.filter((changes) => changes).length / kept.length).toBeGreaterThan(0.9);
});

test("in random worlds, if none matters, the winners are decided", () => {
  const none = tried.filter(({ knowledge, request }) => relevant(knowledge, request).length === 0);
  expect(none.length).toBeGreaterThan(100);
  for (const { knowledge, request } of none) {
    const model = compile(knowledge, request);
    const situation = situationOf(model, request.answers);
    expect(isDecided(model, situation, scoreOf(model, situation.states).winners)).toBe(true);
  }
});

/** Whether two replies to the question, including "I don't know", ever give different winners. */
function changesWinners(
  knowledge: Knowledge,
  request: RankingRequest,
  question: Question,
  open: readonly Question[],
): boolean {
  const others = open.filter(({ id }) => id !== question.id);
  return everyReply(others).some((more) => {
    const winners = everyReply([question]).map((reply) =>
      rank(knowledge, { ...request, answers: new Map([...request.answers, ...more, ...reply]) })
        .winners.map(({ id }) => id)
        .join(),
    );
    return new Set(winners).size > 1;
  });
}
