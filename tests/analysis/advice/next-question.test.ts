// What questions are expected to tell of the winners: by the head, by the definition, and in samples.
import { describe, expect, test } from "vitest";
import { informationIn, mostInformative } from "../../../src/analysis/advice/next-question.ts";
import { outcomesFrom } from "../../../src/analysis/advice/outcomes.ts";
import { seededRandom } from "../../../src/analysis/search/random.ts";
import { everyAnswer, possibleAnswers } from "../../../src/knowledge/answer.ts";
import type { Knowledge, Question, Rule } from "../../../src/knowledge/schema.ts";
import { rank } from "../../../src/ranking/rank.ts";
import { emptyRequest, type Request } from "../../../src/ranking/request.ts";
import { compile } from "../../../src/tables/compile.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { randomKnowledge, randomScope } from "../../support/random-knowledge.ts";
import { shipped } from "../../support/samples.ts";
import { rule, smallWorld } from "../../support/small-world.ts";

/** A question with so many choices, `c0` and so on; a `many` question takes up to two. */
function question(id: string, choices: number, kind: Question["kind"] = "one"): Question {
  return {
    id,
    kind,
    ...(kind === "many" ? { max: 2 } : {}),
    text: id,
    why: id,
    choices: Array.from({ length: choices }, (_, at) => ({ id: `c${at}`, label: id, hint: id })),
  };
}

function world(questions: readonly Question[], rules: readonly Rule[]): Knowledge {
  return { ...smallWorld, questions: [...questions], rules: [...rules] };
}

/** The bits that each open question tells, by id, and the one that tells most. */
function told(
  knowledge: Knowledge,
  request: Request = emptyRequest,
  { skipping = 0, seed = 1 } = {},
) {
  const model = compile(knowledge, request);
  const outlook = outcomesFrom(
    model,
    statesOf(model, request.answers),
    skipping,
    seededRandom(seed),
  );
  const bits = informationIn(outlook);
  return {
    exact: outlook.exact,
    bits: Object.fromEntries(outlook.open.map(({ id }, at) => [id, bits[at] ?? Number.NaN])),
    most: mostInformative(outlook, outlook.open)?.id,
  };
}

const ashFor = (id: string, when: Rule["when"]) =>
  rule(id, { ...(when === undefined ? {} : { when }), for: ["ash"], points: 1 });

describe("by the head", () => {
  test("a coin that decides between one winner and three tells 1 bit, a question of no rule 0", () => {
    const { bits, most, exact } = told(
      world([question("idle", 3), question("coin", 2)], [ashFor("heads", { coin: ["c0"] })]),
    );
    expect(bits).toEqual({ idle: expect.closeTo(0, 9), coin: expect.closeTo(1, 9) });
    expect({ most, exact }).toEqual({ most: "coin", exact: true });
  });

  test("one choice of four decides: the entropy of 1/4 and 3/4", () => {
    const { bits } = told(world([question("four", 4)], [ashFor("one", { four: ["c3"] })]));
    expect(bits.four).toBeCloseTo(2 - 0.75 * Math.log2(3), 9);
  });

  test("two that must come together tell each what is left of one quarter against three", () => {
    // Before: 1/4 and 3/4, 0.811 bits. After `c0` it is even (1 bit), after `c1` it is settled (0 bits).
    const both = [ashFor("both", { left: ["c0"], right: ["c0"] })];
    const { bits, most } = told(world([question("left", 2), question("right", 2)], both));
    expect(bits.left).toBeCloseTo(2 - 0.75 * Math.log2(3) - 0.5, 9);
    expect(bits.right).toBeCloseTo(bits.left ?? 0, 9);
    expect(most).toBe("left");
  });

  test("of a `many` question every set counts: two of the three choices, at most two, meet it", () => {
    // Seven sets; without c0: {}, c1, c2, c1+c2. So 3 of 7 hold c0.
    const { bits } = told(world([question("wish", 3, "many")], [ashFor("w", { wish: ["c0"] })]));
    const [yes, no] = [3 / 7, 4 / 7];
    expect(bits.wish).toBeCloseTo(-yes * Math.log2(yes) - no * Math.log2(no), 9);
  });

  test("who skips half of all questions tells half of the coin: whether it was thrown, and how it fell", () => {
    // Three of four ways end with all three first, one with ash alone; the reply tells which.
    const coin = world([question("coin", 2)], [ashFor("heads", { coin: ["c0"] })]);
    const { bits } = told(coin, emptyRequest, { skipping: 0.5 });
    expect(bits.coin).toBeCloseTo(2 - 0.75 * Math.log2(3), 9);
  });

  test("only candidates are asked; without any, nothing", () => {
    const knowledge = world(
      [question("idle", 3), question("coin", 2)],
      [ashFor("heads", { coin: ["c0"] })],
    );
    const model = compile(knowledge, emptyRequest);
    const outlook = outcomesFrom(model, statesOf(model, new Map()), 0, seededRandom(1));
    expect(mostInformative(outlook, model.questions.slice(0, 1))?.id).toBe("idle");
    expect(mostInformative(outlook, [])).toBeUndefined();
  });
});

test("in random worlds it is the mutual information of answer and winners, by the readable scorer", () => {
  const random = randomFrom(11);
  let compared = 0;
  for (let tries = 0; tries < 300; tries += 1) {
    const knowledge = randomKnowledge(random);
    const request = {
      ...randomScope(knowledge, random),
      answers: randomAnswers(knowledge, random),
    };
    const open = knowledge.questions.filter(({ id }) => !request.answers.has(id));
    const size = open.reduce((count, one) => count * possibleAnswers(one).length, 1);
    if (open.length === 0 || size > 150) continue;
    const ends = [...everyAnswer(open)].map((more) => {
      const { winners } = rank(knowledge, {
        ...request,
        answers: new Map([...request.answers, ...more]),
      });
      return { more, winners: winners.map(({ id }) => id).join() };
    });
    const { bits } = told(knowledge, request);
    for (const { id } of open) {
      const pairs = ends.map(({ more, winners }) => [String(more.get(id)), winners] as const);
      expect(bits[id]).toBeCloseTo(information(pairs), 9);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(150);
});

/** The mutual information of two lists, by its definition with joint shares. */
function information(pairs: readonly (readonly [string, string])[]): number {
  const share = (which: (pair: readonly [string, string]) => boolean) =>
    pairs.filter(which).length / pairs.length;
  const different = new Map(pairs.map((pair) => [pair.join("|"), pair]));
  return [...different.values()].reduce((sum, [x, y]) => {
    const joint = share(([a, b]) => a === x && b === y);
    return sum + joint * Math.log2(joint / (share(([a]) => a === x) * share(([, b]) => b === y)));
  }, 0);
}

describe("in samples", () => {
  const many = Array.from({ length: 60 }, (_, at) => `c${at}`);

  test("what chance alone would tell is taken off, however many answers there are", () => {
    const idle = question("idle", many.length);
    const { bits, exact, most } = told({ ...shipped, questions: [...shipped.questions, idle] });
    expect(exact).toBe(false);
    expect(Math.abs(bits.idle ?? 1)).toBeLessThan(0.05);
    expect(most).not.toBe("idle");
    expect(bits[most ?? ""]).toBeGreaterThan(0.2);
  });

  test("the most telling question is the same with every seed", () => {
    const asked = Array.from(
      { length: 12 },
      (_, seed) => told(shipped, emptyRequest, { seed }).most,
    );
    expect(new Set(asked).size).toBe(1);
  });
});
