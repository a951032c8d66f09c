// Tests the course of an interview with somebody who replies by a script.
import { describe, expect, test } from "vitest";
import {
  type Adviser,
  adviserOn,
  type Offer,
  type SoFar,
} from "../../src/analysis/advice/adviser.ts";
import { type Input, noInput } from "../../src/answers/input.ts";
import { converse } from "../../src/interview/interview.ts";
import type { OfferReply, Reply, Step } from "../../src/interview/reply.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { smallWorld } from "../support/small-world.ts";
import { noStandings } from "../support/steps.ts";

const answer = (...choices: string[]): Reply => ({ kind: "answer", choices, important: false });
const important = (...choices: string[]): Reply => ({ kind: "answer", choices, important: true });
const [skip, back, finish, cancel] = (["skip", "back", "finish", "cancel"] as const).map(
  (kind) => ({ kind }),
);
const goOn: OfferReply = { kind: "goOn" };

/** Asks the questions of the small world as they stand, until none is left; `offers` names where it offers to end. */
function inTurn(offers: (soFar: SoFar) => Offer | undefined = () => undefined): Adviser {
  return {
    advise(soFar) {
      const open = smallWorld.questions.filter(
        ({ id }) => !soFar.answers.has(id) && !soFar.skipped.has(id),
      );
      const [question] = open;
      if (question === undefined) return { kind: "decided", leftOut: 0 };
      return { kind: "ask", question, canMatter: open.length, offer: offers(soFar) };
    },
    standings: () => noStandings,
  };
}

interface Talk {
  readonly given?: Input;
  readonly adviser?: Adviser;
}

/** Converses with somebody who gives these replies; fails if they are too few or too many. */
async function talk(replies: readonly (Reply | OfferReply | undefined)[], more: Talk = {}) {
  const { given = noInput, adviser = inTurn() } = more;
  const steps: Step[] = [];
  const offers: Offer[] = [];
  const said: string[] = [];
  const next = (what: string) => {
    const reply = replies[steps.length + offers.length];
    if (reply === undefined) throw new Error(`nothing to reply to ${what}`);
    return reply;
  };
  const result = await converse(smallWorld.questions, given, adviser, {
    async ask(step) {
      const reply = next(step.question.id);
      steps.push(step);
      if (reply.kind === "answer") return reply;
      const { kind } = reply;
      if (kind === "goOn") throw new Error(`${step.question.id} is no offer`);
      return { kind };
    },
    async offer(offer) {
      const reply = next("an offer");
      offers.push(offer);
      const { kind } = reply;
      if (kind === "answer" || kind === "skip") throw new Error("this is an offer");
      return { kind };
    },
    tell: (text) => void said.push(text),
    close() {},
  });
  expect(steps.length + offers.length).toBe(replies.length);
  return {
    answers: [...result.given.answers],
    important: [...result.given.important],
    require: result.given.require,
    cancelled: result.cancelled,
    asked: steps.map(({ question }) => question.id),
    steps,
    offers,
    said,
  };
}

