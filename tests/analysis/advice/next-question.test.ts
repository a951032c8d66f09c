// Tests how informative questions are about the winners, and the first places under some answers.
import { expect, test } from "vitest";
import { informationOf, mostInformative } from "../../../src/analysis/advice/next-question.ts";
import { standingsOf } from "../../../src/analysis/advice/standings.ts";
import { likelyAnswers } from "../../../src/analysis/confidence/likely-answers.ts";
import type { Knowledge, Question, Rule } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type RankingRequest } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { situationOf, statesOf } from "../../../src/tables/states.ts";
import { everyCompletion } from "../../support/completions.ts";
import { randomAnswers, randomFrom, shuffledKnowledge } from "../../support/random.ts";
import { randomKnowledge, randomScope } from "../../support/random-knowledge.ts";
import { answersOf } from "../../support/request.ts";
import { shipped } from "../../support/samples.ts";
import { numbered, questionOf, rule, smallWorld } from "../../support/small-world.ts";

/** A question with this many choices: `c0` and so on. */
const question = (id: string, choices: number, kind?: Question["kind"]) =>
  questionOf(id, numbered("c", choices), kind);

function world(questions: readonly Question[], rules: readonly Rule[]): Knowledge {
  return { ...smallWorld, questions: [...questions], rules: [...rules] };
}

/** The information of each open question in bits, by id, and the question to ask. */
function told(knowledge: Knowledge, request: RankingRequest = emptyRequest) {
  const model = compile(knowledge, request);
  const situation = situationOf(model, request.answers);
  const likely = () => likelyAnswers(model, situation, undefined, request);
  const bits = informationOf(model, situation, situation.open, likely());
  return {
    bits: Object.fromEntries(situation.open.map(({ id }, at) => [id, bits[at] ?? Number.NaN])),
    most: mostInformative(model, situation, situation.open, likely)?.id,
  };
}

const ashFor = (id: string, when: Rule["when"]) =>
  rule(id, { ...(when === undefined ? {} : { when }), for: ["ash"], points: 1 });

test("by hand: a coin that decides between one winner and three gives 1 bit, a question without rules 0", () => {
  const { bits, most } = told(
    world([question("idle", 3), question("coin", 2)], [ashFor("heads", { coin: ["c0"] })]),
  );
  expect(bits).toEqual({ idle: expect.closeTo(0, 9), coin: expect.closeTo(1, 9) });
  expect(most).toBe("coin");
});

test("by hand: a question that few people can answer comes after a less informative one", () => {
  const questions = [{ ...question("coin", 2), answered: 0.2 }, question("wish", 3, "many")];
  const rules = [ashFor("heads", { coin: ["c0"] }), ashFor("w", { wish: ["c0"] })];
  expect(told(world(questions, rules)).most).toBe("wish");
  expect(told(world([question("coin", 2), question("wish", 3, "many")], rules)).most).toBe("coin");
});

test("by hand: `kind`, `size`, `parts` and `existing` are asked first, in this order, as long as they are candidates", () => {
  const questions = ["coin", "existing", "parts", "size", "kind"].map((id) => question(id, 2));
  const knowledge = world(questions, [ashFor("heads", { coin: ["c0"] })]);
  const model = compile(knowledge, emptyRequest);
  const situation = situationOf(model, answersOf({}));
  const asked = (...ids: string[]) =>
    mostInformative(
      model,
      situation,
      model.questions.filter(({ id }) => ids.includes(id)),
      () => likelyAnswers(model, situation, undefined, emptyRequest),
    )?.id;
  expect(asked("coin", "existing", "kind", "parts", "size")).toBe("kind");
  expect(asked("coin", "existing", "parts", "size")).toBe("size");
  expect(asked("coin", "existing", "parts")).toBe("parts");
  expect(asked("coin", "existing")).toBe("existing");
  expect(asked("coin")).toBe("coin");
  expect(asked()).toBeUndefined();
});

test("in random knowledge it is close to the mutual information of answer and winners", () => {
  const random = randomFrom(11);
  const errors: number[] = [];
  for (let tries = 0; tries < 150; tries += 1) {
    const knowledge = randomKnowledge(random);
    const request = { ...emptyRequest, answers: randomAnswers(knowledge, random) };
    const completions = everyCompletion(knowledge, request.answers);
    if (completions.length > 150) continue;
    const ends = completions.map(({ answers, weight }) => {
      const { winners } = rank(knowledge, { ...request, answers });
      return { answers, weight, winners: winners.map(({ id }) => id).join() };
    });
    for (const [id, bits] of Object.entries(told(knowledge, request).bits)) {
      const pairs = ends.map((one) => ({ ...one, answer: String(one.answers.get(id)) }));
      errors.push(Math.abs(bits - information(pairs)));
    }
  }
  expect(errors.length).toBeGreaterThan(100);
  expect(Math.max(...errors)).toBeLessThan(0.35);
  expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.03);
});

/** The mutual information of answer and winners, by its definition. */
function information(
  ends: readonly { readonly answer: string; readonly winners: string; readonly weight: number }[],
): number {
  const share = (which: (end: (typeof ends)[number]) => boolean) =>
    ends.filter(which).reduce((sum, { weight }) => sum + weight, 0);
  const different = new Map(ends.map((end) => [`${end.answer}|${end.winners}`, end]));
  return [...different.values()].reduce((sum, { answer, winners }) => {
    const joint = share((one) => one.answer === answer && one.winners === winners);
    const apart = share((one) => one.answer === answer) * share((one) => one.winners === winners);
    return sum + joint * Math.log2(joint / apart);
  }, 0);
}

const request = {
  ...emptyRequest,
  answers: answersOf({ kind: "api", size: "large", parts: [] }),
};

test("on the shipped knowledge, a question that changes nothing has no information, however many answers it has", () => {
  const idle = question("idle", 40);
  const { bits } = told({ ...shipped, questions: [...shipped.questions, idle] }, request);
  expect(bits.idle).toBeCloseTo(0, 9);
});

test("on the shipped knowledge, the question to ask is the same whatever the order of questions, choices and rules", () => {
  const { most } = told(shipped, request);
  const turned = shuffledKnowledge(shipped, randomFrom(7));
  expect(told(turned, request).most).toBe(most);
});

test("in random worlds they are the first rows of the ranking", () => {
  const random = randomFrom(13);
  for (let tries = 0; tries < 200; tries += 1) {
    const knowledge = randomKnowledge(random);
    const scope = randomScope(knowledge, random);
    const [before, after] = [randomAnswers(knowledge, random), randomAnswers(knowledge, random)];
    const model = compile(knowledge, scope);
    const found = standingsOf(
      model,
      model.frameworks,
      statesOf(model, before),
      statesOf(model, after),
    );
    const { rows, ruledOut } = rank(knowledge, { ...scope, answers: after });
    expect(found.ranked).toBe(rows.length);
    const earlier = rank(knowledge, { ...scope, answers: before });
    const led = earlier.winners.length > 3 ? [] : earlier.winners.map(({ id }) => id);
    expect(found.places).toEqual(
      rows.slice(0, 3).map(({ framework: { id }, rank, points }) => {
        return { name: id, rank, points, wasFirst: led.includes(id) };
      }),
    );
    expect(found.sharing).toBe(rows.slice(3).filter(({ rank }) => rank === rows[2]?.rank).length);
    const out = earlier.ruledOut.map((one) => one.framework.id);
    expect(found.ruledOut).toEqual(
      ruledOut.map((one) => one.framework.id).filter((id) => !out.includes(id)),
    );
  }
});