describe("converse", () => {
  test("asks each question once, in order, and gathers the answers", async () => {
    const { answers, asked, cancelled, steps } = await talk([
      answer("low"),
      answer("sea"),
      answer(),
    ]);
    expect(answers).toEqual([
      ["speed", ["low"]],
      ["place", ["sea"]],
      ["wishes", []],
    ]);
    expect(asked).toEqual(["speed", "place", "wishes"]);
    expect(steps.map(({ number, canMatter }) => [number, canMatter])).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
    expect(cancelled).toBe(false);
  });

  test("a skipped question stays open", async () => {
    const { answers } = await talk([skip, answer("sea"), skip]);
    expect(answers).toEqual([["place", ["sea"]]]);
  });

  test("going back asks again, and shows what was answered and marked", async () => {
    const {
      answers,
      important: marks,
      asked,
      steps,
    } = await talk([important("low"), back, answer("high"), answer("sea"), skip]);
    expect(asked).toEqual(["speed", "place", "speed", "place", "wishes"]);
    expect(steps[2]).toMatchObject({ before: ["low"], important: true });
    expect(answers).toEqual([
      ["speed", ["high"]],
      ["place", ["sea"]],
    ]);
    expect(marks).toEqual([]);
  });

  test("going back from the first question stays there", async () => {
    const { asked } = await talk([back, back, finish]);
    expect(asked).toEqual(["speed", "speed", "speed"]);
  });

  test("skipping an answered question opens it again, and takes its mark away", async () => {
    const { answers, important: marks } = await talk([important("low"), back, skip, finish]);
    expect({ answers, marks }).toEqual({ answers: [], marks: [] });
  });

  test("answers and marks come in the order of the questions, however one went", async () => {
    const { answers, important: marks } = await talk([
      skip,
      important("sea"),
      back,
      back,
      important("high"),
      important("wood"),
      answer("wings"),
    ]);
    expect(answers.map(([id]) => id)).toEqual(["speed", "place", "wishes"]);
    expect(marks).toEqual(["speed", "place"]);
  });

  test.each([
    [finish, false],
    [cancel, true],
  ])("%j ends it with the answers so far; broken off: %j", async (last, cancelled) => {
    const result = await talk([answer("low"), last]);
    expect(result).toMatchObject({ answers: [["speed", ["low"]]], cancelled });
  });

  test("what is known already stands until it is changed; requirements are kept", async () => {
    const given: Input = {
      answers: new Map([
        ["wishes", ["wings"]],
        ["speed", ["low"]],
      ]),
      important: new Set(["wishes", "place"]),
      require: new Map([["engine", ["fast"]]]),
    };
    const early = await talk([finish], { given });
    expect(early).toMatchObject({
      answers: [
        ["speed", ["low"]],
        ["wishes", ["wings"]],
      ],
      important: ["place", "wishes"],
      require: given.require,
    });
    expect(early.steps[0]).toMatchObject({ before: ["low"], important: false });
    const changed = await talk([answer("high"), answer("sails"), skip], { given });
    expect(changed).toMatchObject({
      answers: [
        ["speed", ["high"]],
        ["wishes", ["sails"]],
      ],
      important: [],
    });
    expect([...given.answers.keys()]).toEqual(["wishes", "speed"]);
  });

  test("the adviser is told all that was answered, marked and skipped, also what was gone back over", async () => {
    const told: SoFar[] = [];
    const adviser = {
      ...inTurn(),
      advise(soFar: SoFar) {
        told.push(soFar);
        return inTurn().advise(soFar);
      },
    };
    await talk([important("low"), skip, back, back, answer("high"), finish], { adviser });
    expect(told.map(({ answers, skipped }) => [[...answers], [...skipped]])).toEqual([
      [[], []],
      [[["speed", ["low"]]], []],
      [[["speed", ["low"]]], ["place"]],
      [[["speed", ["low"]]], ["place"]],
      [[["speed", ["low"]]], ["place"]],
      [[["speed", ["high"]]], ["place"]],
    ]);
    expect(told.map((one) => [...one.important])).toEqual([[], ...Array(4).fill(["speed"]), []]);
  });

  test("going back and taking another way: what was gone back over comes again before the end", async () => {
    // At sea it asks for speed and wishes, elsewhere for nothing more.
    const adviser: Adviser = {
      ...inTurn(),
      advise(soFar) {
        if (soFar.answers.get("place")?.[0] === "wood") return { kind: "decided", leftOut: 2 };
        if (soFar.answers.has("place")) return inTurn().advise(soFar);
        const [place] = smallWorld.questions.slice(1);
        if (place === undefined) throw new Error("no place");
        return { kind: "ask", question: place, canMatter: 3, offer: undefined };
      },
    };
    const { asked, answers, said } = await talk(
      [answer("sea"), answer("low"), back, back, answer("wood"), answer("low")],
      { adviser },
    );
    expect(asked).toEqual(["place", "speed", "wishes", "speed", "place", "speed"]);
    expect(answers).toEqual([
      ["speed", ["low"]],
      ["place", ["wood"]],
    ]);
    expect(said).toEqual([
      "That settles it: no answer to the 2 questions that were left out can change who comes first.",
    ]);
  });

  test("what was skipped is shown as skipped when it comes again", async () => {
    const { steps } = await talk([skip, back, finish]);
    expect(steps.map(({ before }) => before)).toEqual([undefined, undefined, "skipped"]);
  });

  test("what comes again counts among the questions that may still come", async () => {
    const { steps } = await talk([answer("low"), skip, back, back, finish]);
    expect(steps.map(({ number, canMatter }) => number + canMatter)).toEqual([4, 4, 4, 4, 4]);
  });

  test("where all was asked, there is nothing to say about questions left out", async () => {
    expect((await talk([skip, skip, skip])).said).toEqual([]);
  });

  test("the first places are those of the answers that stand, with this one in place of an earlier one", async () => {
    const calls: unknown[] = [];
    const adviser: Adviser = {
      ...inTurn(),
      standings({ answers, important }, question, choices) {
        calls.push([[...answers.keys()], [...important], question, choices]);
        return noStandings;
      },
    };
    const { steps } = await talk([important("low"), answer("sea"), back, back, finish], {
      adviser,
    });
    const step = steps.at(-1);
    expect(step?.standings(["high"], true)).toBe(noStandings);
    expect(step?.standings(undefined, false)).toBe(noStandings);
    expect(calls).toEqual([
      [["speed", "place"], ["speed"], "speed", ["high"]],
      [["speed", "place"], [], "speed", undefined],
    ]);
  });
});

describe("the offer to end", () => {
  const offer = { holds: 0.97, rivals: [], fewer: 0, nobody: 0, exact: true };
  /** Offers to end for ash once speed is answered, for birch at sea. */
  const adviser = inTurn(({ answers }) => {
    if (answers.get("place")?.[0] === "sea") return { ...offer, winners: ["Birch"] };
    return answers.has("speed") ? { ...offer, winners: ["Ash"] } : undefined;
  });

  test.each([
    [finish, false],
    [cancel, true],
  ])("%j ends the interview there; broken off: %j", async (last, cancelled) => {
    const result = await talk([answer("low"), last], { adviser });
    expect(result).toMatchObject({ answers: [["speed", ["low"]]], asked: ["speed"], cancelled });
    expect(result.offers).toHaveLength(1);
  });

  test("who goes on is asked on, and not offered the same again", async () => {
    const { asked, offers } = await talk([answer("low"), goOn, answer("wood"), answer()], {
      adviser,
    });
    expect(asked).toEqual(["speed", "place", "wishes"]);
    expect(offers).toHaveLength(1);
  });

  test("with other winners it is offered anew", async () => {
    const { offers } = await talk([answer("low"), goOn, answer("sea"), goOn, answer()], {
      adviser,
    });
    expect(offers.map(({ winners }) => winners)).toEqual([["Ash"], ["Birch"]]);
  });

  test("it is not made while there are questions to come again", async () => {
    const { asked, offers } = await talk(
      [answer("low"), goOn, skip, back, back, answer("low"), skip, finish],
      { adviser },
    );
    expect(asked).toEqual(["speed", "place", "wishes", "place", "speed", "place", "wishes"]);
    expect(offers).toHaveLength(1);
  });

  test("from it one can go back to the question before", async () => {
    const { asked } = await talk([answer("low"), back, skip, finish], { adviser });
    expect(asked).toEqual(["speed", "speed", "place"]);
  });
});

test("with the true adviser the most telling question comes first, and the wood settles most", async () => {
  const adviser = adviserOn(smallWorld, emptyRequest);
  const { asked, said } = await talk([answer("wood"), answer("low")], { adviser });
  expect(asked).toEqual(["place", "speed"]);
  expect(said).toEqual([
    "That settles it: no answer to the question that was left out can change who comes first.",
  ]);
});
